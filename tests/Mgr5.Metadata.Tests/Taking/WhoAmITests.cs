using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class WhoAmITests
{
    [Theory]
    [InlineData("""<mgr version="6.105.0-2024.04.12_08:22">ispmgr</mgr>""", "6.105.0")]
    [InlineData("""<mgr version=" 5.5 ">ispmgr</mgr>""", "5.5")]
    [InlineData("""<mgr>billmgr</mgr><version mgr="billmgr"><core>5.389.1-x</core><billmgr type="release">6.94.1-2014</billmgr></version>""", "6.94.1")]
    [InlineData("""<version mgr="billmgr"><core>5.389.1-x</core></version>""", null)]
    [InlineData("""<mgr version="">ispmgr</mgr>""", null)]
    [InlineData("""<mgr version="customer 1.2">ispmgr</mgr>""", null)]
    [InlineData("", null)]
    public void The_version_is_that_of_the_panel_up_to_its_build(string nodes, string? version)
        => WhoAmI.Read($"<doc><user level=\"16\" name=\"john\"/>{nodes}</doc>").Version.ShouldBe(version);

    [Fact]
    public void The_rights_are_those_of_the_user_and_not_of_those_on_the_way_to_it()
        => WhoAmI.Read("""<doc><path level="29" name="admin">1</path><user level="16" name="john"/><path level="16" name="john"/></doc>""")
            .ShouldBe(new() { User = "john", Level = new RightsLevel(16) });

    [Theory]
    [InlineData("<doc/>")]
    [InlineData("<doc><user/></doc>")]
    [InlineData("<doc><user level=\"high\"/></doc>")]
    [InlineData("<doc><user level=\"-1\"/></doc>")]
    public void Rights_that_are_not_said_are_not_known(string xml) => WhoAmI.Read(xml).Level.ShouldBeNull();

    [Fact]
    public void A_refusal_has_its_type() => WhoAmI.Read("""<doc><error type="access" object="customer"><msg>customer</msg></error></doc>""").ShouldBe(new() { ErrorType = "access" });

    [Fact]
    public void A_type_that_is_no_word_is_not_repeated() => WhoAmI.Read("""<doc><error type="of customer 7"/></doc>""").ErrorType.ShouldBe("error");

    [Fact]
    public void Half_an_answer_is_said_without_quoting_it()
        => Should.Throw<MetadataFormatException>(static () => WhoAmI.Read("<doc><user name=\"customer\">")).Message.ShouldNotContain("customer");

    [Fact]
    public void A_real_answer_is_read()
        => WhoAmI.Read(File.ReadAllText(SharedData.Path("responses/billmgr-xml-whoami.xml"))).ShouldBe(new() { User = "admin2", Level = new RightsLevel(16), Version = "6.94.1" });
}
