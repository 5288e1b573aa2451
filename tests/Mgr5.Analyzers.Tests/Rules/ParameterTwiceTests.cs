namespace Mgr5.Analyzers.Tests.Rules;

public sealed class ParameterTwiceTests
{
    private const string Rule = "MGR1006";

    [Fact]
    public async Task Every_time_but_the_first()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&elid=1&name=a&[|name|]=b");""", "warning: 'name' is given twice, and the panel takes one of the two");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.delete&elid=1&[|elid|]=2&[|elid|]=3");""", "warning: 'elid' is given twice, and the panel takes one of the two", "warning: 'elid' is given twice, and the panel takes one of the two");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=webdomain.edit&elid={id}&name={name}&sok=ok&[|name|]={user}");""", "warning: 'name' is given twice, and the panel takes one of the two");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr webdomain.edit elid=1 name=a [|name|]=b");""", "warning: 'name' is given twice, and the panel takes one of the two");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new System.Collections.Specialized.NameValueCollection { { "func", "webdomain.edit" }, { "name", name }, { "[|name|]", user }, { "sok", "ok" } };""", "warning: 'name' is given twice, and the panel takes one of the two");
    }

    [Fact]
    public async Task The_function_is_a_parameter_too()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&elid=1&[|func|]=user");""", "warning: 'func' is given twice, and the panel takes one of the two");
    }

    [Fact]
    public async Task Silent_on_other_names()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain.edit&elid=1&name=a&aliases=a");""",
            """await Get("/ispmgr?func=domain.record.edit&elid=1&plid=1&name=a&Name=b");""");

    [Fact]
    public async Task Silent_where_a_dictionary_is_written_to_again()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """var values = new Dictionary<string, string> { ["func"] = "webdomain.edit", ["elid"] = id, ["name"] = "a" }; values["name"] = name;""");

    [Fact]
    public async Task Silent_on_either_of_two()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """var builder = new System.Text.StringBuilder("/ispmgr?func=webdomain.edit&elid=1"); if (flag) { builder.Append("&name=a"); } else { builder.Append("&name=b"); }""");

    [Fact]
    public async Task Silent_on_two_requests_and_on_other_software()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain.edit&elid=1"); await Get("/ispmgr?func=user.edit&elid=1");""",
            """await Get("https://example.com/handler.ashx?func=list&id=1&id=2");""");
}
