using System.Diagnostics;
using System.Text;
using CliWrap;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>The command as a process of its own, over a mgrctl without a panel, in a folder which is gone after the test.</summary>
public abstract class TakeRun : IDisposable
{
    /// <summary>A panel with a function of every sort that is treated differently.</summary>
    protected const string Panel = """
        {
          "format": 1, "panel": "ispmgr", "language": "en",
          "functions": {
            "domain": { "kind": "list", "key": "name", "title": "Domains", "columns": [ { "name": "name" }, { "name": "cost", "type": "money" } ] },
            "domain.filter": { "kind": "form" },
            "domain.record": { "kind": "list", "parent": "domain", "key": "rkey", "columns": [ { "name": "rkey" } ] },
            "domain.record.edit": {
              "kind": "form", "title": "A record",
              "parameters": [
                { "name": "rtype", "type": "choice", "values": { "a": "An address", "mx": "A mail server" } },
                { "name": "owner", "type": "choice", "choice": "dynamic" }
              ]
            },
            "keepalive": {},
            "run": { "kind": "form" },
            "server_load": { "kind": "report" },
            "user.delete": { "kind": "group" }
          }
        }
        """;

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "mgr5.dll");

    protected TakeRun()
    {
        File.WriteAllText(PathOf("panel.json"), Panel);
        Environment["MGRCTL_SNAPSHOT"] = PathOf("panel.json");
        Script("mgrctl", $"echo \"$*\" >>'{PathOf("log")}'\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "mgrctl.dll")}' \"$@\"");
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("mgr5-take-").FullName;

    protected string Output => PathOf("x.mgr5.json");

    protected string Mgrctl => PathOf("mgrctl");

    protected Dictionary<string, string?> Environment { get; } = [];

    /// <summary>What mgrctl was called with so far.</summary>
    protected string[] AllCalls => File.Exists(PathOf("log")) ? File.ReadAllLines(PathOf("log")) : [];

    /// <summary>What mgrctl was called with so far, apart from whoami.</summary>
    protected string[] Calls => [.. AllCalls.Where(static c => !c.Contains("-o devel whoami", StringComparison.Ordinal))];

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);

    protected void Script(string name, string body)
    {
        File.WriteAllText(PathOf(name), $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes from the mgrctl of the folder.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> TakeAsync(params string[] args)
        => Mgr5Async(["take", "--local", "--mgrctl", Mgrctl, "-m", "ispmgr", "-o", Output, .. args]);

    protected Task<(int ExitCode, string Output, string Errors)> Mgr5Async(params string[] args) => RunAsync("dotnet", [Tool, .. args]);

    protected async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, params string[] args)
    {
        StringBuilder output = new();
        StringBuilder errors = new();
        CommandResult result = await Cli.Wrap(program)
            .WithArguments(args)
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync();
        return (result.ExitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Starts a take and sends it a signal as soon as something holds.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> SignalAsync(string signal, Func<bool> when, params string[] args)
        => SignalCommandAsync(signal, when, ["take", "--local", "--mgrctl", Mgrctl, "-m", "ispmgr", "-o", Output, .. args]);

    /// <summary>Starts the command and sends it a signal as soon as something holds.</summary>
    protected async Task<(int ExitCode, string Output, string Errors)> SignalCommandAsync(string signal, Func<bool> when, string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Tool, .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in Environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        for (Stopwatch waited = Stopwatch.StartNew(); !when(); await Task.Delay(20))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "the take came not as far as it was to be interrupted");
        }

        await Cli.Wrap("kill").WithArguments([signal, $"{process.Id}"]).ExecuteAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The lines of a table, with one space between its cells.</summary>
    protected static string[] TableOf(string output) => [.. output.Split('\n').Select(static l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>How many captures lie in the folder of an unfinished take.</summary>
    protected int Kept(string kind) => Directory.Exists(Output + ".take/" + kind) ? Directory.GetFiles(Output + ".take/" + kind, "*.txt").Length : 0;
}
