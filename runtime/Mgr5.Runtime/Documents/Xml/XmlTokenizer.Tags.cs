using System.Buffers;

namespace Mgr5;

/// <content>Tags and what is in them.</content>
internal ref partial struct XmlTokenizer
{
    private static readonly SearchValues<byte> DoubleQuoteStops = SearchValues.Create("\"<&\t\n\r"u8);
    private static readonly SearchValues<byte> SingleQuoteStops = SearchValues.Create("'<&\t\n\r"u8);

    // Every byte of a character beyond ASCII is taken for one of a name, and looked at when the name is new.
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        [.. "-.0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8, .. Enumerable.Range(0x80, 0x80).Select(static b => (byte)b)]);

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    public static PanelFormatException TagTooLong() => new($"The answer has a tag of more than {AnswerLimits.Tag / 1024} KiB.");

    private Step ReadStartTag()
    {
        if (_state.HasEnded)
        {
            Fail(_position, "a second outermost element");
        }

        // What comes byte by byte is not read from its beginning with each.
        if (_state.Unended > 0 && !_isLast && !_content[(_position + _state.Unended)..].Contains((byte)'>'))
        {
            return Unended();
        }

        int at = _position + 1;
        int name = ReadName(ref at, _state.Names.ElementAfter(_state.Last));
        if (name == 0)
        {
            return Unended();
        }

        _state.Attributes.Clear();
        bool isEmpty = false;
        if (_content[at] == '>')
        {
            at++;
        }
        else if (!ReadAttributes(name, ref at, ref isEmpty))
        {
            return Unended();
        }

        _state.Unended = 0;
        if (at - _position > AnswerLimits.Tag)
        {
            throw TagTooLong();
        }

        if (!_state.Open(name))
        {
            throw new PanelFormatException($"The answer is nested deeper than {AnswerLimits.Depth} elements.");
        }

        _state.HasBegun = true;
        _state.IsEmptyElement = isEmpty;
        _position = at;
        Name = name;
        Token = XmlToken.Start;
        return Step.Token;
    }

    private readonly Step Unended()
    {
        _state.Unended = _content.Length - _position;
        return Step.Short;
    }

    private Step ReadEndTag()
    {
        if (_state.Depth == 0)
        {
            Fail(_position, "an end tag without its start tag");
        }

        ReadOnlySpan<byte> name = _state.Names.Utf8(_state.Innermost);
        int at = _position + 2 + name.Length;
        if (at >= _content.Length)
        {
            return Step.Short;
        }

        if (!_content[(_position + 2)..].StartsWith(name))
        {
            Fail(_position, "an end tag that does not end the innermost element");
        }

        if (_content[at] != '>')
        {
            at = AfterBlanks(at);
            if (at == _content.Length)
            {
                return Step.Short;
            }

            if (_content[at] != '>')
            {
                Fail(_position, "an end tag that does not end the innermost element");
            }
        }

        _position = at + 1;
        Close();
        return Step.Token;
    }

    private readonly bool ReadAttributes(int element, ref int at, ref bool isEmpty)
    {
        int before = element;
        while (true)
        {
            int blanks = at;
            at = AfterBlanks(at);
            if (at == _content.Length)
            {
                return false;
            }

            switch (_content[at])
            {
                case (byte)'>':
                    at++;
                    return true;
                case (byte)'/' when at + 1 == _content.Length:
                    return false;
                case (byte)'/' when _content[at + 1] == '>':
                    at += 2;
                    isEmpty = true;
                    return true;
            }

            if (blanks == at)
            {
                Fail(at, "something in a tag that is no attribute");
            }

            int name = ReadName(ref at, _state.Names.AttributeAfter(before));
            if (name == 0)
            {
                return false;
            }

            if (_state.Attributes.Has(name))
            {
                Fail(at, "an attribute that its element has already");
            }

            if (!ReadValue(name, ref at))
            {
                return false;
            }

            _state.Names.AttributeFollows(before, name);
            before = name;
        }
    }

    private readonly bool ReadValue(int name, ref int at)
    {
        at = AfterBlanks(at);
        if (at < _content.Length && _content[at] != '=')
        {
            Fail(at, "an attribute without a value");
        }

        at = at < _content.Length ? AfterBlanks(at + 1) : at;
        if (at == _content.Length)
        {
            return false;
        }

        byte quote = _content[at];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            Fail(at, "a value without quotes");
        }

        int start = ++at;
        SearchValues<byte> stops = quote == '"' ? DoubleQuoteStops : SingleQuoteStops;
        int length = _content[at..].IndexOfAny(stops);
        if (length < 0)
        {
            return false;
        }

        at += length;
        bool isDecoded = _content[at] != quote;
        if (isDecoded)
        {
            start = _state.Attributes.DecodedLength;
            _state.Attributes.Decode(_content.Slice(at - length, length));
            if (!DecodeValue(quote, stops, ref at))
            {
                return false;
            }

            length = _state.Attributes.DecodedLength - start;
        }

        at++;
        if (!_state.Attributes.Add(name, start, length, isDecoded))
        {
            throw new PanelFormatException($"An element of the answer has more than {AnswerLimits.Attributes} attributes.");
        }

        return true;
    }

    // References are replaced, and each blank is a space.
    private readonly bool DecodeValue(byte quote, SearchValues<byte> stops, ref int at)
    {
        while (true)
        {
            switch (_content[at])
            {
                case (byte)'&':
                    int length = ReadReference(ref at, _state.Referred);
                    if (length == 0)
                    {
                        return false;
                    }

                    _state.Attributes.Decode(_state.Referred.AsSpan(0, length));
                    break;
                case (byte)'<':
                    Fail(at, "'<' in a value");
                    break;
                case var b when b == quote:
                    return true;
                case (byte)'\r':
                    _state.Attributes.Decode(" "u8);
                    at += at + 1 < _content.Length && _content[at + 1] == '\n' ? 2 : 1;
                    break;
                default:
                    _state.Attributes.Decode(" "u8);
                    at++;
                    break;
            }

            int stop = _content[at..].IndexOfAny(stops);
            if (stop < 0)
            {
                return false;
            }

            _state.Attributes.Decode(_content.Slice(at, stop));
            at += stop;
        }
    }

    // 0: the part ends before the name does.
    private readonly int ReadName(ref int at, int expected)
    {
        ReadOnlySpan<byte> rest = _content[at..];
        if (expected != 0)
        {
            ReadOnlySpan<byte> name = _state.Names.Utf8(expected);
            if (rest.Length > name.Length && rest.StartsWith(name) && !NameBytes.Contains(rest[name.Length]))
            {
                at += name.Length;
                return expected;
            }
        }

        int length = rest.IndexOfAnyExcept(NameBytes);
        if ((length < 0 ? rest.Length : length) > AnswerLimits.Name)
        {
            throw new PanelFormatException($"A name in the answer has more than {AnswerLimits.Name} bytes.");
        }

        if (length < 0)
        {
            return 0;
        }

        if (!XmlCharacters.IsName(rest[..length]))
        {
            Fail(at, "something in place of a name");
        }

        at += length;
        int number = _state.Names.NumberOf(rest[..length]);
        return number > 0 ? number : throw new PanelFormatException($"The answer has more than {AnswerLimits.Names} different names.");
    }

    private readonly int AfterBlanks(int at)
    {
        while (at < _content.Length && _content[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
