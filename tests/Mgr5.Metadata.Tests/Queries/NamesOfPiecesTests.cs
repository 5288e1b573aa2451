using Mgr5.Metadata.Queries;

namespace Mgr5.Metadata.Tests.Queries;

public sealed class NamesOfPiecesTests
{
    [Fact]
    public void Of_two_pieces_with_one_name_the_first_is_found()
        => Query.Parse("a=1&b=2&a=3").Find("a")!.Value!.Text.ShouldBe("1");

    [Theory]
    [InlineData("=x", false)]
    [InlineData("x", false)]
    [InlineData("x=", true)]
    public void A_name_is_something_before_an_equals_sign(string text, bool hasName)
        => Query.Parse(text).Pieces.ShouldHaveSingleItem().HasName.ShouldBe(hasName);

    [Fact]
    public void What_has_no_name_is_not_found_by_none() => Query.Parse("=x").Find("").ShouldBeNull();
}
