namespace Mgr5.Metadata.Differences;

/// <summary>The elements of two lists, matched by name.</summary>
internal sealed class Matched<T>
{
    public Matched(EquatableArray<T> old, EquatableArray<T> @new, Func<T, string> nameOf)
    {
        // A name twice is nothing that a file can hold; a list made by hand must not make it an error here.
        ILookup<string, T> before = old.ToLookup(nameOf, StringComparer.Ordinal);
        ILookup<string, T> now = @new.ToLookup(nameOf, StringComparer.Ordinal);
        Gone = [.. old.Where(o => !now.Contains(nameOf(o)))];
        Added = [.. @new.Where(n => !before.Contains(nameOf(n)))];
        Both = [.. @new.Where(n => before.Contains(nameOf(n))).Select(n => (before[nameOf(n)].First(), n))];
        IsReordered = !old.Select(nameOf).Where(now.Contains).SequenceEqual(Both.Select(b => nameOf(b.New)));
    }

    public IReadOnlyList<T> Gone { get; }

    public IReadOnlyList<T> Added { get; }

    public IReadOnlyList<(T Old, T New)> Both { get; }

    /// <summary>Whether those in both lists stand in another order.</summary>
    public bool IsReordered { get; }
}
