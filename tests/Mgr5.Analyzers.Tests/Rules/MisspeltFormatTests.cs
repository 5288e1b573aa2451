namespace Mgr5.Analyzers.Tests.Rules;

public sealed class MisspeltFormatTests
{
    private const string Rule = "MGR1011";

    [Fact]
    public async Task Formats_that_are_nearly_one()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain&out=[|xlm|]");""", "warning: 'xlm' is no output format; did you mean 'xml'? → xml");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("func=webdomain&out=[|jsonp|]");""", "warning: 'jsonp' is no output format; did you mean 'json'? → json");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "webdomain", ["out"] = "[|devl|]" };""", "warning: 'devl' is no output format; did you mean 'devel'? → devel");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr -o [|xlm|] webdomain");""", "warning: 'xlm' is no output format; did you mean 'xml'? → xml");
    }

    [Fact]
    public async Task Upper_case_matters()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain&out=[|XML|]");""", "warning: 'XML' is no output format; did you mean 'xml'? → xml");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain&out=[|jsondata|]");""", "warning: 'jsondata' is no output format; did you mean 'JSONdata'? → JSONdata");
    }

    [Fact]
    public async Task A_constant_is_replaced_where_it_is_declared()
    {
        await RuleFindings.ShouldBeAsync(Rule, """const string Format = "[|xlm|]"; await Get("/ispmgr?func=webdomain&out=" + Format);""", "warning: 'xlm' is no output format; did you mean 'xml'? → xml");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("devel")]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("JSONdata")]
    [InlineData("print")]
    [InlineData("sjson")]
    [InlineData("xjson")]
    [InlineData("bjson")]
    [InlineData("csv")]
    [InlineData("html")]
    public async Task Silent_on_formats(string format)
        => await RuleFindings.ShouldBeSilentAsync(Rule, $"""await Get("/ispmgr?func=webdomain&out={format}");""");

    [Fact]
    public async Task Silent_on_what_is_far_from_all()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain&out=invoice");""",
            """await Get("/ispmgr?func=webdomain&out=pdf");""",
            """await Get("/ispmgr?func=webdomain&out=");""");

    [Fact]
    public async Task Silent_on_run_time_values_placeholders_and_other_parameters()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=webdomain&out={name}");""",
            """await Get($"/ispmgr?func=webdomain&out=xlm{name}");""",
            """string template = "/ispmgr?func=webdomain&out={xlm}";""",
            """await Get("/ispmgr?func=webdomain&output=xlm");""");
}
