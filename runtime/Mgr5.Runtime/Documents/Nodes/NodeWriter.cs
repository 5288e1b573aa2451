namespace Mgr5;

/// <summary>
/// Writes what is in an element as few bytes. Each thing is a number, four times a name plus what it is, and what follows: an element
/// that has but text (<see cref="Leaf"/>: its text), an attribute (its value), an element that has more (<see cref="Element"/>: what is in
/// it, and a zero). A text beside other things is an attribute without a name. Numbers, and the lengths before texts, are written seven bits
/// a byte, the lowest first.
/// </summary>
internal sealed class NodeWriter
{
    public const uint Element = 0;
    public const uint Attribute = 1;
    public const uint Leaf = 2;

    private byte[] _bytes = new byte[1024];
    private int _length;

    // The element that has begun and of which nothing is written yet; 0: none.
    private int _begun;

    // Where the element begins that has but text up to now, and where the length of the text that may go on; -1: there is none.
    private int _leaf = -1;
    private int _text = -1;
    private int _textLength;
    private bool _isBlank;
    private bool _isAfterEnd;

    public int Length => _length;

    /// <summary>How many elements were begun.</summary>
    public int Elements { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        Elements = 0;
        BeginPlace(isAfterEnd: false);
    }

    /// <summary>A child begins. The blanks before it are layout.</summary>
    public void WriteStart(int name)
    {
        BecomeParent();
        BeginPlace(isAfterEnd: false);
        _begun = name;
        Elements++;
    }

    public void WriteAttribute(int name, ReadOnlySpan<byte> value)
    {
        BecomeParent();
        BeginPlace(isAfterEnd: false);
        WriteNumber(((uint)name << 2) | Attribute);
        BeginText(value);
        _text = -1;
    }

    /// <summary>A text, or a piece of one: what comes between two tags is one text.</summary>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        if (_text >= 0)
        {
            _isBlank = _isBlank && IsBlank(text);
            Extend(text);
            return;
        }

        if (_begun != 0)
        {
            BeginLeaf();
        }
        else
        {
            WriteNumber(Attribute);
        }

        _isBlank = IsBlank(text);
        BeginText(text);
    }

    public void WriteEnd()
    {
        if (_begun != 0)
        {
            BeginLeaf();
            WriteNumber(0);
        }
        else if (_leaf < 0)
        {
            WriteLastEnd();
            WriteNumber(0);
        }

        BeginPlace(isAfterEnd: true);
    }

    /// <summary>The element itself ends. Blanks behind a child are layout.</summary>
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
        BecomeParent();
        BeginPlace(isAfterEnd: true);
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static int SizeOf(int number) => number < 0x80 ? 1 : 1 + SizeOf(number >> 7);

    private void BeginPlace(bool isAfterEnd)
    {
        _begun = 0;
        _leaf = -1;
        _text = -1;
        _isAfterEnd = isAfterEnd;
    }

    private void BeginLeaf()
    {
        _leaf = _length;
        WriteNumber(((uint)_begun << 2) | Leaf);
        _begun = 0;
    }

    // The innermost element has more than text.
    private void BecomeParent()
    {
        if (_begun != 0)
        {
            WriteNumber(((uint)_begun << 2) | Element);
        }
        else
        {
            DropBlanks();
            if (_leaf >= 0 && _text >= 0)
            {
                // The text of what was a leaf becomes one beside other things.
                MakeRoom(1);
                _bytes.AsSpan(_text, _length - _text).CopyTo(_bytes.AsSpan(_text + 1));
                _bytes[_text] = (byte)Attribute;
                _length++;
            }

            if (_leaf >= 0)
            {
                _bytes[_leaf] &= 0xFC;
            }
        }
    }

    private void DropBlanks()
    {
        if (_text >= 0 && _isBlank)
        {
            _length = _leaf >= 0 ? _text : _text - 1;
            _text = -1;
        }
    }

    private void BeginText(ReadOnlySpan<byte> text)
    {
        _text = _length;
        _textLength = text.Length;
        WriteNumber((uint)text.Length);
        Append(text);
    }

    // Most texts come whole, and of the others most keep a length of one byte.
    private void Extend(ReadOnlySpan<byte> text)
    {
        int start = _text + SizeOf(_textLength);
        int shift = SizeOf(_textLength + text.Length) - SizeOf(_textLength);
        if (shift > 0)
        {
            MakeRoom(shift);
            _bytes.AsSpan(start, _textLength).CopyTo(_bytes.AsSpan(start + shift));
        }

        _textLength += text.Length;
        _length = _text;
        WriteNumber((uint)_textLength);
        _length = start + shift + _textLength - text.Length;
        Append(text);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void WriteNumber(uint number)
    {
        MakeRoom(5);
        while (number >= 0x80)
        {
            _bytes[_length++] = (byte)(number | 0x80);
            number >>= 7;
        }

        _bytes[_length++] = (byte)number;
    }

    private void MakeRoom(int more)
    {
        if (_bytes.Length - _length < more)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)_length + more)));
        }
    }
}
