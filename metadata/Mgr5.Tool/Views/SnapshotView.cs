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
        output.PrintWords(KindCounts.Describe(snapshot));
        output.PrintLine("");

        TextTable table = new(["Function", "Kind", .. withSources ? ["Sources"] : Array.Empty<string>(), "Title"]);
        foreach (Function function in snapshot.Functions)
        {
            table.AddRow(
            [
                function.Name,
                KindOf(function),
                .. withSources ? [SourcesOf(function)] : Array.Empty<string>(),
                Printing.Joined(function.Title, MembersOf(function)),
            ]);
        }

        table.Print(output);
    }

    /// <summary>What a function is; empty where that is unknown.</summary>
    public static string KindOf(Function function) => function.Kind == FunctionKind.Unknown ? "" : function.Kind.ToString().ToLowerInvariant();

    // None is not unknown.
    private static string MembersOf(Function function) => string.Join(", ", new[] { Count(function.Parameters?.Count, "parameter"), Count(function.Columns?.Count, "column") }
        .Where(static s => s is not null));

    private static string? Count(int? count, string noun) => count switch
    {
        null => null,
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s"),
    };

    /// <summary>What a function was read from, the poorest first.</summary>
    public static string SourcesOf(Function function) => string.Join(", ", function.Sources.Select(SnapshotWords.Sources.Of));
}
