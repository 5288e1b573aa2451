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
        output.PrintLine(KindCounts.Describe(snapshot));
        output.PrintLine("");

        Table table = Printing.CreateTable("Taken", "Of", "What failed", "Why");
        table.AddTextRow(Number(snapshot.Functions.Count), "functions");
        table.AddTextRow(Number(snapshot.Functions.Sum(static f => f.Parameters?.Count ?? 0)), "parameters");
        table.AddTextRow(Number(snapshot.Functions.Sum(static f => f.Columns?.Count ?? 0)), "columns");
        foreach ((CaptureKind kind, int count) in result.Asked)
        {
            TakeFailure[] failed = [.. result.Failures.Where(f => f.Kind == kind)];
            table.AddTextRow(Number(count - failed.Length), $"{Number(count)} {(kind == CaptureKind.Page ? "pages" : "descriptions")}");
            foreach (TakeFailure failure in failed)
            {
                table.AddTextRow("", "", failure.Function, failure.Reason);
            }
        }

        output.Write(table);
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
