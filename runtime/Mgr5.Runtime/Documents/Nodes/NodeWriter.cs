
namespace Mgr5;

/// <summary>
/// Writes what is in an element as few bytes: a number for a name, the text as it came. A number is <see cref="End"/>,
/// <see cref="Text"/>, or a name doubled, odd for an attribute. Numbers, and the lengths before texts and values, are written seven
/// bits a byte, the lowest first.
/// </summary>
internal sealed class NodeWriter
{
    public const uint End = 0;
    public const uint Text = 1;

    private byte[] _bytes = new byte[1024];
    private int _length;

    // Where the text since the last tag begins, and whether it is blank up to now.
    private int _run;
    private bool _isBlank = true;
    private bool _isAfterEnd;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        BeginRun(isAfterEnd: false);
    }

    /// <summary>A child begins. The blanks before it are layout.</summary>
    public void WriteStart(int name)
    {
        DropBlanks();
        Write((uint)name << 1);
        BeginRun(isAfterEnd: false);
    }

    public void WriteAttribute(int name, ReadOnlySpan<byte> value)
    {
        Write(((uint)name << 1) | 1);
        Write(value);
        BeginRun(isAfterEnd: false);
    }

    public void WriteText(ReadOnlySpan<byte> text)
    {
        _isBlank = _isBlank && text.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        Write(Text);
        Write(text);
    }

    public void WriteEnd()
    {
        WriteLastEnd();
        Write(End);
        BeginRun(isAfterEnd: true);
    }

    /// <summary>The element itself ends, or a child of it that is written elsewhere begins. Blanks behind a child are layout.</summary>
    public void WriteLastEnd()
    {
        if (_isAfterEnd)
        {
            DropBlanks();
        }
    }

    /// <summary>A child that is written elsewhere has been there.</summary>
    public void PassChild()
    {
        DropBlanks();
        BeginRun(isAfterEnd: true);
    }

    private void DropBlanks()
    {
        if (_isBlank)
        {
            _length = _run;
        }
    }

    private void BeginRun(bool isAfterEnd)
    {
        _run = _length;
        _isBlank = true;
        _isAfterEnd = isAfterEnd;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Write((uint)bytes.Length);
        if (_bytes.Length - _length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Write(uint number)
    {
        if (_bytes.Length - _length < 5)
        {
            Grow(5);
        }

        while (number >= 0x80)
        {
            _bytes[_length++] = (byte)(number | 0x80);
            number >>= 7;
        }

        _bytes[_length++] = (byte)number;
    }

    private void Grow(int more) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)_length + more)));
}
