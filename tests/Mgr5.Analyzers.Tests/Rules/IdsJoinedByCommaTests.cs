namespace Mgr5.Analyzers.Tests.Rules;

public sealed class IdsJoinedByCommaTests
{
    private const string Rule = "MGR1016";

    [Fact]
    public async Task Ids_without_a_space()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.delete&elid=" + string.Join([|","|], ids));""", "warning: Ids are parted by \", \", a comma and a space: this is one id to the panel → \"%2C%20\"");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=user.delete&elid={Uri.EscapeDataString(string.Join([|","|], ids))}");""", "warning: Ids are parted by \", \", a comma and a space: this is one id to the panel → \", \"");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("user.delete", new() { ["elid"] = string.Join([|','|], ids) });""", "warning: Ids are parted by \", \", a comma and a space: this is one id to the panel → \", \"");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.delete&elid=[|1,2,3|]");""", """warning: Ids are parted by ", ", a comma and a space: this is one id to the panel""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=user.delete&[|elid|]={id},{name}");""", """warning: Ids are parted by ", ", a comma and a space: this is one id to the panel""");
    }

    [Fact]
    public async Task Silent_on_what_is_parted_well()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await panel.CallAsync("user.delete", new() { ["elid"] = string.Join(", ", ids) });""",
            """await Get("/ispmgr?func=user.delete&elid=" + string.Join("%2C%20", ids));""",
            """await Get("/ispmgr?func=user.delete&elid=1,%202");""");

    [Fact]
    public async Task Silent_on_names_and_other_parameters()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.delete&elid=Smith,John");""",
            """await Get("/ispmgr?func=backup.plan.edit&elid=1&days=" + string.Join(",", ids));""");
}
