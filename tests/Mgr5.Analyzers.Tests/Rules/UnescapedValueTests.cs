namespace Mgr5.Analyzers.Tests.Rules;

public sealed class UnescapedValueTests
{
    private const string Rule = "MGR1008";

    [Fact]
    public async Task Texts_in_queries()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=user.edit&elid={[|id|]}&fullname=Mr{[|name|]}");""", "info: 'elid' is sent as it is: '&', '+', '#' or '%' in its value change the request → System.Uri.EscapeDataString(id)", "info: 'fullname' is sent as it is: '&', '+', '#' or '%' in its value change the request → System.Uri.EscapeDataString(name)");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user.edit&elid=" + [|name.Trim()|]);""", "info: 'elid' is sent as it is: '&', '+', '#' or '%' in its value change the request → System.Uri.EscapeDataString(name.Trim())");
        await RuleFindings.ShouldBeAsync(Rule, """await Get(string.Format("func=user.edit&elid={0}", [|flag ? name : "a"|]));""", """info: 'elid' is sent as it is: '&', '+', '#' or '%' in its value change the request → System.Uri.EscapeDataString(flag ? name : "a")""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=auth&out=xml&username={[|user|]}");""", "info: 'username' is sent as it is: '&', '+', '#' or '%' in its value change the request → System.Uri.EscapeDataString(user)");
    }

    [Fact]
    public async Task A_variable_is_told_where_it_is_sent()
        => await RuleFindings.ShouldBeAsync(
            Rule,
            "string value = name.Trim(); await Get($\"/ispmgr?func=user.edit&[|elid|]={value}\");",
            "info: 'elid' is sent as it is: '&', '+', '#' or '%' in its value change the request");

    [Fact]
    public async Task Silent_on_constants_and_numbers()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """const string First = "a"; await Get($"/ispmgr?func=user.edit&elid={First}&limit_quota={count}");""",
            """await Get($"/ispmgr?func=user.edit&elid={count.ToString()}&fullname={Guid.NewGuid()}&name={1}");""");

    [Fact]
    public async Task Silent_on_what_is_escaped()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=user.edit&elid={Uri.EscapeDataString(id)}");""",
            """string escaped = Uri.EscapeDataString(id); await Get($"/ispmgr?func=user.edit&elid={escaped}");""",
            """string value = id; if (flag) { value = Uri.EscapeDataString(id); } await Get($"/ispmgr?func=user.edit&elid={value}");""",
            """string MyEncode(string text) => text; await Get($"/ispmgr?func=user.edit&elid={MyEncode(id)}");""",
            """await Get($"/ispmgr?func=user.edit&elid={System.Net.WebUtility.UrlEncode(id)}");""");

    [Fact]
    public async Task Silent_where_something_else_escapes()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """var values = new Dictionary<string, string> { ["func"] = "user.edit", ["elid"] = id };""",
            """Process.Start("mgrctl", "-m ispmgr user.edit elid=" + id);""");

    [Fact]
    public async Task Silent_on_words_of_the_protocol_and_on_messages()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=user&auth={auth}&out={name}");""",
            """Log($"/ispmgr?func=user.edit&elid={id}");""",
            """throw new InvalidOperationException($"/ispmgr?func=user.edit&elid={id}");""");
}
