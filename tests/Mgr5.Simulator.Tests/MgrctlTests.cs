using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;
using Mgr5.Simulator.Mgrctl;

namespace Mgr5.Simulator.Tests;

/// <summary>The mgrctl that calls a simulated panel.</summary>
public sealed class MgrctlTests : IAsyncLifetime
{
    private readonly Dictionary<string, string?> _environment = [];
    private TestPanel _panel = null!;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _environment["MGR5_SIMULATOR_URL"] = _panel.Simulator.BaseUri.AbsoluteUri;
        _environment["MGR5_SIMULATOR_AUTHINFO"] = "root:se:cret";
    }

    public ValueTask DisposeAsync() => _panel.DisposeAsync();

    [Fact]
    public void A_call_is_done_in_the_panel_and_its_answer_printed()
    {
        (int exitCode, string output, string errors) = Run("-m", "ispmgr", "-o", "xml", "webdomain.edit", "name=a b=&c", "owner=john", "sok=ok");

        (exitCode, errors).ShouldBe((0, ""));
        XElement.Parse(output).ShouldBeOk();
        _panel.Simulator.List("webdomain").Find("a b=&c")!.Text("owner").ShouldBe("john");
        _panel.Simulator.Requests.Single().User.ShouldBe("root");
    }

    [Fact]
    public void Formats_are_asked_for_by_option_or_parameter_and_text_by_nothing()
    {
        _panel.AddSites("a");

        Run("-m", "ispmgr", "webdomain").Output.ShouldBe("name=a owner=root active=on\n");
        Run("-m", "ispmgr", "webdomain", "out=JSONdata").Output.ShouldBe("""[{"name":"a","owner":"root","active":"on"}]""");
        using JsonDocument json = JsonDocument.Parse(Run("-m", "ispmgr", "-o", "sjson", "-R", "webdomain").Output);
        json.RootElement.GetProperty("doc").TryGetProperty("metadata", out _).ShouldBeTrue();
    }

    [Fact]
    public void A_value_can_come_from_the_environment()
    {
        _environment["SITE"] = "from=env";

        Run("-m", "ispmgr", "-o", "xml", "webdomain.edit", "sok=ok", "-e", "name=$SITE");

        _panel.Simulator.List("webdomain").Find("from=env").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_call_can_be_done_as_somebody_else_or_in_a_session()
    {
        string id = await _panel.LogInAsync("john", "user");

        Run("-m", "ispmgr", "keepalive", "su=rita");
        Run("-m", "ispmgr", "keepalive", "auth=" + id);

        _panel.Simulator.Requests.Where(static r => r.Function == "keepalive").Select(static r => r.User).ShouldBe(["rita", "john"]);
    }

    [Fact]
    public void An_error_is_an_answer_with_exit_code_0()
    {
        (int exitCode, string output, string errors) = Run("-m", "ispmgr", "webdomain.edit", "elid=gone");

        (exitCode, output, errors).ShouldBe((0, "ERROR missed(elid)\n", ""));
    }

    [Theory]
    [InlineData("text", "ERROR missed(elid)")]
    [InlineData("xml", "<error type=\"missed\"")]
    [InlineData("json", "\"error\":")]
    [InlineData("JSONdata", "{\"error\":")]
    public void Exit_code_and_stream_of_an_error_can_be_chosen(string format, string expected)
    {
        _environment["MGRCTL_ERROR_EXIT"] = "4";
        _environment["MGRCTL_ERROR_STREAM"] = "stderr";

        (int exitCode, string output, string errors) = Run("-m", "ispmgr", "-o", format, "webdomain.edit", "elid=gone");

        (exitCode, output).ShouldBe((4, ""));
        errors.ShouldContain(expected);
        Run("-m", "ispmgr", "-o", format, "webdomain").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Faults_of_the_double_come_on_top()
    {
        _environment["MGRCTL_FAIL"] = "webdomain.edit";
        _environment["MGRCTL_GARBAGE"] = "warning";

        Run("-m", "ispmgr", "webdomain.edit", "name=a", "sok=ok").ShouldBe((3, "", "warning\n"));
        _panel.Simulator.List("webdomain").Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_comes_as_it_is()
    {
        byte[] content = [0, 255, 13, 10];
        _panel.Simulator.Answer("somefunc", _ => SimulatedAnswer.File("a.bin", content));
        using MemoryStream output = new();

        MgrctlDouble.Run(["-m", "ispmgr", "somefunc"], _environment.GetValueOrDefault, output, TextWriter.Null).ShouldBe(0);

        output.ToArray().ShouldBe(content);
    }

    [Theory]
    [InlineData("-R")]
    [InlineData("-l")]
    [InlineData("-u")]
    public void Restarting_suspending_and_resuming_do_nothing(string option)
    {
        Run("-m", "ispmgr", option).ShouldBe((0, "", ""));
        _panel.Simulator.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void What_functions_there_are_is_asked_of_a_snapshot()
    {
        Run("-m", "ispmgr", "-i").ShouldBe((1, "", "MGRCTL_SNAPSHOT names no snapshot\n"));

        _environment["MGRCTL_SNAPSHOT"] = Repository.Path("samples", "panels", "ispmgr.mgr5.json");
        (int exitCode, string output, _) = Run("-m", "ispmgr", "-i");

        exitCode.ShouldBe(0);
        output.ShouldContain("webdomain.edit");
        _panel.Simulator.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-m", "billmgr", "keepalive")]
    [InlineData("keepalive", "-m", "billmgr")]
    public void Another_panel_is_not_there(params string[] args)
        => Run(args).ShouldBe((1, "", "there is no panel billmgr here\n"));

    [Fact]
    public async Task A_panel_that_does_not_answer_is_a_failure()
    {
        _panel.Simulator.Faults.Next(SimulatedFault.BadGateway);
        Run("-m", "ispmgr", "keepalive").ShouldBe((1, "", "the panel answers with status 502\n"));

        await _panel.Simulator.StopAsync();
        (int exitCode, string output, string errors) = Run("-m", "ispmgr", "keepalive");
        (exitCode, output).ShouldBe((1, ""));
        errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://example.com/ispmgr")]
    public void Only_this_machine_is_called(string url)
    {
        _environment["MGR5_SIMULATOR_URL"] = url;

        Run("-m", "ispmgr", "keepalive").ShouldBe((1, "", $"MGR5_SIMULATOR_URL is no address of this machine: {url}\n"));
    }

    [Fact]
    public async Task A_certificate_is_accepted_by_its_fingerprint_only()
    {
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(TestPanel.Snapshot, new() { UseTls = true }, TestContext.Current.CancellationToken);
        _environment["MGR5_SIMULATOR_URL"] = simulator.BaseUri.AbsoluteUri;
        _environment["MGR5_SIMULATOR_AUTHINFO"] = null;

        Run("-m", "ispmgr", "keepalive").ExitCode.ShouldBe(1);
        _environment["MGR5_SIMULATOR_FINGERPRINT"] = simulator.CertificateFingerprint;
        Run("-m", "ispmgr", "keepalive").ShouldBe((0, "OK\n", ""));
    }

    [Fact]
    public async Task It_is_a_program_of_its_own()
    {
        _panel.AddSites("пример.example");
        string program = Path.Combine(AppContext.BaseDirectory, "mgrctl.dll");

        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([program, "-m", "ispmgr", "-o", "xml", "webdomain"])
            .WithEnvironmentVariables(_environment!)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);

        XElement.Parse(result.StandardOutput).Column("name").ShouldBe(["пример.example"]);
    }

    private (int ExitCode, string Output, string Errors) Run(params string[] args)
    {
        using MemoryStream output = new();
        StringWriter errors = new() { NewLine = "\n" };
        int exitCode = MgrctlDouble.Run(args, _environment.GetValueOrDefault, output, errors);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
