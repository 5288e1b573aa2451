using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Mentions;

/// <summary>What stands between words, how a letter may be spelled, and names that differ in case only.</summary>
public sealed class MentionTests
{
    private static PanelMentions Of(params string[] functions) => new(ShapeBuilder.Of(new()
    {
        Panel = "p",
        Functions = [.. functions.Select(static f => new Function { Name = f, Kind = FunctionKind.Form })],
    }).Names);

    [Theory]
    [InlineData("c.User", true)]
    [InlineData("c./* a */User", true)]
    [InlineData("p->User", true)]
    [InlineData("= User", false)]
    [InlineData("(User", false)]
    [InlineData("c.X /* a */ + User", false)]
    [InlineData("c./* a */X /* b */ User", false)]
    [InlineData("c. // a\nX // b\n User", false)]
    public void A_member_stands_behind_a_dot_and_what_is_no_word(string text, bool isMember)
        => Of("user").In(text).Contains(new("User", MentionForm.Member)).ShouldBe(isMember);

    [Theory]
    [InlineData("\\u0055ser")]
    [InlineData("M\\u006Fve")]
    [InlineData("M\\u006fve")]
    [InlineData("M\\U0000006Fve")]
    public void A_letter_may_be_spelled_as_its_number(string name)
        => Of("user", "move").In($"panel.{name};").ShouldHaveSingleItem().Form.ShouldBe(MentionForm.Member);

    [Fact]
    public void Functions_come_in_ordinal_order_and_may_differ_in_case_only()
    {
        PanelMentions mentions = Of("zone", "Zone", "alpha");

        mentions.FunctionsOf(mentions.In("\"zone\" \"alpha\" \"Zone\"")).ShouldBe(["Zone", "alpha", "zone"]);
    }

    [Fact]
    public void Where_the_parent_is_not_written_the_property_counts_behind_anything()
    {
        const string Text = "var d = c.Domain; d.Edit(); d.Delete();";
        PanelMentions mentions = Of("domain", "domain.edit", "domain.delete");

        mentions.PlacesOf("domain.edit", mentions.Find(Text), static m => m).Select(static p => p.Position).ShouldBe([Text.IndexOf("Edit", StringComparison.Ordinal)]);
    }
}
