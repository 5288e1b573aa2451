using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Importing;

/// <summary>
/// What an earlier snapshot knows that is not read anew. Of each function it is one more part, of those of its sources that are not
/// read now; where all of them are, what it says is superseded.
/// </summary>
internal static class EarlierSnapshot
{
    /// <summary>The functions of the snapshot as parts to merge with others.</summary>
    /// <param name="earlier">The snapshot.</param>
    /// <param name="read">What is read now.</param>
    public static IEnumerable<Function> PartsOf(Snapshot earlier, IEnumerable<Function> read)
    {
        ILookup<string, MetadataSource> sources = read
            .SelectMany(static f => f.Sources, static (f, source) => (f.Name, Source: source))
            .ToLookup(static s => s.Name, static s => s.Source, StringComparer.Ordinal);
        foreach (Function function in earlier.Functions)
        {
            MetadataSource[] known = [.. SourcesOf(function)];
            MetadataSource[] left = [.. known.Except(sources[function.Name])];
            if (left.Length > 0 || known.Length == 0)
            {
                yield return function with { Sources = left.ToEquatableArray() };
            }
        }
    }

    // A function that states no source is of a listing, if it says no more than a listing can; else nobody knows.
    private static EquatableArray<MetadataSource> SourcesOf(Function function)
        => function.Sources.Count == 0
            && function == new Function { Name = function.Name, Kind = function.Kind, Title = function.Title, Description = function.Description }
                ? [MetadataSource.Listing]
                : function.Sources;
}
