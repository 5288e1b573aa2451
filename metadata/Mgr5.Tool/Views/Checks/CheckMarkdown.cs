using System.Globalization;
using System.Text;
using Mgr5.Tool.Checking;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Differences;

namespace Mgr5.Tool.Views.Checks;

/// <summary>For a report that people read in a browser: what differs as <see cref="DiffMarkdown"/> has it; of several panels, first which are alike.</summary>
internal static class CheckMarkdown
{
    public static string Render(CheckReport report)
    {
        StringBuilder text = new(DiffMarkdown.Render(report.Diff));
        AppendNotCompared(text, report.NotCompared.Select(static f => (Host: (string?)null, Failure: f)));
        return text.ToString();
    }

    public static string Render(FleetReport fleet)
    {
        StringBuilder text = new("| Hosts | |\n| --- | --- |\n");
        foreach (HostGroup group in fleet.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Names(group)} | {(group.IsSame ? "as the snapshot" : group.Report.Diff.Summary)} |\n");
        }

        foreach (HostResult host in fleet.NotChecked)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(host.Host)} | not checked: {MarkdownText.Prose(host.NotChecked!)} |\n");
        }

        foreach (HostGroup group in fleet.Groups)
        {
            if (!group.IsSame)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{DiffMarkdown.Render(group.Report.Diff)}\n\nOf {Names(group)}.\n");
            }
        }

        AppendNotCompared(text, fleet.Groups.SelectMany(static g => g.Hosts).SelectMany(static h => h.Report!.NotCompared.Select(f => (Host: (string?)h.Host, Failure: f))));
        return text.ToString().TrimEnd('\n');
    }

    private static string Names(HostGroup group) => string.Join(", ", group.Hosts.Select(static h => MarkdownText.Code(h.Host)));

    private static void AppendNotCompared(StringBuilder text, IEnumerable<(string? Host, TakeFailure Failure)> failures)
    {
        bool isFirst = true;
        foreach ((string? host, TakeFailure failure) in failures)
        {
            text.Append(isFirst ? "\n\n### Not compared\n\n" : "\n");
            text.Append("- ").Append(host is null ? "" : MarkdownText.Code(host) + " ");
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Code(failure.Function)}: {MarkdownText.Prose(failure.Reason)}");
            isFirst = false;
        }
    }
}
