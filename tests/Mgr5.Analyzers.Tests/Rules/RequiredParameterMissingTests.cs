namespace Mgr5.Analyzers.Tests.Rules;

public sealed class RequiredParameterMissingTests
{
    private const string Rule = "MGR1004";

    [Fact]
    public async Task A_form_that_is_submitted_without_an_id_creates()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync("/ispmgr?func=[|backup.plan.edit|]&sok=ok&keep=3");""", "info: backup.plan.edit (ispmgr) creates nothing without 'title', 'start'");
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync("/ispmgr?func=[|backup.plan.edit|]&elid=&sok=ok&title=a");""", "info: backup.plan.edit (ispmgr) creates nothing without 'start'");
        await RuleFindings.ShouldBeAsync(Rule, """using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "[|domain.record.edit|]", ["plid"] = id, ["sok"] = "ok" });""", "info: domain.record.edit (ispmgr) creates nothing without 'name'");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("[|backup.plan.edit|]", new() { ["sok"] = "ok", ["start"] = name });""", "info: backup.plan.edit (ispmgr) creates nothing without 'title'");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr [|backup.plan.edit|] sok=ok");""", "info: backup.plan.edit (ispmgr) creates nothing without 'title', 'start'");
    }

    [Fact]
    public async Task Silent_where_nothing_is_created_for_sure()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=backup.plan.edit&sok=ok&elid=1");""",
            """await client.GetStringAsync($"/ispmgr?func=backup.plan.edit&sok=ok&elid={id}");""",
            """await client.GetStringAsync("/ispmgr?func=backup.plan.edit&title=a");""",
            """await client.GetStringAsync("/ispmgr?func=backup.plan.edit&sok=ok&sv_field=mode");""",
            """await client.GetStringAsync("/ispmgr?func=backup.plan.edit&sok=ok&title=a&start=2026-11-23");""");

    [Fact]
    public async Task Silent_where_the_list_is_not_complete()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=webdomain.edit&sok=ok");""");

    [Fact]
    public async Task Silent_where_it_is_conditional_or_has_a_default()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=domain.record.edit&plid=a&sok=ok&name=b");""");

    [Fact]
    public async Task Silent_where_others_may_add_it()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=backup.plan.edit&sok=ok");""",
            """string url = "/ispmgr?func=backup.plan.edit&sok=ok";""",
            """string url = "/ispmgr?func=backup.plan.edit&sok=ok"; await Get(url);""",
            """await client.GetStringAsync($"/ispmgr?func=backup.plan.edit&sok=ok&{name}");""",
            """await Call("backup.plan.edit", new { sok = "ok" });""",
            """var values = new Dictionary<string, string> { ["func"] = "backup.plan.edit", ["sok"] = "ok" }; Log("a", values);""");
}
