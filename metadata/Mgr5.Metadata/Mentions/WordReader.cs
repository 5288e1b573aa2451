using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Mentions;

/// <summary>
/// Goes through a text word by word, as an identifier of C# is one: with <c>\u0041</c> resolved and with the invisible
/// formatting characters left out, which the compiler leaves out, too.
/// </summary>
internal ref struct WordReader(string text)
{
    // One bit for each character below 64, and for each of the 64 from there: letters and _.
    private const ulong Digits = 0x03FF_0000_0000_0000;
    private const ulong Letters = 0x07FF_FFFE_87FF_FFFE;

    private readonly string _text = text;

    /// <summary>Where the word is in the text.</summary>
    public int Start { readonly get; private set; }

    /// <summary>Behind the word.</summary>
    public int End { readonly get; private set; }

    /// <summary>The word as C# reads it, where that is not what the text says letter by letter.</summary>
    public string? Respelled { readonly get; private set; }

    public bool Next()
    {
        string text = _text;
        Respelled = null;
        int i = End;
        while (i < text.Length)
        {
            char c = text[i];
            if (c < 128 ? IsAsciiPart(c) || (c == '\\' && TryEscape(i, out _, out _)) : IsPart(c))
            {
                break;
            }

            i++;
        }

        Start = i;
        while (i < text.Length && text[i] < 128 && IsAsciiPart(text[i]))
        {
            i++;
        }

        End = i;
        if (i < text.Length && (text[i] == '\\' || text[i] >= 128))
        {
            ReadOn();
        }

        return Start < End;
    }

    // The rest of a word that is not of plain letters only.
    private void ReadOn()
    {
        int i = End;
        StringBuilder? spelled = null;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (c == '\\' && TryEscape(i, out char escaped, out int length))
            {
                spelled ??= new(_text, Start, i - Start, 64);
                spelled.Append(escaped);
                i += length;
                continue;
            }

            if (!IsPart(c))
            {
                break;
            }

            if (IsInvisible(c))
            {
                spelled ??= new(_text, Start, i - Start, 64);
            }
            else
            {
                spelled?.Append(c);
            }

            i++;
        }

        End = i;
        Respelled = spelled?.ToString();
    }

    private static bool IsAsciiPart(char c)
        => c < 64 ? ((Digits >> c) & 1) != 0 : c < 128 && ((Letters >> (c - 64)) & 1) != 0;

    private static bool IsPart(char c)
        => c < 128
            ? IsAsciiPart(c)
            : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;

    private static bool IsInvisible(char c) => c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // \u0041 and \U00000041. What lies beyond UTF-16's first plane is part of no name that a shape has.
    private readonly bool TryEscape(int index, out char escaped, out int length)
    {
        escaped = default;
        length = 0;
        if (_text[index] != '\\' || index + 1 >= _text.Length || _text[index + 1] is not ('u' or 'U'))
        {
            return false;
        }

        int digits = _text[index + 1] == 'u' ? 4 : 8;
        if (index + 2 + digits > _text.Length)
        {
            return false;
        }

        int value = 0;
        for (int i = index + 2; i < index + 2 + digits; i++)
        {
            int digit = _text[i] switch
            {
                >= '0' and <= '9' => _text[i] - '0',
                >= 'a' and <= 'f' => _text[i] - 'a' + 10,
                >= 'A' and <= 'F' => _text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0 || value > 0xFFF)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        escaped = (char)value;
        length = digits + 2;
        return IsPart(escaped);
    }
}
