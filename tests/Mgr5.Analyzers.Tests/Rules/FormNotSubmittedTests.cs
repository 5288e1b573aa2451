namespace Mgr5.Analyzers.Tests.Rules;

public sealed class FormNotSubmittedTests
{
    private const string Rule = "MGR1009";

    [Fact]
    public async Task Values_that_are_not_saved()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync("/ispmgr?func=[|user.edit|]&elid=1&fullname=a");""", "info: user.edit only shows its form without sok=ok: 'fullname' is not saved");
        await RuleFindings.ShouldBeAsync(Rule, """string url = $"/ispmgr?func=[|user.edit|]&elid=1&fullname={name}"; await client.GetAsync(new Uri(url));""", "info: user.edit only shows its form without sok=ok: 'fullname' is not saved");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "[|backup.plan.edit|]", ["elid"] = id }; values["title"] = name; using var body = new FormUrlEncodedContent(values);""", "info: backup.plan.edit only shows its form without sok=ok: 'title' is not saved");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("[|backup.plan.edit|]", new() { ["elid"] = id, ["title"] = name });""", "info: backup.plan.edit only shows its form without sok=ok: 'title' is not saved");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", $"-m ispmgr [|user.edit|] elid=1 fullname={name}");""", "info: user.edit only shows its form without sok=ok: 'fullname' is not saved");
    }

    [Fact]
    public async Task Silent_where_it_is_submitted_or_asks_for_other_values()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=user.edit&elid=1&fullname=a&sok=ok");""",
            """await client.GetStringAsync("/ispmgr?func=user.edit&elid=1&fullname=a&sv_field=fullname");""",
            """await client.GetStringAsync("/ispmgr?func=backup.plan.edit&format=zip");""",
            """await client.GetStringAsync("/ispmgr?func=user.edit&elid=1");""",
            """await client.GetStringAsync("/ispmgr?func=user.edit&elid=1&fullname=");""");

    [Fact]
    public async Task Silent_on_wizards_and_lists()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=user.add&name=a");""",
            """await client.GetStringAsync("/ispmgr?func=user.add.finish&passwd=&snext=ok");""",
            """await client.GetStringAsync("/ispmgr?func=webdomain&docroot=a");""");

    [Fact]
    public async Task Silent_where_others_may_add_it()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.edit&elid=1&fullname=a");""",
            """await client.GetStringAsync($"/ispmgr?func=user.edit&elid=1&fullname=a{name}&{id}");""",
            """await client.PostAsync("/ispmgr?func=user.edit&elid=1&fullname=a", null);""",
            """await Call("user.edit", new { elid = id, fullname = name });""",
            """var values = new Dictionary<string, string> { ["func"] = "user.edit", ["fullname"] = name }; if (flag) { values["sok"] = "ok"; } using var body = new FormUrlEncodedContent(values);""");
}
