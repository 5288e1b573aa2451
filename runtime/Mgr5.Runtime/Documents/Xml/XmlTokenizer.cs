using System.Buffers;

namespace Mgr5;

/// <summary>
/// Reads XML from UTF-8 whose characters are known to be those of XML, part by part: what a part has only the beginning of is left for
/// the next one, which begins with it. Names are taken with their prefixes; declared types are refused, and so are the entities that
/// they could declare. It keeps to XML 1.0 in all else.
/// </summary>
internal ref partial struct XmlTokenizer
{
    private static readonly SearchValues<byte> TextStops = SearchValues.Create("<&\r]"u8);
    private static readonly SearchValues<byte> SectionStops = SearchValues.Create("\r]"u8);

    private readonly ReadOnlySpan<byte> _content;
    private readonly bool _isLast;
    private readonly XmlState _state;
    private int _position;

    /// <summary>Reads on.</summary>
    /// <param name="content">The part, from the first byte that was not consumed.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <param name="state">Where the part before ended.</param>
    public XmlTokenizer(ReadOnlySpan<byte> content, bool isLast, XmlState state)
    {
        _content = content;
        _isLast = isLast;
        _state = state;
    }

    private static ReadOnlySpan<byte> SectionEnd => "]]>"u8;

    private enum Step : byte
    {
        Token,
        Skipped,
        Short,
    }

    public XmlToken Token { get; private set; }

    /// <summary>The name of the element that begins or ends.</summary>
    public int Name { get; private set; }

    /// <summary>The text, as it is meant. A piece may end within a character.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>How many bytes were read to their end.</summary>
    public readonly int Consumed => _position;

    public readonly int AttributeCount => _state.Attributes.Count;

    public readonly int AttributeName(int index) => _state.Attributes.Name(index);

    public readonly ReadOnlySpan<byte> AttributeValue(int index) => _state.Attributes.Value(index, _content);

    /// <summary>Reads to the end of the next token. False: it is not in this part, or in the last one: the document is over.</summary>
    /// <exception cref="PanelFormatException">It is not well-formed.</exception>
    public bool Read()
    {
        if (_state.IsEmptyElement)
        {
            _state.IsEmptyElement = false;
            Close();
            return true;
        }

        Step step;
        do
        {
            step = _position == _content.Length ? Step.Short : _state.Part switch
            {
                XmlPart.None => ReadNext(),
                XmlPart.CData => ReadCData(),
                XmlPart.Comment => SkipComment(),
                _ => SkipInstruction(),
            };
        }
        while (step == Step.Skipped);

        if (step == Step.Token)
        {
            return true;
        }

        if (_isLast && !(_position == _content.Length && _state.HasEnded && _state.Part == XmlPart.None))
        {
            _state.Fail(_content, "it breaks off before its end");
        }

        return false;
    }

    private Step ReadNext()
    {
        if (_content[_position] != '<')
        {
            return _state.Depth > 0 ? ReadText() : SkipBlanks();
        }

        if (_position + 1 == _content.Length)
        {
            return Step.Short;
        }

        return _content[_position + 1] switch
        {
            (byte)'/' => ReadEndTag(),
            (byte)'!' => ReadDeclared(),
            (byte)'?' => ReadInstruction(),
            _ => ReadStartTag(),
        };
    }

    private Step ReadText()
    {
        int length = PlainLength(TextStops);
        return length > 0 ? Take(_content.Slice(_position, length), length) : _content[_position] switch
        {
            (byte)'&' => ReadReference(),
            (byte)'\r' => ReadLineEnd(),
            _ => ReadBrackets(),
        };
    }

    private readonly Step ReadBrackets()
    {
        if (_content[_position..].StartsWith(SectionEnd))
        {
            Fail(_position, "the end of a CDATA section without its beginning");
        }

        return Step.Short;
    }

    // Up to what means more than itself. A bracket does where it begins the end of a CDATA section, or may begin it.
    private readonly int PlainLength(SearchValues<byte> stops)
    {
        ReadOnlySpan<byte> rest = _content[_position..];
        int length = 0;
        while (rest[length..].IndexOfAny(stops) is var stop and >= 0)
        {
            length += stop;
            ReadOnlySpan<byte> stopped = rest[length..];
            if (stopped[0] != ']' || SectionEnd.StartsWith(stopped[..Math.Min(stopped.Length, SectionEnd.Length)]))
            {
                return length;
            }

            length++;
        }

        return rest.Length;
    }

    // All line ends are one.
    private Step ReadLineEnd()
        => _position + 1 < _content.Length ? Take("\n"u8, _content[_position + 1] == '\n' ? 2 : 1)
            : _isLast ? Take("\n"u8, 1)
            : Step.Short;

    private Step ReadReference()
    {
        int at = _position;
        int length = ReadReference(ref at, _state.Referred);
        return length == 0 ? Step.Short : Take(_state.Referred.AsSpan(0, length), at - _position);
    }

    private Step ReadCData()
    {
        int length = PlainLength(SectionStops);
        if (length > 0)
        {
            return Take(_content.Slice(_position, length), length);
        }

        if (_content[_position] == '\r')
        {
            return ReadLineEnd();
        }

        return _content[_position..].StartsWith(SectionEnd) ? Enter(XmlPart.None, SectionEnd.Length) : Step.Short;
    }

    private Step Take(ReadOnlySpan<byte> text, int consumed)
    {
        Text = text;
        Token = XmlToken.Text;
        _position += consumed;
        return Step.Token;
    }

    private Step SkipBlanks()
    {
        int blanks = _content[_position..].IndexOfAnyExcept(Blanks);
        if (blanks == 0)
        {
            Fail(_position, "text outside of the outermost element");
        }

        _state.HasBegun = true;
        _position = blanks < 0 ? _content.Length : _position + blanks;
        return Step.Skipped;
    }

    private void Close()
    {
        Name = _state.Close();
        Token = XmlToken.End;
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private readonly void Fail(int at, string what) => _state.Fail(_content[..at], what);
}
