using System.Text;
using CliWrap;

namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>The mgrctl without a panel as a process of its own.</summary>
public sealed class MgrctlProcessTests : CommandRun
{
    [Fact]
    public async Task Without_arguments_it_ends_with_1() => (await RunAsync([], [])).ShouldBe((1, "", "usage: mgrctl -m PANEL [-u | -i [FUNC] [lang=LANG] | -l | [-o FORMAT] [-R] [FUNC [NAME=VALUE ...]] [-e 'NAME=$VARIABLE' ...]]\n"));

    [Fact]
    public async Task A_secret_comes_from_the_environment_and_a_title_in_Russian_comes_out_in_UTF8()
    {
        string snapshot = FileOf("p.json", """{ "format": 1, "panel": "p", "functions": { "user": { "kind": "form", "title": "Пользователь" } } }""");

        (int exitCode, string output, string errors) = await RunAsync(
            ["-m", "p", "-o", "devel", "user", "-e", "passwd=$SECRET"], new() { ["MGRCTL_SNAPSHOT"] = snapshot, ["SECRET"] = "от окружения" });

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("<msg name=\"title\">Пользователь</msg>");
        output.ShouldContain("<passwd>от окружения</passwd>");
    }

    [Fact]
    public async Task A_panels_error_is_on_the_output_with_0()
    {
        string snapshot = FileOf("p.json", """{ "format": 1, "panel": "p", "functions": { } }""");

        (int exitCode, string output, string errors) = await RunAsync(["-m", "p", "-o", "xml", "none"], new() { ["MGRCTL_SNAPSHOT"] = snapshot });

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("<error type=\"missed\" object=\"func\"");
    }

    [Fact]
    public async Task Without_a_snapshot_it_says_so()
        => (await RunAsync(["-m", "p", "-i"], new() { ["MGRCTL_SNAPSHOT"] = null })).ShouldBe((1, "", "MGRCTL_SNAPSHOT names no snapshot\n"));

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] args, Dictionary<string, string?> environment)
    {
        StringBuilder output = new();
        StringBuilder errors = new();
        CommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "mgrctl.dll"), .. args])
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync();
        return (result.ExitCode, output.ToString(), errors.ToString());
    }
}
