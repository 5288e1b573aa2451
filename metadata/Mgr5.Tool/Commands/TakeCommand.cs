using System.CommandLine;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 take (--local | --ssh TARGET) -m PANEL -o OUT</c>: a snapshot from a panel itself.</summary>
internal static class TakeCommand
{
    private const string DefaultMgrctl = "/usr/local/mgr5/sbin/mgrctl";

    public static Command Create(IAnsiConsole output)
    {
        Option<bool> local = new("--local") { Description = "The panel is on this machine." };
        Option<string?> ssh = new("--ssh") { Description = "The panel is there; your ssh and your keys are used.", HelpName = "TARGET" };
        Option<string[]> sshOptions = new("--ssh-option") { Description = "What ssh takes after -o, e.g. Port=2222.", HelpName = "OPTION" };
        Option<string> mgrctl = new("--mgrctl") { Description = "Where mgrctl is.", HelpName = "PATH", DefaultValueFactory = static _ => DefaultMgrctl };
        Option<string> panel = new("--panel", "-m") { Description = "The panel by its short name, e.g. ispmgr.", Required = true, HelpName = "PANEL" };
        Option<string> to = new("--output", "-o") { Description = "The snapshot to write, *.mgr5.json.", Required = true, HelpName = "FILE" };
        Option<string?> version = new("--version") { Description = "The panel's version, e.g. 6.105.0.", HelpName = "VERSION" };
        Option<string> language = new("--lang") { Description = "The language of texts.", HelpName = "LANG", DefaultValueFactory = static _ => "en" };
        Option<TakeDepth> depth = new("--depth") { Description = "How much is taken.", DefaultValueFactory = static _ => TakeDepth.Devel };
        Option<int> parallel = new("--parallel") { Description = "Calls at a time.", HelpName = "N", DefaultValueFactory = static _ => 2 };
        Option<string?> functions = new("--functions")
        {
            Description = "Only these are asked beyond the listing, e.g. 'webdomain*;-*.filter'.",
            HelpName = "PATTERN",
        };
        Option<bool> allForms = new("--all-forms")
        {
            Description = "Also call forms that may do more than show. Never with 'sok'; on a panel in use, you want to know which they are.",
        };
        Option<int> timeout = new("--timeout") { Description = "Seconds for one call.", HelpName = "S", DefaultValueFactory = static _ => 60 };

        Command command = new("take", "Takes the metadata of a panel with mgrctl, which changes nothing there.")
        {
            local, ssh, sshOptions, mgrctl, panel, to, version, language, depth, parallel, functions, allForms, timeout,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            TakeOptions options = new()
            {
                Panel = parsed.GetRequiredValue(panel),
                Output = parsed.GetRequiredValue(to),
                Version = parsed.GetValue(version),
                Language = parsed.GetRequiredValue(language),
                Depth = parsed.GetValue(depth),
                Parallel = parsed.GetValue(parallel),
                Functions = FunctionPatterns.Parse(parsed.GetValue(functions) ?? ""),
                AllForms = parsed.GetValue(allForms),
            };
            MgrctlTarget target = Target(
                parsed.GetValue(local), parsed.GetValue(ssh), parsed.GetValue(sshOptions) ?? [], parsed.GetRequiredValue(mgrctl));
            Check(options, parsed.GetValue(timeout));
            return RunAsync(output, options, target, TimeSpan.FromSeconds(parsed.GetValue(timeout)), cancellationToken);
        });
        return command;
    }

    private static MgrctlTarget Target(bool local, string? ssh, IEnumerable<string> sshOptions, string mgrctl) => (local, ssh) switch
    {
        (true, null) => MgrctlTarget.Local(mgrctl),
        (false, { Length: > 0 }) => ssh[0] != '-' ? MgrctlTarget.Ssh(ssh, sshOptions, mgrctl) : throw new BadInputException($"'{ssh}' is no target of ssh"),
        _ => throw new BadInputException("say where the panel is: either --local or --ssh TARGET"),
    };

    private static void Check(TakeOptions options, int timeout)
    {
        OutputFile.Check(options.Output);
        string? wrong = options switch
        {
            { Panel: var panel } when !PanelName.IsValid(panel) => $"'{panel}' is no short name of a panel: letters, digits and '_', as in ispmgr",
            { Language: var language } when !PanelName.IsValid(language) => $"'{language}' is no language: letters, as in en",
            { Parallel: < 1 or > 64 } => "--parallel takes 1 to 64",
            _ when timeout is < 1 or > 86_400 => "--timeout takes 1 to 86400 seconds",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new BadInputException(wrong);
        }
    }

    private static async Task RunAsync(
        IAnsiConsole output, TakeOptions options, MgrctlTarget target, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Captures of one panel in one language can be gone on with, whatever the depth; where they came from is not written down.
        string identity = $"{options.Panel} {options.Language}\n";
        TakeFolder folder = TakeFolder.Open(options.Output, identity);
        Take take = new(options, new(target, options.Panel, timeout), folder, CaptureReaders.Default);
        ITakeProgress progress = output.Profile.Out.IsTerminal && output.Profile.Capabilities.Interactive
            ? new TakeProgressBar(output)
            : new TakeProgressLines(output);
        TakeResult result;
        try
        {
            result = await take.RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (PanelLostException e) when (folder.Listing is not null)
        {
            throw new BadInputException($"{e.Message}; what was taken is kept, and the same command goes on from there", e);
        }
        finally
        {
            folder.DeleteIfNothingIsKept();
        }

        OutputFile.Write(options.Output, SnapshotWriter.Write(result.Snapshot));
        folder.Delete();
        TakeSummary.Print(output, result);
    }
}
