using Spectre.Console.Testing;

namespace Mgr5.Tool.Tests;

/// <summary>The command in a folder of its own, which is gone after the test.</summary>
public abstract class CommandRun : IDisposable
{
    /// <summary>The folder in which the files of a test are.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("mgr5-").FullName;

    /// <summary>How many columns the console has; as many as for a file or a pipe, unless a test says otherwise.</summary>
    protected int Width { get; set; } = 1000;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);

    protected string FileOf(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Runs the command; places in the folder are printed without it.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args) => RunWithInputAsync("", args);

    /// <summary>Runs the command with something on its standard input.</summary>
    protected async Task<(int ExitCode, string Output, string Errors)> RunWithInputAsync(string input, params string[] args)
    {
        using TestConsole console = new();
        console.Profile.Width = Width;
        using StringReader stdin = new(input);
        await using StringWriter errors = new();
        int exitCode = await Mgr5Command.RunAsync(args, console, errors, stdin);
        string[] lines = [.. console.Lines.Select(static l => l.TrimEnd())];
        return (exitCode, string.Join('\n', lines).Trim('\n'), errors.ToString().Replace(Folder + "/", "", StringComparison.Ordinal).ReplaceLineEndings("\n"));
    }
}
