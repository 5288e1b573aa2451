using System.CommandLine;
using Mgr5.Metadata;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 import FILE -o OUT [--panel P] [--version V]</c>: a snapshot from what a panel printed.</summary>
internal static class ImportCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string> file = new("FILE") { Description = "The output of 'mgrctl -m PANEL -i', in English, or what capture.sh wrote." };
        Option<string> to = new("--output", "-o") { Description = "The snapshot to write, *.mgr5.json.", Required = true, HelpName = "FILE" };
        Option<string?> panel = new("--panel") { Description = "The panel by its short name, e.g. ispmgr; what capture.sh wrote names it.", HelpName = "PANEL" };
        Option<string?> version = new("--version") { Description = "The panel's version, e.g. 6.105.0.", HelpName = "VERSION" };

        Command command = new("import", "Makes a snapshot from what a panel printed of itself.") { file, to, panel, version };
        command.SetAction(parsed => Run(
            output, parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(panel), parsed.GetValue(version)));
        return command;
    }

    private static void Run(IAnsiConsole output, string inputPath, string outputPath, string? panel, string? version)
    {
        if (outputPath.Length > 0 && inputPath.Length > 0 && Path.GetFullPath(outputPath) == Path.GetFullPath(inputPath))
        {
            throw new BadInputException($"{outputPath}: the snapshot would take the place of the listing");
        }

        Capture? capture = InputFile.FindCapture(inputPath);
        string name = (panel, capture?.Panel) switch
        {
            (null, null) => throw new BadInputException("say which panel the listing is of: --panel ispmgr"),
            ({ } given, { } captured) when given != captured => throw new BadInputException($"{inputPath}: this is of the panel '{captured}', not of '{given}'"),
            var (given, captured) => given ?? captured!,
        };
        if (!PanelName.IsValid(name))
        {
            throw new BadInputException($"'{name}' is no short name of a panel: letters, digits and '_', as in ispmgr");
        }

        (Snapshot snapshot, EquatableArray<UnknownFunctionType> unknownTypes) = capture is null
            ? FromListing(InputFile.ReadListing(inputPath), name)
            : (FromCapture(inputPath, capture), ListingReader.Read(capture.Listing).UnknownTypes);
        snapshot = snapshot with { Version = version ?? snapshot.Version };
        int kept = 0;
        if (capture is null && File.Exists(outputPath))
        {
            Snapshot earlier = InputFile.ReadSnapshot(outputPath);
            if (earlier.Panel != name)
            {
                throw new BadInputException($"{outputPath}: this is a snapshot of the panel '{earlier.Panel}', not of '{name}'");
            }

            snapshot = EarlierSnapshot.Keep(snapshot, earlier);
            kept = snapshot.Functions.Count(static f => f.Parameters is not null || f.Columns is not null);
        }

        OutputFile.Write(outputPath, SnapshotWriter.Write(snapshot));

        output.PrintLine(KindCounts.Describe(snapshot));
        if (kept > 0)
        {
            output.PrintLine($"kept what the earlier snapshot knows of the parameters or columns of {kept} of them");
        }

        foreach (UnknownFunctionType unknown in unknownTypes)
        {
            output.PrintLine($"{unknown.Function}: the function type '{unknown.Type}' is not known here and was left out");
        }

        if (!outputPath.EndsWith(".mgr5.json", StringComparison.OrdinalIgnoreCase))
        {
            output.PrintLine($"{outputPath} will not be picked up by builds: its name does not end in .mgr5.json");
        }
    }

    private static (Snapshot Snapshot, EquatableArray<UnknownFunctionType> UnknownTypes) FromListing(Listing listing, string panel)
        => listing.Functions.All(static f => f.Kind == FunctionKind.Unknown) && listing.Functions.Count > 1
            ? throw new BadInputException("no function of the listing has a type: take it in English, with lang=en")
            : (new() { Panel = panel, Language = "en", Functions = listing.Functions }, listing.UnknownTypes);

    private static Snapshot FromCapture(string path, Capture capture)
    {
        try
        {
            return capture.ToSnapshot(CaptureReaders.Default);
        }
        catch (MetadataFormatException e)
        {
            throw new BadInputException($"{path}: a part of it, line {e.Position.Line} of that: {e.Message}", e);
        }
    }
}
