namespace Mgr5.Analyzers.Tests.Rules;

public sealed class BrowserParameterTests
{
    private const string Rule = "MGR1010";

    [Fact]
    public async Task Names_of_the_browser()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.edit&elid=1&[|sfrom=ajax|]&[|operafake=1|]&[|zoom-ns=|]&[|clicked_button=ok|]&sok=ok");""", "info: 'sfrom' is of the browser alone; the call means the same without it", "info: 'operafake' is of the browser alone; the call means the same without it", "info: 'zoom-ns' is of the browser alone; the call means the same without it", "info: 'clicked_button' is the button that is meant anyway; the call means the same without it");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "user.edit", ["elid"] = id, [|["progressid"] = name|] };""", "info: 'progressid' is of the browser alone; the call means the same without it");
    }

    [Fact]
    public async Task What_was_left_empty_in_a_copied_request()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.edit&[|sfrom=ajax|]&name=a&[|fullname=|]&[|ns1=*|]&sok=ok");""", "info: 'sfrom' is of the browser alone; the call means the same without it", "info: 'fullname' is empty; the call means the same without it", "info: 'ns1' leaves the value as it is; the call means the same without it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.edit&elid=1&[|operafake=1|]&fullname=&[|ns1=*|]&sok=ok");""", "info: 'operafake' is of the browser alone; the call means the same without it", "info: 'ns1' leaves the value as it is; the call means the same without it");
    }

    [Fact]
    public async Task Silent_on_other_buttons()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/billmgr?func=payment.add&amount=1&clicked_button=finish&sok=ok");""",
            """await Get("/ispmgr?func=user.add.finish&snext=ok&clicked_button=ok");""");

    [Fact]
    public async Task Silent_on_empty_values_that_were_not_copied()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.edit&name=a&fullname=&ns1=*&sok=ok");""");

    [Fact]
    public async Task Silent_on_what_is_only_shown()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """Log("/ispmgr?func=user.edit&elid=1&sfrom=ajax");""");
}
