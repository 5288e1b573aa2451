using System.Globalization;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Taking;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>What a take came to: functions, parameters, what failed and why.</summary>
internal static class TakeSummary
{
    public static void Print(IAnsiConsole output, TakeResult result)
    {
        Snapshot snapshot = result.Snapshot;
        output.PrintWords(KindCounts.Describe(snapshot));
        output.PrintLine("");

        TextTable table = result.Counts.Any(static c => c.NotAllowed + c.NoSuchFunction + c.Failures.Count > 0)
            ? new("Taken", "Of", "What failed", "Why")
            : new("Taken", "Of");
        table.AddRow(Number(snapshot.Functions.Count), "functions");
        table.AddRow(Number(snapshot.Functions.Sum(static f => f.Parameters?.Count ?? 0)), "parameters");
        table.AddRow(Number(snapshot.Functions.Sum(static f => f.Columns?.Count ?? 0)), "columns");
        foreach (TakeCount count in result.Counts)
        {
            string what = count.Kind == CaptureKind.Page ? "pages" : "descriptions";
            table.AddRow(Number(count.Made), $"{Number(count.Asked)} {what}{(count.Level is { } level ? $" as {level.Word}" : "")}");
            AddRefused(table, count.NotAllowed, "may not be called with these rights");
            AddRefused(table, count.NoSuchFunction, "not known to the panel");
            foreach (TakeFailure failure in count.Failures)
            {
                table.AddRow("", "", failure.Function, failure.Reason);
            }
        }

        table.Print(output);
    }

    private static void AddRefused(TextTable table, int count, string why)
    {
        if (count > 0)
        {
            table.AddRow("", "", $"{Number(count)} function{(count == 1 ? "" : "s")}", why);
        }
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
