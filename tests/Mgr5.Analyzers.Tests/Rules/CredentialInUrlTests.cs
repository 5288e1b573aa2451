namespace Mgr5.Analyzers.Tests.Rules;

public sealed class CredentialInUrlTests
{
    private const string Rule = "MGR2003";

    [Fact]
    public async Task Credentials_in_addresses()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync($"https://example.com/ispmgr?func=user&[|authinfo|]={user}:{password}&out=xml");""", "info: 'authinfo' in a URL ends up in logs; a POST has it in its body");
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync($"/ispmgr?func=auth&username={user}&[|password|]={password}&out=xml");""", "info: 'password' in a URL ends up in logs; a POST has it in its body");
    }

    [Fact]
    public async Task Silent_on_what_stands_for_a_credential()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            "await Get(\"/ispmgr?func=user&authinfo=user:password&out=xml\");",
            "string shown = \"https://example.com/ispmgr?func=user&auth=…&out=xml\";",
            "await Get(\"/ispmgr?func=auth&username=a&password={password}&out=xml\");");

    [Fact]
    public async Task Silent_on_loopback()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync($"https://localhost/ispmgr?func=user&authinfo={user}:{password}&out=xml");""");

    [Fact]
    public async Task Silent_on_links_with_a_one_time_key()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync($"https://example.com/ispmgr?func=auth&username={user}&key={id}&checkcookie=no");""");

    [Fact]
    public async Task Silent_where_it_is_not_in_the_address()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.PostAsync("https://example.com/ispmgr", new StringContent($"func=auth&username={user}&password={password}&out=xml"));""",
            """var values = new Dictionary<string, string> { ["func"] = "auth", ["password"] = password, ["out"] = "xml" };""",
            """Log($"https://example.com/ispmgr?func=user&authinfo={user}&out=xml");""");
}
