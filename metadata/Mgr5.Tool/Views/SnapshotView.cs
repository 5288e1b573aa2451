using System.Globalization;
using Mgr5.Metadata.Snapshots;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>A snapshot as a whole: whose it is, and its functions.</summary>
internal static class SnapshotView
{
    public static void Print(IAnsiConsole output, Snapshot snapshot, bool withSources)
    {
        output.PrintLine(string.Join(' ', new[] { snapshot.Panel, snapshot.Version, snapshot.Language is null ? null : $"({snapshot.Language})" }
            .Where(static s => s is not null)));
        output.PrintLine(KindCounts.Describe(snapshot));
        output.PrintLine("");

        Table table = Printing.CreateTable(["Function", "Kind", "Parameters", "Columns", .. withSources ? ["Sources"] : Array.Empty<string>(), "Title"]);
        foreach (Function function in snapshot.Functions)
        {
            table.AddTextRow(
            [
                function.Name,
                function.Kind == FunctionKind.Unknown ? "" : function.Kind.ToString().ToLowerInvariant(),
                function.Parameters?.Count.ToString(CultureInfo.InvariantCulture),
                function.Columns?.Count.ToString(CultureInfo.InvariantCulture),
                .. withSources ? [SourcesOf(function)] : Array.Empty<string>(),
                function.Title,
            ]);
        }

        output.Write(table);
    }

    /// <summary>What a function was read from, the poorest first.</summary>
    public static string SourcesOf(Function function) => string.Join(", ", function.Sources.Select(SnapshotWords.Sources.Of));
}
