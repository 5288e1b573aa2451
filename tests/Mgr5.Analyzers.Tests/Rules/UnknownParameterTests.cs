namespace Mgr5.Analyzers.Tests.Rules;

public sealed class UnknownParameterTests
{
    private const string Rule = "MGR1002";

    [Fact]
    public async Task Names_that_are_nearly_one()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&elid=1&[|nmae|]=a&[|ownr|]=b");""", "warning: 'nmae' is no parameter of webdomain.edit (ispmgr); did you mean 'name'? → name", "warning: 'ownr' is no parameter of webdomain.edit (ispmgr); did you mean 'owner'? → owner");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.edit&elid=1&[|Full_Name|]=a");""", "warning: 'Full_Name' is no parameter of user.edit (ispmgr); did you mean 'fullname'? → fullname");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("webdomain.edit", new() { ["elid"] = id, ["[|nmae|]"] = name });""", "warning: 'nmae' is no parameter of webdomain.edit (ispmgr); did you mean 'name'? → name");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr user.edit elid=1 [|paswd|]=a");""", "warning: 'paswd' is no parameter of user.edit (ispmgr); did you mean 'passwd'? → passwd");
    }

    [Fact]
    public async Task A_known_function_is_enough()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("func=webdomain.edit&[|nmae|]=a");""", "warning: 'nmae' is no parameter of webdomain.edit (ispmgr); did you mean 'name'? → name");
    }

    [Fact]
    public async Task Names_that_are_far_from_all_are_an_information()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&elid=1&[|colour|]=red");""", "info: 'colour' is no parameter of webdomain.edit (ispmgr); the panel ignores what it does not know");
    }

    [Fact]
    public async Task Panels_have_to_agree()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("func=user.edit&elid=1&[|paswd|]=a");""", "warning: 'paswd' is no parameter of user.edit (billmgr or ispmgr); did you mean 'passwd'? → passwd");
        await RuleFindings.ShouldBeSilentAsync(Rule, """await Get("func=user.edit&elid=1&realname=a&fullname=b");""");
    }

    [Fact]
    public async Task Silent_on_what_the_function_takes()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain.edit&elid=1&name=a&aliases=b&secure=on");""",
            """await Get("/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&su=a&lang=en&clicked_button=ok&theme=a&checkonly=on");""",
            """await Get("/ispmgr?func=webdomain.edit&elid=1&sfrom=ajax&zoom-name=a&name_existing=b");""");

    [Fact]
    public async Task Silent_where_the_parameters_are_unknown()
    {
        await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=plugin.odd&anything=1");""",
            """await Get("/ispmgr?func=cagefs.settings&nmae=1");""",
            """await Get($"/ispmgr?func={name}&nmae=1");""");
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSnapshot("ispmgr", """ "webdomain.edit": { "kind": "form" } """), """await Get("/ispmgr?func=webdomain.edit&elid=1&nmae=a");""");
    }

    [Fact]
    public async Task Silent_on_patterns_and_other_numbers()
        => await RuleFindings.ShouldBeSilentAsync(Rule, """await Get("/ispmgr?func=user.edit&elid=1&addon_961=on&ns3=ns3.example.com");""");

    [Fact]
    public async Task Silent_on_the_columns_of_a_list()
    {
        await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain&docroot=/www");""",
            """await Get("/ispmgr?func=admin&anything=a");""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain&[|anything|]=a");""", "info: 'anything' is no parameter of webdomain (ispmgr); the panel ignores what it does not know");
    }

    [Fact]
    public async Task Silent_on_the_fields_of_a_filter()
        => await RuleFindings.ShouldBeSilentAsync(Rule, """await Get("/ispmgr?func=user&filter=on&anything=a");""");

    [Fact]
    public async Task Silent_on_earlier_fields_of_a_wizard()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.add&earlier=1");""",
            """await Get("/ispmgr?func=user.add.finish&snext=ok&earlier=1");""",
            """await Get("/ispmgr?func=user.add.finish&earlier=1&sok=ok&clicked_button=finish");""",
            """await Get("/ispmgr?func=user.add.finish&sback=ok&earlier=1");""");

    [Fact]
    public async Task Silent_on_what_all_reports_and_validators_take()
    {
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithOverlay(""" "traffic": { "kind": "report", "parameters": [] } """), """await Get("/ispmgr?func=traffic&period=month&periodstart=2026-11-01&periodend=2026-11-23&interval=day");""");
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithOverlay(""" "check.domain": { "kind": "validator", "parameters": [] } """), """await Get("/ispmgr?func=check.domain&value=a&args=b&name=c&funcname=d");""");
    }

    [Fact]
    public async Task Silent_on_what_the_folder_knows()
        => await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSetting("mgr5_known_parameters", "nmae, plugin_*"), """await Get("/ispmgr?func=webdomain.edit&elid=1&nmae=a&plugin_mode=b");""");

    [Fact]
    public async Task Silent_on_placeholders()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=webdomain.edit&elid=1&{name}=a");""",
            """string rest = "/ispmgr?func=webdomain.edit&elid=1&{rest}";""");
}
