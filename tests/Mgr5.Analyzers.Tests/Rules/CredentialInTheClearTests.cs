namespace Mgr5.Analyzers.Tests.Rules;

public sealed class CredentialInTheClearTests
{
    private const string Rule = "MGR2002";

    [Fact]
    public async Task Credentials_over_http()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync($"[|http|]://example.com:1500/ispmgr?func=user&auth={auth}&out=xml");""", "warning: 'auth' goes over http, where anybody on the way can read it → https");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("[|http|]://" + host + "/ispmgr?func=auth&username=a&password=" + password);""", "warning: 'password' goes over http, where anybody on the way can read it → https");
        await RuleFindings.ShouldBeAsync(Rule, """await client.PostAsync("[|http|]://203.0.113.5/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "user", ["authinfo"] = name }));""", "warning: 'authinfo' goes over http, where anybody on the way can read it → https");
    }

    [Fact]
    public async Task Silent_on_loopback()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync($"http://localhost:1500/ispmgr?func=user&auth={auth}&out=xml");""",
            """await client.GetStringAsync($"http://127.0.0.1/ispmgr?func=user&auth={auth}&out=xml");""",
            """await client.GetStringAsync($"http://[::1]:1500/ispmgr?func=user&auth={auth}&out=xml");""");

    [Fact]
    public async Task Silent_over_https_and_without_credentials()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync($"https://example.com/ispmgr?func=user&auth={auth}&out=xml");""",
            """await client.GetStringAsync("http://example.com/ispmgr?func=user&out=xml");""",
            """await client.GetStringAsync($"/ispmgr?func=user&auth={auth}&out=xml");""",
            """Log($"http://example.com/ispmgr?func=user&auth={auth}&out=xml");""");
}
