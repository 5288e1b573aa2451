using Mgr5.Metadata.Differences;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Checking;

/// <summary>Makes reports as the user wants them, and prints them.</summary>
internal sealed class CheckReports(IAnsiConsole output, string format, string? against, bool withTexts)
{
    // What goes into a file or another program is the report and nothing else.
    public ITakeProgress Progress(string what) => format == "text" && output.Profile.Out.IsTerminal && output.Profile.Capabilities.Interactive
        ? new TakeProgressBar(output, what)
        : SilentProgress.Instance;

    public CheckReport Of(CheckedPanel panel)
    {
        Change[] all = [.. SnapshotDiff.Between(panel.Expected, panel.Found)];
        Change[] shown = [.. all.Where(c => withTexts || !c.IsText)];
        return new(new(panel.Expected, panel.Found, shown, all.Length - shown.Length, null), panel.NotCompared);
    }

    /// <summary>The report with the places where a project uses what changed, if that was asked for.</summary>
    public CheckReport WithUsages(CheckReport report) => against is null
        ? report
        : report with { Diff = report.Diff with { Usages = Usage.Find(report.Diff.Old, report.Diff.Changes, against) } };

    public void Print<T>(T report, Func<T, string> text, Func<T, string> markdown, Func<T, string> json) => output.PrintLines(format switch
    {
        "markdown" => markdown(report),
        "json" => json(report),
        _ => text(report),
    });
}
