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

    private static readonly string Tool = BuiltProgram.Path("metadata/Mgr5.Tool", "mgr5");

    protected TakeRun()
    {
        File.WriteAllText(PathOf("panel.json"), Panel);
        Environment["MGRCTL_SNAPSHOT"] = PathOf("panel.json");
        Script("mgrctl", $"""
            echo "$*" >>'{PathOf("log")}'
            echo $$ >>'{PathOf("pids")}'
            exec dotnet '{Path.Combine(AppContext.BaseDirectory, "mgrctl.dll")}' "$@"
            """);
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("mgr5-take-").FullName;

    protected string Output => PathOf("x.mgr5.json");

    protected string Mgrctl => PathOf("mgrctl");

    protected Dictionary<string, string?> Environment { get; } = [];

    /// <summary>How a take reaches the panel.</summary>
    protected string[] Target { get; private set; } = ["--local"];

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

    /// <summary>Takes over an ssh that does what a server does: gives the command to a shell.</summary>
    /// <param name="before">What it does before that.</param>
    protected void UseSsh(string before = "")
    {
        Script("ssh", $$"""
            printf '%s\n' "$*" >>'{{PathOf("ssh.log")}}'
            {{before}}
            while [ "$1" != -- ]; do shift; done
            shift 2
            exec sh -c "$*"
            """);
        Environment["PATH"] = $"{Folder}:{System.Environment.GetEnvironmentVariable("PATH")}";
        Target = ["--ssh", "root@panel.example"];
    }

    /// <summary>Forgets what was called so far.</summary>
    /// <returns>What it was.</returns>
    protected string[] TakeCalls()
    {
        string[] calls = Calls;
        File.Delete(PathOf("log"));
        return calls;
    }

    /// <summary>Takes from the mgrctl of the folder.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> TakeAsync(params string[] args) => TakeToAsync(Output, args);

    protected Task<(int ExitCode, string Output, string Errors)> TakeToAsync(string output, params string[] args) => RunAsync("dotnet", TakeCommand(output, args));

    protected Task<(int ExitCode, string Output, string Errors)> Mgr5Async(params string[] args) => RunAsync("dotnet", [Tool, .. args]);

    /// <summary>The arguments of dotnet for a take.</summary>
    protected string[] TakeCommand(string output, params string[] args) => [Tool, "take", .. Target, "--mgrctl", Mgrctl, "-m", "ispmgr", "-o", output, .. args];

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
        => SignalAsync("dotnet", TakeCommand(Output, args), id => [signal, id], when);

    /// <summary>Starts the command and sends it a signal as soon as something holds.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> SignalCommandAsync(string signal, Func<bool> when, string[] args)
        => SignalAsync("dotnet", [Tool, .. args], id => [signal, id], when);

    /// <summary>Starts a take, and does what a terminal does on Ctrl-C: tells the take and all that it has started.</summary>
    protected Task<(int ExitCode, string Output, string Errors)> CtrlCAsync(Func<bool> when, params string[] args)
        => SignalAsync("setsid", ["dotnet", .. TakeCommand(Output, args)], static id => ["-INT", "--", "-" + id], when);

    protected async Task<(int ExitCode, string Output, string Errors)> SignalAsync(
        string program, string[] args, Func<string, string[]> kill, Func<bool> when)
    {
        ProcessStartInfo start = new(program, args)
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
        try
        {
            await UntilAsync(when, "the process came not as far as it was to be interrupted");
            await Cli.Wrap("kill").WithArguments(kill($"{process.Id}")).ExecuteAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Whether a mgrctl that was started is still there; skips the test where the system does not say.</summary>
    protected bool IsAnyMgrctlRunning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "which processes there are is read from /proc");
        return File.ReadAllLines(PathOf("pids")).Any(IsRunning);
    }

    protected static async Task UntilAsync(Func<bool> holds, string otherwise)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); !holds(); await Task.Delay(20))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3), otherwise);
        }
    }

    // One that has ended and that nobody has asked how is still there, as a zombie.
    private static bool IsRunning(string id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[stat.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The lines of a table, with one space between its cells.</summary>
    protected static string[] TableOf(string output) => [.. output.Split('\n').Select(static l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>How many captures lie in the folder of an unfinished take.</summary>
    protected int Kept(string kind) => Directory.Exists(Output + ".take/" + kind) ? Directory.GetFiles(Output + ".take/" + kind, "*.txt").Length : 0;
}
