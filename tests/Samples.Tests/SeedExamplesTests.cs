using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Samples.Tests;

public sealed class SeedExamplesTests(SuiteScan suite) : IAsyncLifetime
{
    private const string Sorted = "a.example.com\nb.example.com\nshop.example.com\n";

    private PanelSimulator _simulator = null!;

    public async ValueTask InitializeAsync()
    {
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        _simulator = await PanelSimulator.StartAsync(snapshot, new() { Users = { new SimulatedUser("root", "se:cret") { Level = 30 } } });

        // Rows of its own a panel would sort.
        _simulator.Answer("webdomain", static _ => SimulatedAnswer.Nodes(
            ((string[])["shop.example.com", "a.example.com", "b.example.com"]).Select(static name => new XElement("elem", new XElement("name", name)))));
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("session", "auth webdomain logon")]
    [InlineData("authinfo", "webdomain")]
    public async Task From_another_machine_the_names_come_sorted(string way, string functions)
    {
        BufferedCommandResult ran = await RunAsync(way, _simulator.BaseUri.AbsoluteUri, "root");

        (ran.ExitCode, ran.StandardOutput.ReplaceLineEndings("\n"), ran.StandardError).ShouldBe((0, Sorted, ""));
        _simulator.Requests.Select(static r => r.Function).ShouldBe(functions.Split(' '));
    }

    [Fact]
    public async Task On_the_panels_own_machine_they_are_the_same()
    {
        BufferedCommandResult ran = await RunAsync("local", Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mgrctl.exe" : "mgrctl"));

        (ran.ExitCode, ran.StandardOutput.ReplaceLineEndings("\n"), ran.StandardError).ShouldBe((0, Sorted, ""));
        _simulator.Requests.Select(static r => r.Function).ShouldBe(["webdomain"]);
    }

    [Fact]
    public async Task A_refusal_is_said()
    {
        BufferedCommandResult ran = await RunAsync("authinfo", _simulator.BaseUri.AbsoluteUri, "nobody");

        (ran.ExitCode, ran.StandardOutput).ShouldBe((1, ""));
        ran.StandardError.ShouldStartWith("webdomain: ");
    }

    [Fact]
    public async Task Anything_else_is_told_how()
    {
        BufferedCommandResult ran = await RunAsync("curl");

        (ran.ExitCode, ran.StandardOutput).ShouldBe((2, ""));
        ran.StandardError.ShouldStartWith("usage: SeedExamples session URL USER ");
    }

    private async Task<BufferedCommandResult> RunAsync(params string[] args)
    {
        BufferedCommandResult ran = await Cli.Wrap("dotnet")
            .WithArguments([BuiltProgram.Path("samples/SeedExamples", "SeedExamples"), .. args])
            .WithEnvironmentVariables(e => e
                .Set("MGR5_PASSWORD", "se:cret")
                .Set("MGR5_SIMULATOR_URL", _simulator.BaseUri.AbsoluteUri)
                .Set("MGR5_SIMULATOR_AUTHINFO", "root:se:cret"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        suite.Add("output", ran.StandardOutput);
        suite.Add("output", ran.StandardError);
        return ran;
    }
}
