namespace Mgr5.Analyzers.Tests.Rules;

public sealed class ParentByWrongNameTests
{
    private const string Rule = "MGR1014";

    [Fact]
    public async Task A_sub_list_with_plid()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=domain.record&[|plid|]=example.com&out=xml");""", "warning: domain.record is a list below 'domain': it takes the object of that list as 'elid', not as 'plid' → elid");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("domain.record", new() { ["[|plid|]"] = name });""", "warning: domain.record is a list below 'domain': it takes the object of that list as 'elid', not as 'plid' → elid");
    }

    [Fact]
    public async Task What_acts_on_rows_without_plid()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=[|domain.record.delete|]&elid={id}");""", "warning: domain.record.delete acts on rows of 'domain.record': it takes the object of 'domain' as 'plid'");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr [|domain.record.edit|] elid=1 sok=ok ttl=60");""", "warning: domain.record.edit acts on rows of 'domain.record': it takes the object of 'domain' as 'plid'");
    }

    [Fact]
    public async Task Silent_where_the_parent_is_right()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=domain.record&elid=example.com");""",
            """await Get("/ispmgr?func=domain.record&elid=example.com&plid=");""",
            """await Get("/ispmgr?func=domain.record.delete&plid=example.com&elid=1");""",
            """await Get("/ispmgr?func=domain.record.filter&sok=ok&name=a");""",
            """await Get("/ispmgr?func=domain.record.edit");""",
            """await Get("/ispmgr?func=user.edit&elid=1");""");

    [Fact]
    public async Task Silent_where_it_may_be_added()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=domain.record.delete&elid=1&{name}");""",
            """await Get("func=domain.record.delete&elid=1");""",
            """await Get($"/ispmgr?func=domain.record&plid={name}&{id}");""");
}
