using System.CommandLine;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Importing;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 import FILE… -o OUT [--panel P] [--version V] [--lang L]</c>: a snapshot from what a panel printed of itself and what plugins bring.</summary>
internal static class ImportCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "What describes functions, told apart by content: the output of 'mgrctl -m PANEL -i' in English, what capture.sh wrote, interface files "
                + "(etc/xml/*.xml), answers in out=devel; and the output of 'mgrctl -m PANEL -i FUNC' in a file named FUNC.page.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> to = new("--output", "-o")
        {
            Description = "The snapshot to write, *.mgr5.json. If it is there, it keeps what is not read anew.", Required = true, HelpName = "FILE",
        };
        Option<string?> panel = new("--panel") { Description = "The panel by its short name, e.g. ispmgr; a capture and a snapshot that is there name it.", HelpName = "PANEL" };
        Option<string?> version = new("--version") { Description = "The panel's version, e.g. 6.105.0.", HelpName = "VERSION" };
        Option<string?> language = new("--lang") { Description = "The language of texts; en, where no capture and no snapshot that is there says another.", HelpName = "LANG" };

        Command command = new("import", "Makes a snapshot from files that describe functions; their order says nothing.") { files, to, panel, version, language };
        command.SetAction(parsed => Run(output, new()
        {
            Files = parsed.GetRequiredValue(files),
            Output = parsed.GetRequiredValue(to),
            Panel = parsed.GetValue(panel),
            Version = parsed.GetValue(version),
            Language = parsed.GetValue(language),
        }));
        return command;
    }

    private static void Run(IAnsiConsole output, ImportOptions options)
    {
        OutputFile.Check(options.Output);
        if (options.Files.Any(file => file.Length > 0 && Path.GetFullPath(file) == Path.GetFullPath(options.Output)))
        {
            throw new BadInputException($"{options.Output}: the snapshot would take the place of what it is made from");
        }

        ImportResult result = Import.Run(options);
        OutputFile.Write(options.Output, SnapshotWriter.Write(result.Snapshot));
        ImportSummary.Print(output, options.Output, result);
        if (!BuildNames.IsSnapshot(options.Output))
        {
            output.PrintLine($"{options.Output} will not be picked up by builds: its name does not end in {BuildNames.SnapshotExtension}");
        }
    }
}
