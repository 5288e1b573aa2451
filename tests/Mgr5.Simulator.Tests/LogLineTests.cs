using Mgr5.Metadata.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Simulator.Tests;

public sealed class LogLineTests
{
    [Theory]
    [InlineData("2024-05-07T15:07:16Z", "May  7 15:07:16")]
    [InlineData("2024-12-17T05:07:16Z", "Dec 17 05:07:16")]
    public async Task A_call_is_a_line_as_a_panel_writes_it(string now, string time)
    {
        await using TestPanel panel = await StartAsync(now, logsSecrets: false);

        await panel.AskAnonymouslyAsync("func=webdomain&p_cnt=5&note=a%20b-c%26&su=john&authinfo=rita:reseller");

        panel.Simulator.LogLines.ShouldBe(
        [
            $"{time} [{Environment.ProcessId}:1] core_module INFO Request [127.0.0.1][rita(2)#john(3)] 'authinfo=***&func=webdomain&note=a%20b%2Dc%26&out=xml&p_cnt=5&su=john'",
        ]);
    }

    [Fact]
    public async Task Nobody_is_named_where_nobody_is_logged_in()
    {
        await using TestPanel panel = await StartAsync("2024-05-07T15:07:16Z", logsSecrets: false);

        await panel.AskAnonymouslyAsync("func=webdomain");
        await panel.AskAsync("func=keepalive");

        panel.Simulator.LogLines[0].ShouldEndWith(":1] core_module INFO Request [127.0.0.1][] 'func=webdomain&out=xml'");
        panel.Simulator.LogLines[1].ShouldContain(":2] core_module INFO Request [127.0.0.1][root(1)] '");
    }

    [Fact]
    public async Task Secrets_are_there_where_that_is_wanted()
    {
        await using TestPanel panel = await StartAsync("2024-05-07T15:07:16Z", logsSecrets: true);

        await panel.AskAsync("func=webdomain.edit&passwd=p%2Fq&pin=1");

        panel.Simulator.LogLines.Single().ShouldEndWith(" 'authinfo=root%3Ase%3Acret&func=webdomain.edit&out=xml&passwd=p%2Fq&pin=1'");
        panel.Simulator.Requests.Single()["passwd"].ShouldBe("***");
    }

    [Fact]
    public async Task What_reads_logs_of_panels_reads_them()
    {
        await using TestPanel panel = await StartAsync("2024-05-07T15:07:16Z", logsSecrets: false);
        await panel.AskAnonymouslyAsync("func=webdomain&note=%D1%8F&su=john&authinfo=rita:reseller");

        LogRequest read = LogLine.Read(panel.Simulator.LogLines.Single())!;

        (read.Caller, read.IsCut).ShouldBe(("127.0.0.1", false));
        read.Users.Select(static u => u.Name).ShouldBe(["rita", "john"]);
        read.Query.Pieces.Select(static p => $"{p.Name.Text}={p.Value?.Text}").ShouldContain("note=я");
    }

    private static Task<TestPanel> StartAsync(string now, bool logsSecrets)
    {
        PanelSimulatorOptions options = TestPanel.Users();
        FakeTimeProvider time = new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        options.TimeProvider = time;
        options.LogsSecrets = logsSecrets;
        return TestPanel.StartAsync(options);
    }
}
