namespace Mgr5.Metadata;

/// <summary>A value and its word, both ways. A handful of entries: a scan is the fastest table.</summary>
internal sealed class Words<T>(params (T Value, string Word)[] entries)
    where T : struct
{
    /// <summary>The words, for a message that lists them.</summary>
    public string All => string.Join(", ", entries.Select(static e => e.Word));

    public string Of(T value) => entries.First(e => e.Value.Equals(value)).Word;

    public bool TryParse(string word, out T value)
    {
        foreach ((T candidate, string name) in entries)
        {
            if (name == word)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
