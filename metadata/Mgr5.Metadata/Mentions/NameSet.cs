namespace Mgr5.Metadata.Mentions;

/// <summary>A set of names in which a piece of a text is looked up without being copied out of it.</summary>
internal sealed class NameSet
{
    private readonly string[][] _buckets;

    public NameSet(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal)];
        int size = 16;
        while (size < all.Length * 2)
        {
            size *= 2;
        }

        _buckets = new string[size][];
        foreach (IGrouping<int, string> bucket in all.GroupBy(n => HashOf(n, 0, n.Length) & (size - 1)))
        {
            _buckets[bucket.Key] = [.. bucket];
        }
    }

    /// <summary>The name that these characters are, or null.</summary>
    public string? Find(string text, int start, int length)
    {
        if (_buckets[HashOf(text, start, length) & (_buckets.Length - 1)] is { } bucket)
        {
            foreach (string name in bucket)
            {
                if (name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static int HashOf(string text, int start, int length)
    {
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619);
        }

        // The low bits choose the bucket.
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
