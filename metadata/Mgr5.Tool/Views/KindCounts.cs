using System.Globalization;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Views;

/// <summary>How many functions of each kind a snapshot has, in one line.</summary>
internal static class KindCounts
{
    // The order in which people think of them; unknown comes last.
    private static readonly FunctionKind[] Order =
    [
        FunctionKind.List, FunctionKind.Form, FunctionKind.Group, FunctionKind.Report, FunctionKind.Validator,
        FunctionKind.External, FunctionKind.Dashboard, FunctionKind.Helpboard, FunctionKind.None, FunctionKind.Unknown,
    ];

    public static string Describe(Snapshot snapshot)
    {
        ILookup<FunctionKind, Function> byKind = snapshot.Functions.ToLookup(static f => f.Kind);
        string kinds = string.Join(", ", Order.Where(byKind.Contains).Select(kind => Describe(kind, [.. byKind[kind]])));
        string count = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Functions.Count:#,0} function{(snapshot.Functions.Count == 1 ? "" : "s")}");
        return kinds.Length == 0 ? count : $"{count} — {kinds}";
    }

    private static string Describe(FunctionKind kind, Function[] functions)
    {
        string count = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()} {functions.Length}");
        if (kind != FunctionKind.Unknown)
        {
            return count;
        }

        int bare = functions.Count(static f => f is { Title: null, Description: null });
        return string.Create(CultureInfo.InvariantCulture, $"{count} ({bare} without description, {functions.Length - bare} with text but no type)");
    }
}
