namespace Mgr5.Analyzers.Tests.Rules;

public sealed class ValueOfOtherTypeTests
{
    private const string Rule = "MGR1005";

    [Fact]
    public async Task Values_of_another_type()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&active=[|true|]&keep=[|many|]");""", "warning: 'true' is no value of active: it takes 'on' or 'off' → on", "warning: 'many' is no value of keep: it takes a whole number");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&active=[|0|]");""", "warning: '0' is no value of active: it takes 'on' or 'off' → off");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&active=[|enabled|]");""", "warning: 'enabled' is no value of active: it takes 'on' or 'off'");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&price=[|1,5|]");""", "warning: '1,5' is no value of price: it takes an amount as 1.50 → 1.5");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&price=[|cheap|]");""", "warning: 'cheap' is no value of price: it takes an amount as 1.50");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&start=[|2026/11/23|]");""", "warning: '2026/11/23' is no value of start: it takes a date as 2026-11-23 → 2026-11-23");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&start=[|23.11.2026|]");""", "warning: '23.11.2026' is no value of start: it takes a date as 2026-11-23");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&next=[|2026-11-23T10:33:46|]");""", "warning: '2026-11-23T10:33:46' is no value of next: it takes a time as 2026-11-23 10:33:46 → 2026-11-23 10:33:46");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&space=[|1.5G|]");""", "warning: '1.5G' is no value of space: it takes a whole number");
    }

    [Fact]
    public async Task Numbers_out_of_their_range()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&keep=[|0|]");""", "warning: '0' is no value of keep: the least is 1");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&keep=[|31|]");""", "warning: '31' is no value of keep: the most is 30");
    }

    [Fact]
    public async Task Choices_are_an_information()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&mode=[|fulll|]");""", "info: 'fulll' is no value of mode: did you mean 'full'? → full");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&mode=[|Full|]");""", "info: 'Full' is no value of mode: did you mean 'full'? → full");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&mode=[|mirror|]");""", "info: 'mirror' is no value of mode: the panel offers full, increment");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&days=[|mon,fri|]");""", "info: 'mon,fri' is no value of days: the panel offers mon, tue, wed");
    }

    [Fact]
    public async Task A_constant_is_replaced_where_it_is_declared()
    {
        await RuleFindings.ShouldBeAsync(Rule, """const string Yes = "[|yes|]"; await Get("/ispmgr?func=backup.plan.edit&elid=1&active=" + Yes);""", "warning: 'yes' is no value of active: it takes 'on' or 'off' → on");
    }

    [Fact]
    public async Task Silent_on_what_the_panel_takes()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=backup.plan.edit&elid=1&active=on&keep=30&price=1.50&start=2026-11-23&next=2026-11-23%2010:33:46&mode=full&days=mon,tue&space=unlimited");""",
            """await Get("/ispmgr?func=backup.plan.edit&elid=1&active=&keep=*&mode=null&next=2026-11-23");""");

    [Fact]
    public async Task Silent_on_dynamic_choices()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=backup.plan.edit&elid=1&storage=anything");""");

    [Fact]
    public async Task Silent_on_run_time_values_and_placeholders()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=backup.plan.edit&elid=1&active={name}&keep=1{count}");""",
            """string template = "/ispmgr?func=backup.plan.edit&elid=1&active={active}&keep=%d&mode=$MODE";""");

    [Fact]
    public async Task Silent_on_filters()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=backup.plan.edit&filter=on&active=true");""");

    [Fact]
    public async Task Each_of_several_values()
    {
        RuleProject project = RuleProject.WithSnapshot("vmmgr", """ "port.edit": { "kind": "form", "parameters": [{ "name": "ports", "type": "int", "max": 65535, "separator": "comma" }, { "name": "days", "type": "date", "separator": "space" }] } """);
        await RuleFindings.ShouldBeSilentAsync(Rule, project, """await Get("/vmmgr?func=port.edit&elid=1&ports=80,443&days=2026-11-23%202026-11-24&sok=ok");""");
        await RuleFindings.ShouldBeAsync(Rule, project, """await Get("/vmmgr?func=port.edit&elid=1&ports=[|80,https|]&sok=ok");""", "warning: '80,https' is no value of ports: it takes a whole number");
        await RuleFindings.ShouldBeAsync(Rule, project, """await Get("/vmmgr?func=port.edit&elid=1&ports=[|80,70000|]&sok=ok");""", "warning: '80,70000' is no value of ports: the most is 65535");
    }
}
