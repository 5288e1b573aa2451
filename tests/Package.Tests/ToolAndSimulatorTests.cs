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
    public async Task The_program_of_the_readme_compiles()
    {
        string project = await feed.ProjectAsync(
            "readme", ("readme.csproj", UserProject.Xml()), ("Program.cs", ReadmeBlock(0)), ("ispmgr.mgr5.json", UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "build", "--nologo");

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task The_simulator_of_the_readme_brings_all_it_needs()
    {
        await feed.PackAsync("runtime/Mgr5.Simulator");
        string project = await feed.ProjectAsync(
            "simulated",
            ("simulated.csproj", UserProject.Xml(items: """<PackageReference Include="Mgr5.Simulator" Version="*-*" />""")),
            ("Program.cs", $"using Mgr5;\nusing Mgr5.Ispmgr;\n{ReadmeBlock(1)}\nConsole.WriteLine((await panel.Webdomain.ListAsync())[0].Name);\n"),
            ("ispmgr.mgr5.json", UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "run");

        exitCode.ShouldBe(0, output);
        output.Trim().ShouldBe("example.com");
    }

    private static string ReadmeBlock(int index)
        => File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n").Split("```csharp\n")[index + 1].Split("```")[0];
}
