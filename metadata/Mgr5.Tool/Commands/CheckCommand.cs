using System.CommandLine;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Checking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Checks;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary>
/// <c>mgr5 check SNAPSHOT (--local | --ssh TARGET | --url URL --user USER | --hosts FILE)</c>: whether panels still are as the snapshot says. Exit
/// codes: 0 same, 1 different, 2 bad input, or a panel that could not be checked.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(IAnsiConsole output)
    {
        PanelOptions place = new();
        Argument<string> snapshotPath = new("SNAPSHOT") { Description = "What the panel should be as, *.mgr5.json; overlays beside it are not looked at." };
        Option<string?> hosts = new("--hosts") { Description = "Check the panels that this file names: a target of ssh or an address a line.", HelpName = "FILE" };
        Option<int> hostsAtATime = new("--hosts-parallel") { Description = "With --hosts: panels at a time.", HelpName = "N", DefaultValueFactory = static _ => 4 };
        Option<TakeDepth?> depth = new("--depth") { Description = "How deep to compare; without it, as deep as the snapshot was taken." };
        Option<string> format = new("--format") { Description = "text, markdown or json.", DefaultValueFactory = static _ => "text", HelpName = "FORMAT" };
        Option<string?> against = new("--against") { Description = "Also list where the C# and Razor files below a folder use what changed.", HelpName = "PROJECT_DIR" };
        Option<bool> texts = new("--texts") { Description = "Also compare titles, descriptions and the order of parameters." };
        format.AcceptOnlyFromAmong("text", "markdown", "json");

        Command command = new("check", "Shows what differs between a snapshot and panels as they are now.") { snapshotPath, hosts, hostsAtATime, depth, format, against, texts };
        place.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(snapshotPath);
            Snapshot snapshot = InputFile.ReadSnapshot(path);
            if (parsed.GetValue(place.Panel) is { } given && given != snapshot.Panel)
            {
                throw new BadInputException($"{path}: this is a snapshot of the panel '{snapshot.Panel}', not of '{given}'");
            }

            TakeOptions options = place.ToTakeOptions(parsed, snapshot.Panel, snapshot.Language ?? "en") with
            {
                Depth = ComparedDepth.Of(snapshot, parsed.GetValue(depth)),
                Earlier = snapshot,
                AskRights = true,
            };
            PanelOptions.CheckUsers(options);
            PanelCheck check = new(snapshot, options, place.Timeout(parsed));
            CheckedPlaces places = new(parsed, place, snapshot.Panel);
            if (parsed.GetValue(against) is { } folder)
            {
                SourceFile.CheckFolder(folder);
            }

            CheckReports reports = new(output, parsed.GetRequiredValue(format), parsed.GetValue(against), parsed.GetValue(texts));
            int atATime = AtATime(parsed.GetValue(hostsAtATime));
            if (parsed.GetValue(hosts) is { } file)
            {
                IReadOnlyList<PanelPlace> all = places.OfFile(file);
                place.AskPassword(output, parsed, all);
                return RunAsync(check, all, atATime, reports, cancellationToken);
            }

            PanelPlace one = places.One();
            place.AskPassword(output, parsed, one);
            return RunAsync(check, one, reports, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(PanelCheck check, PanelPlace place, CheckReports reports, CancellationToken cancellationToken)
    {
        CheckedPanel panel = await check.RunAsync(place, reports.Progress("captures"), cancellationToken).ConfigureAwait(false);
        CheckReport report = reports.WithUsages(reports.Of(panel));
        reports.Print(report, CheckText.Render, CheckMarkdown.Render, CheckJson.Render);
        return report.Diff.Changes.Count == 0 ? Mgr5Command.Done : Mgr5Command.Different;
    }

    private static async Task<int> RunAsync(
        PanelCheck check, IReadOnlyList<PanelPlace> places, int atATime, CheckReports reports, CancellationToken cancellationToken)
    {
        FleetCheck fleet = new(check, reports.Of, atATime);
        IReadOnlyList<HostResult> results = await fleet.RunAsync(places, reports.Progress("hosts"), cancellationToken).ConfigureAwait(false);
        FleetReport report = new(HostGroup.Of(results, reports.WithUsages), [.. results.Where(static r => r.NotChecked is not null)]);
        reports.Print(report, CheckText.Render, CheckMarkdown.Render, CheckJson.Render);
        return report.NotChecked.Count > 0 ? Mgr5Command.BadInput
            : report.Groups.All(static g => g.IsSame) ? Mgr5Command.Done
            : Mgr5Command.Different;
    }

    private static int AtATime(int hosts) => hosts is >= 1 and <= 64 ? hosts : throw new BadInputException("--hosts-parallel takes 1 to 64");
}
