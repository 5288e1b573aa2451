using System.Globalization;
using System.Text;
using Mgr5.Tool.Checking;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Differences;

namespace Mgr5.Tool.Views.Checks;

/// <summary>For a terminal: what differs as <see cref="DiffText"/> has it; of several panels, first which are alike.</summary>
internal static class CheckText
{
    public static string Render(CheckReport report)
    {
        StringBuilder text = new(DiffText.Render(report.Diff));
        AppendNotCompared(text, report.NotCompared, "not compared");
        return text.ToString();
    }

    public static string Render(FleetReport fleet)
    {
        StringBuilder text = new();
        foreach (string line in fleet.Summary)
        {
            text.Append(PlainText.OneLine(line)).Append('\n');
        }

        foreach (HostGroup group in fleet.Groups)
        {
            if (!group.IsSame)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{PlainText.OneLine(group.Names)}\n{DiffText.Render(group.Report.Diff)}\n");
            }
        }

        foreach (HostResult host in fleet.Groups.SelectMany(static g => g.Hosts))
        {
            AppendNotCompared(text, host.Report!.NotCompared, $"not compared on {host.Host}");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AppendNotCompared(StringBuilder text, IReadOnlyList<TakeFailure> failures, string head)
    {
        if (failures.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n\n{PlainText.OneLine(head)}");
        foreach (TakeFailure failure in failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    {PlainText.OneLine(failure.Function)}: {failure.Reason}");
        }
    }
}
