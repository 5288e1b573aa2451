using Mgr5.Metadata.Names;

namespace Mgr5.Metadata.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("webdomian.edit", "webdomain.edit")]
    [InlineData("webdomain.edi", "webdomain.edit")]
    [InlineData("webdomainn", "webdomain")]
    [InlineData("wbdmain", "webdomain")]
    [InlineData("usr", "user")]
    [InlineData("us", null)]
    [InlineData("domain.sublist", null)]
    [InlineData("cagefs.main", null)]
    public void A_slip_finds_its_name_and_another_word_does_not(string name, string? expected)
        => NearestName.Find(name, ["user", "webdomain", "webdomain.edit", "domain.record"]).ShouldBe(expected);

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_taken()
        => NearestName.Find("user.adx", ["user.adz", "user.ada"]).ShouldBe("user.ada");
}
