namespace Mgr5;

/// <summary>
/// The names of a document, each kept once and known by a number from 1, with the names that followed: the rows of a list repeat the
/// same names in the same order, so a name is mostly compared with the one that is expected, and not looked up. Rows look names up
/// while the reader still adds some: what is written is never written again.
/// </summary>
internal sealed class XmlNames
{
    private Entry[] _entries = new Entry[32];
    private int[] _buckets = new int[64];
    private int _count = 1;

    /// <summary>The name as a string.</summary>
    public string Text(int name) => _entries[name].Text;

    public ReadOnlySpan<byte> Utf8(int name) => _entries[name].Utf8;

    /// <summary>The element that began after this one last time; 0: none.</summary>
    public int ElementAfter(int name) => _entries[name].NextElement;

    /// <summary>The attribute that followed this attribute, or this element's name, last time; 0: none.</summary>
    public int AttributeAfter(int name) => _entries[name].NextAttribute;

    public void ElementFollows(int name, int next) => _entries[name].NextElement = next;

    public void AttributeFollows(int name, int next) => _entries[name].NextAttribute = next;

    /// <summary>The number of a name; 0: there are more names than a panel has.</summary>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        HashCode code = default;
        code.AddBytes(utf8);
        int hash = code.ToHashCode();
        for (int i = _buckets[hash & (_buckets.Length - 1)]; i != 0; i = _entries[i].Chained)
        {
            if (utf8.SequenceEqual(_entries[i].Utf8))
            {
                return i;
            }
        }

        return _count > AnswerLimits.Names ? 0 : Add(utf8, hash);
    }

    private int Add(ReadOnlySpan<byte> utf8, int hash)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new() { Utf8 = utf8.ToArray(), Text = System.Text.Encoding.UTF8.GetString(utf8), Hash = hash, Chained = bucket };
        bucket = _count;
        return _count++;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_count * 4];
        for (int i = 1; i < _count; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Chained = bucket;
            bucket = i;
        }
    }

    private struct Entry
    {
        public byte[] Utf8;
        public string Text;
        public int Hash;
        public int Chained;
        public int NextElement;
        public int NextAttribute;
    }
}
