namespace Mgr5.Analyzers.Tests.Rules;

public sealed class IgnoredParameterTests
{
    private const string Rule = "MGR1018";

    [Fact]
    public async Task Conditions_that_do_not_hold()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=domain.record.edit&plid=a&rtype=txt&[|priority|]=10&sok=ok");""", "info: 'priority' is ignored with rtype=txt; it goes with rtype=mx");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "domain.record.edit", ["plid"] = id, ["rtype"] = "mx", ["[|ip|]"] = "203.0.113.1" };""", "info: 'ip' is ignored with rtype=mx; it goes with rtype=a");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&mode=full&[|host|]=a");""", "info: 'host' is ignored with mode=full");
    }

    [Fact]
    public async Task Silent_where_they_hold()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=domain.record.edit&plid=a&rtype=mx&priority=10");""",
            """await Get("/ispmgr?func=backup.plan.edit&elid=1&mode=increment&host=a");""",
            """await Get("/ispmgr?func=domain.record.edit&plid=a&rtype=txt&priority=");""");

    [Fact]
    public async Task Silent_where_either_value_is_not_known()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=domain.record.edit&plid=a&priority=10");""",
            """await Get($"/ispmgr?func=domain.record.edit&plid=a&rtype={name}&priority=10");""",
            """await Get($"/ispmgr?func=domain.record.edit&plid=a&rtype=txt&priority={count}");""",
            """await Get("/ispmgr?func=domain.record.edit&plid=a&rtype={rtype}&priority=10");""",
            """string template = "/ispmgr?func=domain.record.edit&plid=a&rtype=txt&priority={priority}";""");
}
