using System.Text;

namespace Mgr5;

/// <summary>Goes through what a <see cref="NodeWriter"/> wrote.</summary>
internal ref struct NodeCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>What was read: <see cref="NodeWriter.End"/>, <see cref="NodeWriter.Text"/>, or something with a name.</summary>
    private uint _code;

    public readonly bool IsEnd => _code == NodeWriter.End;

    public readonly bool IsText => _code == NodeWriter.Text;

    public readonly bool IsStart => _code > NodeWriter.Text && (_code & 1) == 0;

    public readonly bool IsAttribute => _code > NodeWriter.Text && (_code & 1) == 1;

    public readonly int Name => (int)(_code >> 1);

    /// <summary>The text, or the attribute's value.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public readonly int Position => _position;

    public bool Read()
    {
        if (_position == _bytes.Length)
        {
            return false;
        }

        _code = ReadNumber();
        if ((_code & 1) == 1)
        {
            int length = (int)ReadNumber();
            Value = _bytes.Slice(_position, length);
            _position += length;
        }

        return true;
    }

    /// <summary>Goes on behind the end of the element that was begun last.</summary>
    public void SkipElement()
    {
        for (int depth = 1; depth > 0 && Read();)
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
        uint number = _bytes[_position++];
        if (number < 0x80)
        {
            return number;
        }

        number &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            uint next = _bytes[_position++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
