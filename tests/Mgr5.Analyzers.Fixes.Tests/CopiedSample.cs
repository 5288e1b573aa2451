using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Mgr5.Analyzers.Fixes.Tests;

/// <summary>A copy of samples/StringChecks, outside of the repository, that builds with the repository's analyzers.</summary>
internal sealed partial class CopiedSample : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgr5-strings-").FullName;

    public CopiedSample()
    {
        Folder = Directory.CreateDirectory(Path.Combine(_folder, "StringChecks")).FullName;
        foreach (string file in Directory.GetFiles(Repository.Path("samples", "StringChecks")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        string panels = Directory.CreateDirectory(Path.Combine(_folder, "panels")).FullName;
        File.Copy(Repository.Path("samples", "panels", "ispmgr.mgr5.json"), Path.Combine(panels, "ispmgr.mgr5.json"));
        Import("Directory.Build.props", Repository.Path("samples", "Directory.Build.props"));
        Import("Directory.Build.targets", Repository.Path("samples", "Directory.Build.targets"));
        Import("Directory.Packages.props", Repository.Path("Directory.Packages.props"));
    }

    public string Folder { get; }

    /// <summary>Builds it; the warnings are as in expected.txt.</summary>
    public async Task<(int ExitCode, IReadOnlyList<string> Warnings, string Output)> BuildAsync(params string[] arguments)
    {
        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments(["build", "--nologo", "-p:ShowFindings=true", .. arguments])
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        string output = result.StandardOutput + result.StandardError;
        return (
            result.ExitCode,
            [.. Warning().Matches(output).Select(static w => $"{w.Groups["place"].Value} {w.Groups["text"].Value.Trim()}").Distinct().Order(StringComparer.Ordinal)],
            output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Import(string name, string path) => File.WriteAllText(Path.Combine(_folder, name), $"""<Project><Import Project="{path}" /></Project>""");

    [GeneratedRegex(@"(?<place>[A-Za-z]+\.cs\([0-9]+,[0-9]+\)): warning (?<text>[A-Z]+[0-9]+: [^\r\n]*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
