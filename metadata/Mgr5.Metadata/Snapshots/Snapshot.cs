namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// The metadata of one panel, one version, one language, one level of rights: what a <c>*.mgr5.json</c> file holds.
/// It carries no time, no host name and no data of customers, so taking the same panel twice gives the same bytes.
/// </summary>
public sealed record Snapshot
{
    /// <summary>The <c>format</c> that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The panel by its short name: <c>ispmgr</c>, <c>billmgr</c>, … (an open set).</summary>
    public required string Panel { get; init; }

    /// <summary>The panel's version as it states it, e.g. <c>6.105.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The language of titles and descriptions, e.g. <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The functions, in ordinal order of their names; no name twice.</summary>
    /// <exception cref="ArgumentException">A name is there twice.</exception>
    public EquatableArray<Function> Functions
    {
        get;
        init => field = Sorted(value);
    }

    /// <summary>The function that <c>func=</c><paramref name="name"/> calls, or null.</summary>
    public Function? Find(string name)
    {
        int low = 0;
        int high = Functions.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            switch (string.CompareOrdinal(Functions[middle].Name, name))
            {
                case 0: return Functions[middle];
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    private static EquatableArray<Function> Sorted(EquatableArray<Function> functions)
    {
        Function[] sorted = [.. functions];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                throw new ArgumentException($"The function '{sorted[i].Name}' is there twice.", nameof(functions));
            }
        }

        return new(sorted);
    }
}
