using System.Text;

namespace Mgr5;

/// <summary>Goes through what a <see cref="NodeWriter"/> wrote.</summary>
internal ref struct NodeCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private uint _code;

    public int Position { get; private set; }

    /// <summary>An element that has but its text, which is <see cref="Value"/>.</summary>
    public readonly bool IsLeaf => (_code & 3) == NodeWriter.Leaf;

    /// <summary>An element, in which what follows is, up to its end.</summary>
    public readonly bool IsStart => (_code & 3) == NodeWriter.Element && _code != 0;

    public readonly bool IsEnd => _code == 0;

    /// <summary>A text beside other things.</summary>
    public readonly bool IsText => _code == NodeWriter.Attribute;

    public readonly int Name => (int)(_code >> 2);

    /// <summary>The text, or an attribute's value.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Read()
    {
        if (Position == _bytes.Length)
        {
            return false;
        }

        _code = ReadNumber();
        if ((_code & 3) != NodeWriter.Element)
        {
            int length = (int)ReadNumber();
            Value = _bytes.Slice(Position, length);
            Position += length;
        }

        return true;
    }

    /// <summary>Goes on behind the end of the element that was read last.</summary>
    public void SkipElement()
    {
        for (int depth = IsStart ? 1 : 0; depth > 0 && Read();)
        {
            depth += IsStart ? 1 : IsEnd ? -1 : 0;
        }
    }

    /// <summary>The value as a string.</summary>
    public readonly string ReadString() => Value switch
    {
        [] => "",
        [(byte)'o', (byte)'n'] => "on",
        [(byte)'o', (byte)'f', (byte)'f'] => "off",
        _ => Encoding.UTF8.GetString(Value),
    };

    private uint ReadNumber()
    {
        uint number = _bytes[Position++];
        return number < 0x80 ? number : ReadLongNumber(number & 0x7F);
    }

    private uint ReadLongNumber(uint number)
    {
        for (int shift = 7; ; shift += 7)
        {
            uint next = _bytes[Position++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
