using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class CapturePartTests
{
    private static readonly string Listing = "user".PadRight(45) + "Function type: list\n";

    [Fact]
    public void A_capture_names_the_panel_its_version_and_the_language()
    {
        Capture capture = CaptureFile.Read($"mgr5 capture 1\r\npanel ispmgr\nversion 6.105.0\nlanguage ru\nlisting\n|{Listing}end\n");

        (capture.Panel, capture.Version, capture.Language, capture.Listing).ShouldBe(("ispmgr", "6.105.0", "ru", Listing));
    }

    [Theory]
    [InlineData("mgr5 capture 2\nend\n", 1)]
    [InlineData("mgr5 capture 1\npanel p\nsomething\nend\n", 3)]
    [InlineData("mgr5 capture 1\npanel p\nend\n", 3)]
    [InlineData("mgr5 capture 1\nlisting\n|x\nend\n", 4)]
    [InlineData("mgr5 capture 1\npanel p\nlisting\n|x", 4)]
    [InlineData("mgr5 capture 1\npanel p\nlisti", 3)]
    public void What_is_wrong_is_said_with_its_line(string text, int line)
        => Should.Throw<MetadataFormatException>(() => CaptureFile.Read(text)).Position.ShouldBe(new(line, 1));

    [Fact]
    public void Only_what_the_listing_has_becomes_a_function()
    {
        Capture capture = new()
        {
            Panel = "p",
            Listing = Listing,
            Pages = new Dictionary<string, string> { ["ghost"] = "name - Name\n" },
            Descriptions = new Dictionary<string, string> { ["spook"] = "<doc><metadata name='spook' type='form'/></doc>" },
        };

        capture.ToSnapshot(CaptureReaders.Default).Functions.Select(static f => f.Name).ShouldBe(["user"]);
    }

    [Theory]
    [InlineData("AZ.az_09-", true)]
    [InlineData("Z", true)]
    [InlineData("z[", false)]
    [InlineData("a@b", false)]
    public void A_name_is_of_letters_digits_dots_dashes_and_underscores(string name, bool isCallable) => DevelCalls.IsCallable(name).ShouldBe(isCallable);

    [Theory]
    [InlineData("saved_filters")]
    [InlineData("p_possible_filters")]
    [InlineData("links")]
    [InlineData("branding")]
    [InlineData("addon")]
    [InlineData("tips")]
    [InlineData("banner")]
    [InlineData("notify")]
    [InlineData("page")]
    [InlineData("p_sort")]
    [InlineData("p_order")]
    [InlineData("p_num")]
    [InlineData("p_cnt")]
    [InlineData("p_elems")]
    [InlineData("elname")]
    [InlineData("plname")]
    [InlineData("tabs")]
    [InlineData("headers")]
    [InlineData("cookies")]
    public void The_frame_of_an_answer_is_not_kept(string node)
        => DevelCapture.Read($"<doc><{node} a='1'>text</{node}><elid/></doc>").Text.ShouldBe("<doc>\n  <elid />\n</doc>\n");

    [Fact]
    public void Of_a_table_in_a_form_the_name_and_the_key_are_kept()
        => DevelCapture.Read("<doc><list name='history' key='id' color='red'/><rows name='history' key='id'/></doc>").Text
            .ShouldBe("<doc>\n  <list name=\"history\" key=\"id\" color=\"*\" />\n  <rows name=\"*\" key=\"*\" />\n</doc>\n");

    [Theory]
    [InlineData("<html/>", 1, 1)]
    [InlineData("<doc>\n  <a></b></doc>", 2, 8)]
    public void An_answer_that_is_none_is_said_with_its_place(string xml, int line, int column)
        => Should.Throw<MetadataFormatException>(() => DevelCapture.Read(xml)).Position.ShouldBe(new(line, column));
}
