using Mgr5.Tool.Checking;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Differences;

namespace Mgr5.Tool.Views.Checks;

/// <summary>For a terminal: what differs as <see cref="DiffText"/> has it; of several panels, first which are alike.</summary>
internal static class CheckText
{
    public static string Render(CheckReport report)
        => Paragraphs([DiffText.Render(report.Diff), .. NotCompared("not compared", report.NotCompared)]);

    public static string Render(FleetReport fleet) => Paragraphs(
    [
        Lines(fleet.Summary),
        .. fleet.Groups.Where(static g => !g.IsSame).Select(static g => Lines([g.Names]) + "\n" + DiffText.Render(g.Report.Diff)),
        .. fleet.Groups.SelectMany(static g => g.Hosts).SelectMany(static h => NotCompared($"not compared on {h.Host}", h.Report!.NotCompared)),
    ]);

    private static IEnumerable<string> NotCompared(string head, IReadOnlyList<TakeFailure> failures)
        => failures.Count == 0 ? [] : [Lines([head, .. failures.Select(static f => $"    {f.Function}: {f.Reason}")])];

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(PlainText.OneLine));

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);
}
