using CliWrap;
using CliWrap.Buffered;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Package.Tests;

/// <summary>The sample that is published as a program of its own, with everything cut out of it that nobody calls.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgr5-publish-").FullName;

    // What is said on the command line goes to every project; so the sample itself says what only it can do.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Published_it_serves_an_order_without_a_warning(bool isNative)
    {
        Assert.SkipUnless(!isNative || HasLinker, "there is no clang or gcc to link native code with");
        BufferedCommandResult published = await Cli.Wrap("dotnet")
            .WithArguments(["publish", Repository.Path("samples", "Provisioning"), "--nologo", "-o", _folder, $"-p:Native={isNative}"])
            .WithEnvironmentVariables(static e => e.Set("DOTNET_CLI_UI_LANGUAGE", "en").Set("MSBUILDDISABLENODEREUSE", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        published.ExitCode.ShouldBe(0, published.StandardOutput);
        published.StandardOutput.ShouldNotContain("warning");

        await using PanelSimulator simulator = await StartAsync();
        BufferedCommandResult ran = await OrderAsync(simulator);

        ran.StandardError.ShouldBeEmpty();
        ran.ExitCode.ShouldBe(0);
        ran.StandardOutput.ShouldContain("made the site example.com");
        ran.StandardOutput.ShouldContain("example.com. 3600 a 203.0.113.10");
        simulator.List("webdomain").Rows.Single()["comment"]!.Text.ShouldBe("ordered in the shop");

        BufferedCommandResult again = await OrderAsync(simulator);
        (again.ExitCode, again.StandardError).ShouldBe((0, ""));
        again.StandardOutput.ShouldContain("the site example.com is there");

        await simulator.StopAsync();
        BufferedCommandResult unreachable = await OrderAsync(simulator);
        unreachable.ExitCode.ShouldBe(1);
        unreachable.StandardError.TrimEnd().Split('\n').ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<BufferedCommandResult> OrderAsync(PanelSimulator simulator)
        => await Cli.Wrap(Path.Combine(_folder, OperatingSystem.IsWindows() ? "Provisioning.exe" : "Provisioning"))
            .WithArguments([simulator.BaseUri.AbsoluteUri, "root", "john", "example.com"])
            .WithEnvironmentVariables(static e => e.Set("MGR5_PASSWORD", "secret").Set("CUSTOMER_PASSWORD", "other"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private static bool HasLinker => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private static async Task<PanelSimulator> StartAsync()
    {
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        PanelSimulator simulator = await PanelSimulator.StartAsync(
            snapshot, new() { Users = { new SimulatedUser("root", "secret") { Level = 30 }, new SimulatedUser("john", "other") { Level = 16 } } });
        simulator.OnCreated("webdomain.edit", row => simulator.List("domain.record", parent: row.Text("name")!).Add(new()
        {
            ["rkey"] = "a",
            ["name"] = "example.com.",
            ["rtype"] = "a",
            ["ttl"] = "3600",
            ["value"] = "203.0.113.10",
        }));
        return simulator;
    }
}
