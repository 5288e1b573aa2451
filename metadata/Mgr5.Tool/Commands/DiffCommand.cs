using System.CommandLine;
using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Views;
using Mgr5.Tool.Views.Differences;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 diff OLD NEW</c>: what an upgrade changes, and what of it breaks code. Exit codes: 0 same, 1 different.</summary>
internal static class DiffCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string> old = new("OLD") { Description = "The snapshot that code was compiled against, *.mgr5.json." };
        Argument<string> @new = new("NEW") { Description = "The snapshot of the upgraded panel, *.mgr5.json." };
        Option<string> format = new("--format") { Description = "text, markdown (fit for a pull request) or json.", DefaultValueFactory = static _ => "text", HelpName = "FORMAT" };
        Option<string?> against = new("--against") { Description = "Also list where the C# and Razor files below a folder use what changed.", HelpName = "PROJECT_DIR" };
        Option<bool> texts = new("--texts") { Description = "Also compare titles, descriptions and the order of parameters." };
        Option<string[]> overlays = OverlayOption.Create();
        format.AcceptOnlyFromAmong("text", "markdown", "json");

        Command command = new("diff", "Shows what differs between two snapshots of a panel, and what of it breaks compiled code.") { old, @new, format, against, texts, overlays };
        command.SetAction(parsed => Run(
            output,
            OverlayOption.ReadSnapshot(parsed.GetRequiredValue(old), parsed.GetValue(overlays)),
            OverlayOption.ReadSnapshot(parsed.GetRequiredValue(@new), parsed.GetValue(overlays)),
            parsed.GetRequiredValue(format),
            parsed.GetValue(against),
            parsed.GetValue(texts)));
        return command;
    }

    private static int Run(IAnsiConsole output, Snapshot old, Snapshot @new, string format, string? against, bool withTexts)
    {
        Change[] all = [.. SnapshotDiff.Between(old, @new)];
        Change[] shown = [.. all.Where(c => withTexts || !c.IsText)];
        DiffReport report = new(old, @new, shown, all.Length - shown.Length, against is null ? null : Usage.Find(old, shown, against));
        output.PrintLines(format switch
        {
            "markdown" => DiffMarkdown.Render(report),
            "json" => DiffJson.Render(report),
            _ => DiffText.Render(report),
        });
        return shown.Length == 0 ? Mgr5Command.Done : Mgr5Command.Different;
    }
}
