using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class PassSecretByEnvironmentTests
{
    private readonly FixRun _fix = new(new PassSecretByEnvironment(), RuleIds.SecretInArguments);

    [Theory]
    [InlineData(
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("user.edit");
        start.ArgumentList.Add("elid=" + id);
        start.ArgumentList.Add("[|passwd|]=" + name); // the new one
        start.ArgumentList.Add("sok=ok");
        Process.Start(start);
        """,
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("user.edit");
        start.ArgumentList.Add("elid=" + id);
        start.ArgumentList.Add("-e"); // the new one
        start.ArgumentList.Add("passwd=$MGR5_PASSWD");
        start.Environment["MGR5_PASSWD"] = name;
        start.ArgumentList.Add("sok=ok");
        Process.Start(start);
        """)]
    [InlineData(
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", $"[|passwd|]={note}", "sok=ok" } });""",
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "-e", "passwd=$MGR5_PASSWD", "sok=ok" }, Environment = { ["MGR5_PASSWD"] = note ?? "" } });""")]
    [InlineData(
        """
        Process.Start(new ProcessStartInfo("mgrctl")
        {
            ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=" + name, "sok=ok" },
            Environment = { ["LANG"] = "C" },
        });
        """,
        """
        Process.Start(new ProcessStartInfo("mgrctl")
        {
            ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "-e", "passwd=$MGR5_PASSWD", "sok=ok" },
            Environment = { ["LANG"] = "C", ["MGR5_PASSWD"] = name },
        });
        """)]
    [InlineData(
        """_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=" + (flag ? note : id) } };""",
        """_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "-e", "passwd=$MGR5_PASSWD" }, Environment = { ["MGR5_PASSWD"] = (flag ? note : id) ?? "" } };""")]
    public async Task The_secret_goes_into_the_environment(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Theory]
    [InlineData("""Process.Start("mgrctl", $"-m ispmgr user.edit elid=1 [|passwd|]={name} sok=ok");""")]
    [InlineData("""Process.Start("mgrctl", ["-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=" + name, "sok=ok"]);""")]
    [InlineData("""Process.Start("/bin/sh", $"-c 'mgrctl -m ispmgr user.edit elid=1 [|passwd|]={name} sok=ok'");""")]
    [InlineData("""_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=tr0ub4dor", "sok=ok" } };""")]
    [InlineData("""_ = new ProcessStartInfo("mgrctl") { UseShellExecute = true, ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|passwd|]=" + name, "sok=ok" } };""")]
    [InlineData("""_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", $"[|passwd|]={number}", "sok=ok" } };""")]
    public async Task Nothing_is_offered_where_the_environment_is_out_of_reach_or_the_secret_would_only_be_hidden(string code) => (await _fix.OfferedAsync(code)).ShouldBeEmpty();

    [Fact]
    public async Task All_of_a_command_at_once()
        => (await _fix.FixAllAsync("""_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "[|old_passwd|]=" + id, "[|passwd|]=" + name } };"""))
            .ShouldBe("""_ = new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "user.edit", "elid=1", "-e", "old_passwd=$MGR5_OLD_PASSWD", "-e", "passwd=$MGR5_PASSWD" }, Environment = { ["MGR5_PASSWD"] = name, ["MGR5_OLD_PASSWD"] = id } };""");
}
