namespace Mgr5.Metadata.Mentions;

/// <summary>Words that are looked for, each in its forms. A piece of a text is looked up without being copied out of it.</summary>
internal sealed class WordTable
{
    private readonly Word[] _words;
    private readonly int[] _buckets;
    private readonly bool[] _starts = new bool[128];

    public WordTable(IEnumerable<Mention> words)
    {
        var forms = new Dictionary<string, WordForms>(StringComparer.Ordinal);
        foreach (Mention word in words)
        {
            forms.TryGetValue(word.Name, out WordForms known);
            forms[word.Name] = known | FlagOf(word.Form);
        }

        int size = 16;
        while (size < forms.Count * 2)
        {
            size *= 2;
        }

        _words = new Word[forms.Count];
        _buckets = new int[size];
        int count = 0;
        foreach (KeyValuePair<string, WordForms> word in forms)
        {
            if (word.Key.Length > 0 && word.Key[0] < _starts.Length)
            {
                _starts[word.Key[0]] = true;
            }

            // Buckets count from 1, since 0 is an empty one.
            ref int bucket = ref _buckets[HashOf(word.Key, 0, word.Key.Length) & (size - 1)];
            _words[count] = new(word.Key, word.Value, bucket);
            bucket = ++count;
        }
    }

    /// <summary>A form as one of several.</summary>
    public static WordForms FlagOf(MentionForm form) => (WordForms)(1 << (int)form);

    /// <summary>Finds the word at which a reader of a text stands.</summary>
    /// <inheritdoc cref="Find(string, int, int, out string)"/>
    public WordForms Find(string text, in WordReader reader, out string word) => reader.Respelled is { } respelled
        ? Find(respelled, 0, respelled.Length, out word)
        : Find(text, reader.Start, reader.End - reader.Start, out word);

    /// <summary>Finds the word that these characters are.</summary>
    /// <returns>Its forms; none where it is not looked for.</returns>
    public WordForms Find(string text, int start, int length, out string word)
    {
        // Most words of a text start as none that is looked for: with a small letter.
        if (length > 0 && text[start] < _starts.Length && !_starts[text[start]])
        {
            word = "";
            return WordForms.None;
        }

        for (int i = _buckets[HashOf(text, start, length) & (_buckets.Length - 1)]; i > 0; i = _words[i - 1].Next)
        {
            ref readonly Word candidate = ref _words[i - 1];
            if (candidate.Text.Length == length && string.CompareOrdinal(candidate.Text, 0, text, start, length) == 0)
            {
                word = candidate.Text;
                return candidate.Forms;
            }
        }

        word = "";
        return WordForms.None;
    }

    // Every word of every text is hashed, so only five of its characters are.
    private static int HashOf(string text, int start, int length)
    {
        if (length == 0)
        {
            return 0;
        }

        uint hash = (uint)length;
        hash = unchecked((hash ^ text[start]) * 16777619);
        hash = unchecked((hash ^ text[start + (length / 4)]) * 16777619);
        hash = unchecked((hash ^ text[start + (length / 2)]) * 16777619);
        hash = unchecked((hash ^ text[start + (length * 3 / 4)]) * 16777619);
        hash = unchecked((hash ^ text[start + length - 1]) * 16777619);

        // The low bits choose the bucket.
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }

    private readonly record struct Word(string Text, WordForms Forms, int Next);
}

/// <summary>The forms that a word may have, one or several of <see cref="MentionForm"/>.</summary>
[Flags]
internal enum WordForms
{
    None = 0,
    Member = 1 << MentionForm.Member,
    Alone = 1 << MentionForm.Alone,
    Type = 1 << MentionForm.Type,
    Namespace = 1 << MentionForm.Namespace,
    Friends = 1 << MentionForm.Friends,
    WireName = 1 << MentionForm.WireName,
}
