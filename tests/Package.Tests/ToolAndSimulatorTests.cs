using CliWrap;
using CliWrap.Buffered;

namespace Package.Tests;

/// <summary>The packages that stand beside the generator's, as a user gets them.</summary>
public sealed class ToolAndSimulatorTests(Feed feed)
{
    [Fact]
    public async Task The_command_is_installed_as_a_tool_and_has_the_script_for_servers_with_it()
    {
        await feed.PackAsync("metadata/Mgr5.Tool");
        string folder = await feed.ProjectAsync("tool", ("ispmgr.mgr5.json", UserProject.Sample));
        (int installed, string said) = await feed.DotnetAsync(folder, "tool", "install", "Mgr5.Tool", "--tool-path", "tools");
        installed.ShouldBe(0, said);

        BufferedCommandResult shown = await Cli.Wrap(Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "mgr5.exe" : "mgr5"))
            .WithArguments(["show", "ispmgr.mgr5.json", "domain.record"])
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        (shown.ExitCode, shown.StandardError).ShouldBe((0, ""));
        shown.StandardOutput.ShouldContain("panel.Domain.Record: ListAsync, PageAsync, EnumerateAsync");
        Directory.GetFiles(Path.Combine(folder, "tools"), "capture.sh", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_simulator_brings_all_it_needs()
    {
        await feed.PackAsync("runtime/Mgr5.Simulator");
        string project = await feed.ProjectAsync(
            "simulated",
            ("simulated.csproj", UserProject.Xml(items: """<PackageReference Include="Mgr5.Simulator" Version="*-*" />""")),
            ("Program.cs", """
                using Mgr5;
                using Mgr5.Ispmgr;
                using Mgr5.Metadata.Snapshots;
                using Mgr5.Simulator;

                Snapshot snapshot = SnapshotReader.Read(File.ReadAllBytes("ispmgr.mgr5.json"));
                await using PanelSimulator simulator = await PanelSimulator.StartAsync(snapshot);
                simulator.List("webdomain").Add(new() { ["name"] = "example.com", ["active"] = "on" });

                await using var panel = new IspmgrClient(PanelConnection.Https(simulator.BaseUri, PanelAuth.Session("root", "secret")));
                Console.WriteLine((await panel.Webdomain.ListAsync())[0].Name);
                """),
            ("ispmgr.mgr5.json", UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "run");

        exitCode.ShouldBe(0, output);
        output.Trim().ShouldBe("example.com");
    }
}
