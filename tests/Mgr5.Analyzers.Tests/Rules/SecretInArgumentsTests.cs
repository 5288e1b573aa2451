namespace Mgr5.Analyzers.Tests.Rules;

public sealed class SecretInArgumentsTests
{
    private const string Rule = "MGR2005";

    [Fact]
    public async Task Secrets_among_arguments()
    {
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", $"-m ispmgr user.edit elid=1 [|passwd|]={password} sok=ok");""", "warning: 'passwd' is seen in the list of processes; mgrctl takes it from a variable by -e 'passwd=$NAME'");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("/bin/sh", "-c 'mgrctl -m ispmgr backup.plan.edit elid=1 [|pin|]=4711 sok=ok'");""", "warning: 'pin' is seen in the list of processes; mgrctl takes it from a variable by -e 'pin=$NAME'");
        await RuleFindings.ShouldBeAsync(Rule, """var start = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=" + password, "sok=ok" } };""", "warning: 'passwd' is seen in the list of processes; mgrctl takes it from a variable by -e 'passwd=$NAME'");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", $"-m ispmgr session.newkey username=a [|key|]={id}");""", "warning: 'key' is seen in the list of processes; mgrctl takes it from a variable by -e 'key=$NAME'");
    }

    [Fact]
    public async Task Silent_on_variables()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """Process.Start("mgrctl", "-m ispmgr user.edit elid=1 -e 'passwd=$SECRET' sok=ok");""");

    [Fact]
    public async Task Silent_on_what_is_no_secret()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """Process.Start("mgrctl", "-m ispmgr user.edit elid=1 fullname=a confirm=yes passwd= sok=ok");""",
            """await Get($"/ispmgr?func=user.edit&elid=1&passwd={password}&sok=ok");""");
}
