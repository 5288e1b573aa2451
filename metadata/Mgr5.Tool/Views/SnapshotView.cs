using System.Globalization;
using Mgr5.Metadata.Snapshots;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>A snapshot as a whole: whose it is, and its functions.</summary>
internal static class SnapshotView
{
    public static void Print(IAnsiConsole output, Snapshot snapshot)
    {
        output.PrintLine(string.Join(' ', new[] { snapshot.Panel, snapshot.Version, snapshot.Language is null ? null : $"({snapshot.Language})" }
            .Where(static s => s is not null)));
        output.PrintLine(KindCounts.Describe(snapshot));
        output.PrintLine("");

        Table table = Printing.CreateTable("Function", "Kind", "Parameters", "Columns", "Title");
        foreach (Function function in snapshot.Functions)
        {
            table.AddTextRow(
                function.Name,
                function.Kind == FunctionKind.Unknown ? "" : function.Kind.ToString().ToLowerInvariant(),
                function.Parameters?.Count.ToString(CultureInfo.InvariantCulture),
                function.Columns?.Count.ToString(CultureInfo.InvariantCulture),
                function.Title);
        }

        output.Write(table);
    }
}
