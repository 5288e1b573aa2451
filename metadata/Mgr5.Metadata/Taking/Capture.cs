using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>What a panel printed of itself.</summary>
public sealed record Capture
{
    /// <summary>The panel by its short name.</summary>
    public required string Panel { get; init; }

    /// <summary>The panel's version, where it is known.</summary>
    public string? Version { get; init; }

    /// <summary>The language of pages and descriptions.</summary>
    public string? Language { get; init; }

    /// <summary>What <c>mgrctl -i</c> printed, in English.</summary>
    public required string Listing { get; init; }

    /// <summary>What <c>mgrctl -i FUNC</c> printed, by function.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; init; } = new Dictionary<string, string>();

    /// <summary>What <c>mgrctl -o devel FUNC</c> printed, by function; with or without values.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The snapshot of it all: the functions of the listing, with what the other parts say of them. A function that only the listing
    /// knows states no source.
    /// </summary>
    /// <param name="readers">What reads the parts.</param>
    /// <exception cref="MetadataFormatException">A part is not what it should be.</exception>
    public Snapshot ToSnapshot(CaptureReaders readers)
    {
        Function[] listed = [.. readers.Listing(Listing).Select(static f => f with { Sources = [MetadataSource.Listing] })];
        Dictionary<string, Function> byName = listed.ToDictionary(static f => f.Name, StringComparer.Ordinal);
        return new()
        {
            Panel = Panel,
            Version = Version,
            Language = Language,
            Functions = Join(
                listed,
                Pages.SelectMany(page => readers.Page(Listed(page.Key), page.Value))
                    .Concat(Descriptions.SelectMany(description => readers.Description(Listed(description.Key), description.Value)))),
        };

        Function Listed(string name) => byName.TryGetValue(name, out Function? function) ? function : new() { Name = name };
    }

    /// <summary>The functions that are there, with what other parts say of them.</summary>
    internal static EquatableArray<Function> Join(IReadOnlyCollection<Function> functions, IEnumerable<Function> parts)
    {
        HashSet<string> names = [.. functions.Select(static f => f.Name)];
        return SnapshotMerger.Merge(functions.Concat(parts.Where(part => names.Contains(part.Name))))
            .Select(static f => f.Sources is [MetadataSource.Listing] ? f with { Sources = [] } : f)
            .ToEquatableArray();
    }
}
