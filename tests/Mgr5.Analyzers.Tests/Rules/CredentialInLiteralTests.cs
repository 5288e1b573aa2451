namespace Mgr5.Analyzers.Tests.Rules;

public sealed class CredentialInLiteralTests
{
    private const string Rule = "MGR2001";

    [Fact]
    public async Task Credentials_that_are_written_out()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user&out=xml&authinfo=[|root:f8Qz-2|]");""", "warning: The value of 'authinfo' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=user&out=xml&auth=[|a1b2c3d4e5f6|]");""", "warning: The value of 'auth' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=auth&username={user}&password=[|f8Qz-2|]");""", "warning: The value of 'password' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "user.edit", ["elid"] = id, ["passwd"] = "[|f8Qz-2|]" };""", "warning: The value of 'passwd' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=backup.plan.edit&elid=1&pin=[|4711|]");""", "warning: The value of 'pin' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr user.edit elid=1 passwd=[|f8Qz-2|] sok=ok");""", "warning: The value of 'passwd' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=session.newkey&username=a&key=[|f8Qz2f8Qz2f8Qz2f8Qz2|]");""", "warning: The value of 'key' is a credential: everybody who sees the code has it");
        await RuleFindings.ShouldBeAsync(Rule, """const string Password = "[|f8Qz-2|]"; await Get("/ispmgr?func=auth&username=a&password=" + Password);""", "warning: The value of 'password' is a credential: everybody who sees the code has it");
    }

    [Fact]
    public async Task Silent_on_placeholders()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user&authinfo=user:password&out=xml");""",
            """await Get("/ispmgr?func=auth&username=a&password=***");""",
            """await Get("/ispmgr?func=auth&username=a&password=YOUR_PASSWORD");""",
            """await Get("/ispmgr?func=auth&username=a&password={password}");""",
            """await Get("/ispmgr?func=user&auth=SESSION&out=xml");""",
            """await Get("/ispmgr?func=user&auth=xxxxxxxx&out=xml");""");

    [Fact]
    public async Task Silent_on_run_time_values()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=auth&username={user}&password={password}&out=xml");""",
            """await Get($"/ispmgr?func=user&authinfo={user}:{password}&out=xml");""",
            """Process.Start("mgrctl", "-m ispmgr user.edit elid=1 -e 'passwd=$SECRET' sok=ok");""");

    [Fact]
    public async Task Silent_on_what_only_sounds_like_one()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=user.edit&elid=1&passwd_gen=on");""",
            """await Get("/ispmgr?func=user.edit&elid=1&confirm=yes");""",
            """await Get("/ispmgr?func=user.edit&elid=1&key=name");""",
            """await Get("/ispmgr?func=user.edit&elid=1&passwd=");""");
}
