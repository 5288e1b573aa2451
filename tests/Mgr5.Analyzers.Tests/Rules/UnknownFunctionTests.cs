namespace Mgr5.Analyzers.Tests.Rules;

public sealed class UnknownFunctionTests
{
    private const string Rule = "MGR1001";

    [Fact]
    public async Task Names_that_are_nearly_one()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|webdomian|]");""", "warning: 'webdomian' is no function of ispmgr; did you mean 'webdomain'? → webdomain");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|WebDomain_edit|]&elid=1");""", "warning: 'WebDomain_edit' is no function of ispmgr; did you mean 'webdomain.edit'? → webdomain.edit");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("func=[|webdomian|]&out=xml");""", "warning: 'webdomian' is no function of billmgr or ispmgr; did you mean 'webdomain'? → webdomain");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("[|user.edt|]");""", "warning: 'user.edt' is no function of billmgr or ispmgr; did you mean 'user.edit'? → user.edit");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr [|user.edt|] elid=1");""", "warning: 'user.edt' is no function of ispmgr; did you mean 'user.edit'? → user.edit");
    }

    [Fact]
    public async Task Panels_that_offer_different_names_leave_the_choice_to_the_reader()
    {
        await RuleFindings.ShouldBeAsync(Rule, RuleProject.WithSnapshot("vmmgr", """ "webdomair": {} """), """await Get("func=[|webdomaix|]&out=xml");""", "warning: 'webdomaix' is no function of billmgr or ispmgr or vmmgr; did you mean 'webdomain'?");
    }

    [Fact]
    public async Task Names_that_are_far_from_all_are_an_information()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|cagefs.settings|]");""", "info: 'cagefs.settings' is no function of ispmgr; it may belong to a plugin, another edition or another role");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("[|vm.delete|]");""", "info: 'vm.delete' is no function of billmgr or ispmgr; it may belong to a plugin, another edition or another role");
    }

    [Fact]
    public async Task A_constant_is_replaced_where_it_is_declared()
    {
        await RuleFindings.ShouldBeAsync(Rule, """const string Sites = "[|webdomian|]"; await Get("/ispmgr?func=" + Sites);""", "warning: 'webdomian' is no function of ispmgr; did you mean 'webdomain'? → webdomain");
    }

    [Fact]
    public async Task Silent_on_what_any_snapshot_knows()
    {
        await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain");""",
            """await Get("/billmgr?func=payment.add");""",
            """await Get("func=payment.add&out=xml");""");
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSnapshot("ispmgr", """ "webdomian": {} """), """await Get("/ispmgr?func=webdomian");""");
    }

    [Fact]
    public async Task Silent_on_what_an_overlay_knows()
        => await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithOverlay(""" "cagefs.settings": {} """), """await Get("/ispmgr?func=cagefs.settings");""");

    [Fact]
    public async Task Silent_on_what_the_folder_knows()
        => await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSetting("mgr5_known_functions", "cagefs.*"), """await Get("/ispmgr?func=cagefs.settings");""");

    [Fact]
    public async Task Silent_on_what_every_panel_has()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=session.newkey&username=a&key=0123456789abcdef");""",
            """await Get("/ispmgr?func=check.domain&value=example.com");""",
            """await Get("/ispmgr?func=user.filter&sok=ok");""");

    [Fact]
    public async Task Silent_where_another_rule_knows_more()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=wwwdomain");""",
            """await Get("/ispmgr?func=payment.add");""");

    [Fact]
    public async Task Silent_where_no_panel_is_certain()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("https://example.com/handler.ashx?func=webdomian");""",
            """await Get("func=webdomian.edit&name=a");""",
            """await Get("/vmmgr?func=webdomian&elid=1");""");

    [Fact]
    public async Task Silent_on_run_time_names_and_placeholders()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func={name}");""",
            """await Get("/ispmgr?func=webdomian" + name + "&elid=1");""",
            """string template = "/ispmgr?func={function}&elid={id}";""",
            """string template = "/ispmgr?func=%s&elid=%d";""");
}
