namespace Mgr5.Analyzers.Tests.Rules;

public sealed class AnswerInHtmlTests
{
    private const string Rule = "MGR1017";

    [Fact]
    public async Task A_call_without_a_format()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync($"https://example.com:1500/ispmgr?func=[|user|]&auth={auth}");""", "info: Without out= the panel answers with a page in HTML; programs read out=xml or out=json");
        await RuleFindings.ShouldBeAsync(Rule, """await client.GetStringAsync($"https://example.com/ispmgr?authinfo={user}:{password}&func=[|whoami|]");""", "info: Without out= the panel answers with a page in HTML; programs read out=xml or out=json");
    }

    [Fact]
    public async Task Silent_with_a_format_without_credentials_and_on_files()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync($"/ispmgr?func=user&auth={auth}&out=xml");""",
            """await client.GetStringAsync("/ispmgr?func=user");""",
            """await client.GetStringAsync($"/ispmgr?func=backup.download&auth={auth}&elid=1");""",
            """await client.GetStringAsync($"/ispmgr?func=file.download&auth={auth}&elid=1");""",
            """await client.GetStringAsync($"/ispmgr?func=auth&auth={auth}");""");

    [Fact]
    public async Task Silent_on_links_and_on_what_others_complete()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """string link = $"https://example.com/ispmgr?func=user&auth={auth}"; Log(link);""",
            """Process.Start($"https://example.com/ispmgr?func=user&auth={auth}");""",
            """await Get($"/ispmgr?func=user&auth={auth}");""");
}
