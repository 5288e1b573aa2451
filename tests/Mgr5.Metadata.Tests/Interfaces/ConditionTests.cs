using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>What <c>if</c> and <c>else</c> become.</summary>
public sealed class ConditionTests
{
    private static Parameter Ruled(string control, string ruled = "<field name='f'><input name='f'/></field>")
        => Read.Parameters(control + ruled).Single(static p => p.Name == "f");

    private static string Flag(string rules) => $"<field name='c'><input name='c' type='checkbox'>{rules}</input></field>";

    private static string Select(string rules) => $"<field name='c'><select name='c'>{rules}</select></field>";

    [Theory]
    [InlineData("<if value='off' hide='f'/>", "on")]
    [InlineData("<if value='on' hide='f'/>", "off")]
    [InlineData("<if value='on' hide='f' shadow='yes'/>", "off")]
    [InlineData("<if empty='yes' hide='f'/>", "on")]
    [InlineData("<if value='off' hide='f'/><if empty='yes' hide='f'/>", "on")]
    [InlineData("<if value='on'/><else hide='f'/>", "on")]
    public void Behind_a_flag_it_counts_with_the_other_value(string rules, string value)
        => Ruled(Flag(rules)).ShouldBe(new Parameter { Name = "f", Type = DataType.String, When = [new("c", [value])] });

    [Fact]
    public void Behind_a_flag_that_always_hides_it_never_counts()
        => Ruled(Flag("<if value='on' hide='f'/><if value='off' hide='f'/>")).ShouldBe(
            new Parameter { Name = "f", Type = DataType.String, Unless = [new("c", ["on", "off"])] });

    [Theory]
    [InlineData("<if value='a' hide='f'/>", "a")]
    [InlineData("<if value='a' hide='f'/><if value='b' hide='f'/>", "a b")]
    [InlineData("<if value='a' hide='f'/><if value='a' hide='f' shadow='yes'/>", "a")]
    [InlineData("<if empty='yes' hide='f'/>", "")]
    public void Behind_a_select_it_does_not_count_with_the_values(string rules, string values)
        => Ruled(Select(rules)).ShouldBe(new Parameter { Name = "f", Type = DataType.String, Unless = [new("c", [.. values.Split(' ')])] });

    [Theory]
    [InlineData("<if value='a'/><else hide='f'/>", "a")]
    [InlineData("<if value='a'/><if value='b'/><else hide='f'/>", "a b")]
    [InlineData("<if value='a'/><if value='b' hide='f'/><else hide='f'/>", "a")]
    public void Else_is_every_other_value(string rules, string values)
        => Ruled(Select(rules)).ShouldBe(new Parameter { Name = "f", Type = DataType.String, When = [new("c", [.. values.Split(' ')])] });

    [Fact]
    public void A_hidden_page_hides_all_that_is_on_it()
        => Read.Parameters(Flag("<if value='off' hide='p'/>")
            + "<page name='p'><field name='f'><input name='f'/><input name='g'/></field><input name='h'/></page><field name='i'><input name='i'/></field>")
            .Select(static p => p.When.Count).ShouldBe([0, 1, 1, 1, 0]);

    [Fact]
    public void A_field_comes_before_a_page_of_the_same_name()
        => Read.Parameters(Flag("<if value='off' hide='p'/>")
            + "<page name='p'><field name='f'><input name='f'/></field><field name='p'><input name='g'/></field></page>")
            .Select(static p => p.When.Count).ShouldBe([0, 0, 1]);

    [Fact]
    public void A_bare_control_is_hidden_by_its_own_name()
        => Ruled(Flag("<if value='off' hide='f'/>"), "<input name='f'/>").When.ShouldBe([new("c", ["on"])]);

    [Fact]
    public void Several_controls_may_rule_one()
    {
        Parameter parameter = Ruled(Flag("<if value='off' hide='f'/>") + "<input name='d' type='hidden'><if empty='yes' hide='f'/></input>");

        parameter.When.ShouldBe([new("c", ["on"])]);
        parameter.Unless.ShouldBe([new("d", [""])]);
    }

    [Theory]
    [InlineData("<if value='off' hide='elsewhere'/>")]
    [InlineData("<if value='off' hide='c'/>")]
    [InlineData("<if hide='f'/>")]
    [InlineData("<if value='off'/>")]
    [InlineData("<else hide='f'/>")]
    public void A_rule_that_rules_nothing_here_is_passed_over(string rules)
        => Read.Parameters("<input name='c' type='hidden'>" + rules + "</input><input name='f'/>").ShouldAllBe(static p => p.When.Count + p.Unless.Count == 0);

    [Fact]
    public void The_number_of_an_object_is_no_condition()
        => Ruled("<input name='addon_961' type='checkbox'><if value='off' hide='f'/></input>").When.ShouldBeEmpty();
}
