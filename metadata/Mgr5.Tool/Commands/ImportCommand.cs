using System.CommandLine;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 import LISTING -o OUT --panel P [--version V]</c>: a snapshot from what a panel printed.</summary>
internal static class ImportCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string> listing = new("LISTING") { Description = "The output of 'mgrctl -m PANEL -i', in English." };
        Option<string> to = new("--output", "-o") { Description = "The snapshot to write, *.mgr5.json.", Required = true, HelpName = "FILE" };
        Option<string> panel = new("--panel") { Description = "The panel by its short name, e.g. ispmgr.", Required = true, HelpName = "PANEL" };
        Option<string?> version = new("--version") { Description = "The panel's version, e.g. 6.105.0.", HelpName = "VERSION" };

        Command command = new("import", "Makes a snapshot from the listing that a panel printed.") { listing, to, panel, version };
        command.SetAction(parsed => Run(
            output, parsed.GetRequiredValue(listing), parsed.GetRequiredValue(to), parsed.GetRequiredValue(panel), parsed.GetValue(version)));
        return command;
    }

    private static void Run(IAnsiConsole output, string listingPath, string outputPath, string panel, string? version)
    {
        if (!PanelName.IsValid(panel))
        {
            throw new BadInputException($"'{panel}' is no short name of a panel: letters, digits and '_', as in ispmgr");
        }

        if (outputPath.Length > 0 && listingPath.Length > 0 && Path.GetFullPath(outputPath) == Path.GetFullPath(listingPath))
        {
            throw new BadInputException($"{outputPath}: the snapshot would take the place of the listing");
        }

        Listing listing = InputFile.ReadListing(listingPath);
        Snapshot snapshot = new() { Panel = panel, Version = version, Language = "en", Functions = listing.Functions };
        OutputFile.Write(outputPath, SnapshotWriter.Write(snapshot));

        output.PrintLine(KindCounts.Describe(snapshot));
        foreach (UnknownFunctionType unknown in listing.UnknownTypes)
        {
            output.PrintLine($"{unknown.Function}: the function type '{unknown.Type}' is not known here and was left out");
        }

        if (!outputPath.EndsWith(".mgr5.json", StringComparison.OrdinalIgnoreCase))
        {
            output.PrintLine($"{outputPath} will not be picked up by builds: its name does not end in .mgr5.json");
        }
    }
}
