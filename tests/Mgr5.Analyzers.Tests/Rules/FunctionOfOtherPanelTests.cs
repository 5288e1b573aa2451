namespace Mgr5.Analyzers.Tests.Rules;

public sealed class FunctionOfOtherPanelTests
{
    private const string Rule = "MGR1012";

    [Fact]
    public async Task The_request_names_a_panel_that_lacks_it()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|payment.add|]&amount=1");""", "warning: 'payment.add' is a function of billmgr, not of ispmgr");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"https://{host}/billmgr?func=[|webdomain.edit|]&elid={id}");""", "warning: 'webdomain.edit' is a function of ispmgr, not of billmgr");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m billmgr [|webdomain|]");""", "warning: 'webdomain' is a function of ispmgr, not of billmgr");
    }

    [Fact]
    public async Task The_folder_names_a_panel_that_lacks_it()
    {
        await RuleFindings.ShouldBeAsync(Rule, RuleProject.WithSetting("mgr5_panel", "billmgr"), """await Get("func=[|webdomain.edit|]&elid=1");""", "warning: 'webdomain.edit' is a function of ispmgr, not of billmgr");
    }

    [Fact]
    public async Task Silent_where_the_panel_has_it()
    {
        await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/billmgr?func=payment.add&amount=1");""",
            """await Get("/ispmgr?func=user.edit&elid=1");""",
            """await Get("/billmgr?func=user.edit&elid=1");""");
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSnapshot("ispmgr", """ "payment.add": {} """), """await Get("/ispmgr?func=payment.add&amount=1");""");
    }

    [Fact]
    public async Task Silent_on_what_every_panel_has()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            RuleProject.WithSnapshot("vmmgr", """ "session": {}, "check.domain": {} """),
            """await Get("/ispmgr?func=session");""",
            """await Get("/ispmgr?func=check.domain&value=a");""");

    [Fact]
    public async Task Silent_where_no_panel_has_it()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=payment.ad");""",
            """await Get("/ispmgr?func=cagefs.settings");""");

    [Fact]
    public async Task Silent_where_no_panel_is_named()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("func=payment.add&out=xml");""",
            """await panel.CallAsync("webdomain");""");

    [Fact]
    public async Task Silent_on_a_panel_without_a_snapshot()
        => await RuleFindings.ShouldBeSilentAsync(Rule, """await Get("/vmmgr?func=webdomain&elid=1");""");

    [Fact]
    public async Task Silent_on_what_the_folder_knows()
        => await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSetting("mgr5_known_functions", "payment.*"), """await Get("/ispmgr?func=payment.add&amount=1");""");

    [Fact]
    public async Task Silent_on_run_time_names()
        => await RuleFindings.ShouldBeSilentAsync(Rule, """await Get($"/ispmgr?func=payment.add{name}&elid=1");""");
}
