using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>What fields, pages and texts say of the controls in them.</summary>
public sealed class FormTests
{
    [Fact]
    public void A_field_may_have_several_controls_and_a_form_bare_ones()
        => Read.Parameters("""
            <page name="p"><field name="a"><input name="b"/><input name="c" type="hidden"/></field><input name="d"/></page>
            <field name="e"><select name="e"/></field>
            <input name="g" type="hidden"/>
            """).Select(static p => p.Name).ShouldBe(["b", "c", "d", "e", "g"]);

    [Fact]
    public void A_field_is_required_in_what_people_see_of_it()
        => Read.Parameters("<field name='a' required='yes'><input name='b'/><input name='c' type='hidden'/></field>")
            .Select(static p => p.Required).ShouldBe([true, false]);

    [Theory]
    [InlineData("<field name='a' remove_if='new'><input name='a' required='yes'/></field>", FormMode.Edit, false)]
    [InlineData("<field name='a' remove_if='edit'><input name='a' required='yes'/></field>", FormMode.New, true)]
    [InlineData("<page name='p' remove_if='new'><field name='a'><input name='a' required='yes'/></field></page>", FormMode.Edit, false)]
    [InlineData("<field name='a'><input name='a' required='yes'/></field>", FormMode.Both, true)]
    public void It_is_there_where_it_is_not_removed_and_required_where_it_can_be(string form, FormMode on, bool required)
    {
        Parameter parameter = Read.Parameters(form).ShouldHaveSingleItem();

        parameter.On.ShouldBe(on);
        parameter.Required.ShouldBe(required);
    }

    [Theory]
    [InlineData("<page name='p' level='29'><field name='a'><input name='a'/></field></page>", "29")]
    [InlineData("<page name='p' level='29'><field name='a' level='reseller+'><input name='a'/></field></page>", "reseller+")]
    [InlineData("<field name='a' level='reseller+'><input name='a' level='16'/></field>", "16")]
    public void The_nearest_level_counts(string form, string level) => Read.Parameters(form).ShouldHaveSingleItem().Level.ShouldBe(level);

    [Fact]
    public void One_control_for_each_mode_is_one_parameter()
        => Read.Parameters("""
            <field name="a" remove_if="edit"><input name="a" required="yes"/></field>
            <field name="b" remove_if="new"><input name="a" readonly="yes"/></field>
            """).ShouldBe([new() { Name = "a", Type = DataType.String, Required = true }]);

    [Fact]
    public void Texts_go_by_the_control_and_a_fields_to_its_first_visible_control()
    {
        Function form = Read.Form(
            "<field name='a'><input name='h' type='hidden'/><input name='a1'/><input name='a2'/><input name='a3'/></field>",
            "<msg name='a'>Field</msg><msg name='hint_a'>Field hint</msg><msg name='a3'>Third</msg><msg name='hint_a3'>Third hint</msg>");

        form.Parameters.ShouldNotBeNull().Select(static p => (p.Name, p.Title, p.Description)).ShouldBe(
            [("h", null, null), ("a1", "Field", "Field hint"), ("a2", null, null), ("a3", "Third", "Third hint")]);
    }

    [Theory]
    [InlineData("&lt;b&gt;Mind&lt;/b&gt; this", "Mind this")]
    [InlineData("one<br/>two", "one two")]
    [InlineData(" one\n   two ", "one two")]
    [InlineData("a &amp;lt; b &amp;amp;&amp;nbsp;c", "a < b & c")]
    [InlineData("a &lt; b &gt; c", "a < b > c")]
    [InlineData("&lt;img", "<img")]
    [InlineData("&lt;br/&gt;", null)]
    [InlineData("", null)]
    public void Texts_are_plain(string message, string? text)
        => Read.Form("", $"<msg name='title'>{message}</msg>").Title.ShouldBe(text);

    [Theory]
    [InlineData("<msg name='title'>T</msg>", "T")]
    [InlineData("<msg name='title_new'>New</msg><msg name='title'>T</msg>", "T")]
    [InlineData("<msg name='title_new'>New</msg>", "New")]
    [InlineData("<msg name='wizard_title'>Step</msg><msg name='title'>T</msg>", "Step")]
    [InlineData("<msg name='title'>first</msg><msg name='title'>second</msg>", "first")]
    [InlineData("<msg>no name</msg>", null)]
    public void The_title_of_a_function(string messages, string? title) => Read.Form("", messages).Title.ShouldBe(title);

    [Fact]
    public void The_description_of_a_function()
        => Read.Form("", "<msg name='module_description'>What it is for</msg>").Description.ShouldBe("What it is for");

    [Theory]
    [InlineData("addon_961", "addon_*")]
    [InlineData("hdd_29", "hdd_*")]
    [InlineData("lifetime126 monthly126", "lifetime* monthly*")]
    [InlineData("period_0 pricelist_0 period_1", "period_* pricelist_*")]
    [InlineData("lifetime126", "lifetime126")]
    [InlineData("ns0 ns1 ns2 ns3", "ns0 ns1 ns2 ns3")]
    [InlineData("ipv4 ipv6 step2 rights2 v2", "ipv4 ipv6 step2 rights2 v2")]
    [InlineData("file_1 file_2", "file_1 file_2")]
    [InlineData("sha256 sha512 base64", "sha256 sha512 base64")]
    [InlineData("php_mode php_version", "php_mode php_version")]
    [InlineData("period_0 period_1", "period_0 period_1")]
    [InlineData("_12 126 127", "_12 126 127")]
    public void A_number_of_an_object_makes_a_pattern(string names, string kept)
        => Read.Parameters(string.Concat(names.Split(' ').Select(static n => $"<input name='{n}'/>"))).Select(static p => p.Name)
            .ShouldBe(kept.Split(' '));

    [Fact]
    public void A_pattern_says_nothing_of_the_object()
    {
        Function form = Read.Devel("""
            <doc><metadata name="f" type="form"><form><field name="addon_961"><select name="addon_961"/></field></form></metadata>
              <messages name="f"><msg name="addon_961">Tariff of one client</msg><msg name="hint_addon_961">Hint</msg></messages>
              <slist name="addon_961"><val key="1" msg="yes">Two cores</val></slist></doc>
            """).Functions.ShouldHaveSingleItem();

        form.Parameters.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(new Parameter { Name = "addon_*", Type = DataType.Choice, DynamicChoice = true });
    }
}
