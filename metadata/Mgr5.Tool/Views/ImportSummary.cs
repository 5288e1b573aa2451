using System.Globalization;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Importing;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>What an import came to: the functions, what each kind of source said, and what people should know.</summary>
internal static class ImportSummary
{
    public static void Print(IAnsiConsole output, string path, ImportResult result)
    {
        output.PrintWords(KindCounts.Describe(result.Snapshot));
        foreach (IGrouping<MetadataSource, ImportedSource> sources in result.Sources.GroupBy(static s => s.Source).OrderBy(static g => g.Key))
        {
            Function[] functions = [.. sources.SelectMany(static s => s.Described)];
            string[] said =
            [
                Count(functions.Select(static f => f.Name).Distinct(StringComparer.Ordinal).Count(), "function", "functions"),
                Count(functions.Sum(static f => f.Parameters?.Count ?? 0), "parameter", "parameters"),
                Count(functions.Sum(static f => f.Columns?.Count ?? 0), "column", "columns"),
            ];
            output.PrintLine($"{Count(sources.Count(), sources.Key)}: {string.Join(", ", said.Where(static (s, i) => i == 0 || s[0] != '0'))}");
        }

        if (result.Kept > 0)
        {
            output.PrintLine($"kept from {path}: {Count(result.Kept, "function", "functions")}");
        }

        foreach (string note in result.Sources.SelectMany(static s => s.Notes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            output.PrintLine(note);
        }
    }

    private static string Count(int count, MetadataSource source) => source switch
    {
        MetadataSource.Listing => Count(count, "listing", "listings"),
        MetadataSource.Page => Count(count, "page", "pages"),
        MetadataSource.Interface => Count(count, "interface file", "interface files"),
        _ => Count(count, "answer", "answers"),
    };

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");
}
