namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>Which node may stand in which; elsewhere it is said to be unknown.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("input")]
    [InlineData("select")]
    [InlineData("textarea")]
    [InlineData("slider")]
    [InlineData("datetime")]
    public void Every_control_may_hide_others(string control)
        => Read.Form($"<field name='a'><{control} name='a'><if value='1' hide='b'/><else hide='b'/></{control}></field><field name='b'><input name='b'/></field>")
            .Parameters!.Value.Count.ShouldBe(2);

    [Theory]
    [InlineData("textdata")]
    [InlineData("htmldata")]
    [InlineData("desc")]
    [InlineData("link")]
    [InlineData("input")]
    [InlineData("list")]
    public void What_a_form_shows_may_stand_in_a_field_a_page_or_the_form(string node)
    {
        Read.Form($"<{node} name='a'/>");
        Read.Form($"<page name='p'><{node} name='a'/></page>");
        Read.Form($"<page name='p'><field name='f'><{node} name='a'/></field></page>");
    }

    [Fact]
    public void A_node_in_another_place_is_unknown()
        => Read.Interface("<mgrdata><metadata name='f' type='form'><form><field name='a'><else hide='b'/></field></form></metadata></mgrdata>")
            .UnhandledNodes.ShouldBe(["field/else"]);
}
