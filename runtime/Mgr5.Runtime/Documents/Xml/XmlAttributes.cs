namespace Mgr5;

/// <summary>The attributes of the start tag that was read last.</summary>
internal sealed class XmlAttributes
{
    private Attribute[] _all = new Attribute[8];

    // Values that are not in the document as they are meant.
    private byte[] _decoded = new byte[64];
    private int _decodedLength;

    public int Count { get; private set; }

    /// <summary>Where the next decoded value begins.</summary>
    public int DecodedLength => _decodedLength;

    public void Clear() => Count = _decodedLength = 0;

    public bool Has(int name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_all[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds one; false: there are too many.</summary>
    public bool Add(int name, int start, int length, bool isDecoded)
    {
        if (Count == AnswerLimits.Attributes)
        {
            return false;
        }

        if (Count == _all.Length)
        {
            Array.Resize(ref _all, Count * 2);
        }

        _all[Count++] = new(name, start, length, isDecoded);
        return true;
    }

    public void Decode(ReadOnlySpan<byte> piece)
    {
        if (_decodedLength + piece.Length > _decoded.Length)
        {
            Array.Resize(ref _decoded, Math.Max(_decoded.Length * 2, _decodedLength + piece.Length));
        }

        piece.CopyTo(_decoded.AsSpan(_decodedLength));
        _decodedLength += piece.Length;
    }

    public int Name(int index) => _all[index].Name;

    public ReadOnlySpan<byte> Value(int index, ReadOnlySpan<byte> content)
    {
        ref readonly Attribute a = ref _all[index];
        return (a.IsDecoded ? _decoded : content).Slice(a.Start, a.Length);
    }

    private readonly record struct Attribute(int Name, int Start, int Length, bool IsDecoded);
}
