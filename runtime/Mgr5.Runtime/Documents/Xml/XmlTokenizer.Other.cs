using System.Buffers;

namespace Mgr5;

/// <content>References, and what is no content: comments, instructions, declarations.</content>
internal ref partial struct XmlTokenizer
{
    // Longer than any number of a character with some zeros before it.
    private const int LongestReference = 64;

    private static readonly SearchValues<byte> ReferenceBytes = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    // 0: the part ends before the reference does.
    private readonly int ReadReference(ref int at, Span<byte> utf8)
    {
        ReadOnlySpan<byte> rest = _content[(at + 1)..];
        int length = rest[..Math.Min(rest.Length, LongestReference)].IndexOfAnyExcept(ReferenceBytes);
        if (length < 0 && rest.Length < LongestReference)
        {
            return 0;
        }

        if (length < 0 || rest[length] != ';')
        {
            Fail(at, "'&' that begins no reference");
        }

        int written = XmlCharacters.Write(rest[..length], utf8);
        if (written == 0)
        {
            Fail(at, "a reference to a character that XML does not have, or to an entity");
        }

        at += length + 2;
        return written;
    }

    private Step ReadDeclared()
    {
        ReadOnlySpan<byte> rest = _content[_position..];
        ReadOnlySpan<byte> comment = "<!--"u8;
        ReadOnlySpan<byte> section = "<![CDATA["u8;
        if (rest.StartsWith(comment))
        {
            return Enter(XmlPart.Comment, comment.Length);
        }

        if (_state.Depth > 0 && rest.StartsWith(section))
        {
            return Enter(XmlPart.CData, section.Length);
        }

        if (comment.StartsWith(rest) || section.StartsWith(rest))
        {
            return Step.Short;
        }

        Fail(_position, rest.StartsWith("<!D"u8) ? "it declares a document type, which no panel does" : "'<!' that begins neither a comment nor a CDATA section");
        return Step.Short;
    }

    private Step SkipComment()
    {
        ReadOnlySpan<byte> rest = _content[_position..];
        int end = rest.IndexOf("--"u8);
        if (end < 0)
        {
            _position = _content.Length - (rest[^1] == '-' ? 1 : 0);
            return Step.Short;
        }

        if (end + 2 == rest.Length)
        {
            _position += end;
            return Step.Short;
        }

        if (rest[end + 2] != '>')
        {
            Fail(_position + end, "'--' in a comment");
        }

        return Enter(XmlPart.None, end + 3);
    }

    private Step ReadInstruction()
    {
        int at = _position + 2;
        int target = ReadName(ref at, 0);
        if (target == 0)
        {
            return Step.Short;
        }

        if (_state.Names.Text(target).Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            return ReadXmlDeclaration(at);
        }

        if (_content[at] == '?' && at + 1 == _content.Length)
        {
            return Step.Short;
        }

        if (AfterBlanks(at) == at && !_content[at..].StartsWith("?>"u8))
        {
            Fail(at, "an instruction whose name does not end");
        }

        return Enter(XmlPart.Instruction, at - _position);
    }

    private Step ReadXmlDeclaration(int at)
    {
        if (_state.HasBegun)
        {
            Fail(_position, "an XML declaration that is not at the beginning");
        }

        int length = _content[at..].IndexOf("?>"u8);
        if (length < 0)
        {
            return Step.Short;
        }

        if (!_content[_position..].StartsWith("<?xml"u8) || !XmlDeclaration.TryRead(_content.Slice(at, length), out _))
        {
            Fail(_position, "an XML declaration that is none");
        }

        return Enter(XmlPart.None, at + length + 2 - _position);
    }

    private Step SkipInstruction()
    {
        ReadOnlySpan<byte> rest = _content[_position..];
        int end = rest.IndexOf("?>"u8);
        if (end < 0)
        {
            _position = _content.Length - (rest[^1] == '?' ? 1 : 0);
            return Step.Short;
        }

        return Enter(XmlPart.None, end + 2);
    }

    private Step Enter(XmlPart part, int consumed)
    {
        _state.HasBegun = true;
        _state.Part = part;
        _position += consumed;
        return Step.Skipped;
    }
}
