namespace Mgr5.Analyzers.Tests.Rules;

public sealed class ShortKeyTests
{
    private const string Rule = "MGR2004";

    [Fact]
    public async Task Keys_that_can_be_guessed()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=session.newkey&username=a&key=[|12345678|]");""", "warning: A one-time key of 8 characters can be guessed; it has at least 16, chosen at random");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=auth&username=a&key=[|abc|]&checkcookie=no");""", "warning: A one-time key of 3 characters can be guessed; it has at least 16, chosen at random");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("session.newkey", new() { ["username"] = name, ["key"] = [|Guid.NewGuid().ToString("N").Substring(0, 15)|] });""", "warning: A one-time key of 15 characters can be guessed; it has at least 16, chosen at random");
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("session.newkey", new() { ["username"] = name, ["key"] = [|Guid.NewGuid().ToString("N")[..8]|] });""", "warning: A one-time key of 8 characters can be guessed; it has at least 16, chosen at random");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=session.newkey&username=a&key={[|System.Security.Cryptography.RandomNumberGenerator.GetHexString(12)|]}");""", "warning: A one-time key of 12 characters can be guessed; it has at least 16, chosen at random");
    }

    [Fact]
    public async Task Silent_on_long_and_unknown_keys()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=session.newkey&username=a&key=0123456789abcdef");""",
            """await Get($"/ispmgr?func=session.newkey&username=a&key={id}");""",
            """await panel.CallAsync("session.newkey", new() { ["key"] = Guid.NewGuid().ToString("N").Substring(0, 16) });""",
            """await Get("/ispmgr?func=session.newkey&username=a&key={key}");""");

    [Fact]
    public async Task Silent_on_other_keys()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.edit&elid=1&key=a");""");
}
