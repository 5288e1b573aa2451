using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Mgr5;

/// <summary>The characters that XML has, in UTF-8.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(static b => b is not ('\t' or '\n' or '\r')).Select(static b => (byte)b)]);

    /// <summary>How many of the bytes, from the first one, are whole characters of XML.</summary>
    public static int Count(ReadOnlySpan<byte> utf8)
    {
        int count = utf8.IndexOfAny(Controls) is var control and >= 0 ? control : utf8.Length;
        if (Ascii.IsValid(utf8[..count]))
        {
            return count;
        }

        count = CountUtf8(utf8[..count]);
        return IndexOfNonCharacter(utf8[..count]) is var other and >= 0 ? other : count;
    }

    /// <summary>Whether more bytes may make a character of these, of which there is none to begin with.</summary>
    public static bool IsBeginning(ReadOnlySpan<byte> utf8)
        => Rune.DecodeFromUtf8(utf8, out _, out _) == OperationStatus.NeedMoreData;

    /// <summary>Whether it is a name; the bytes are whole characters.</summary>
    public static bool IsName(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            return false;
        }

        // In ASCII the tokenizer has looked already.
        return Ascii.IsValid(utf8) || IsName(Encoding.UTF8.GetString(utf8));
    }

    /// <summary>Writes what a reference stands for; 0: for nothing that can be in XML without a declaration.</summary>
    /// <param name="reference">What is between <c>&amp;</c> and <c>;</c>.</param>
    /// <param name="utf8">At least four bytes.</param>
    public static int Write(ReadOnlySpan<byte> reference, Span<byte> utf8)
    {
        int value = reference switch
        {
            [(byte)'#', (byte)'x', .. var hex] => Number(hex, NumberStyles.AllowHexSpecifier),
            [(byte)'#', .. var digits] => Number(digits, NumberStyles.None),
            _ when reference.SequenceEqual("amp"u8) => '&',
            _ when reference.SequenceEqual("lt"u8) => '<',
            _ when reference.SequenceEqual("gt"u8) => '>',
            _ when reference.SequenceEqual("quot"u8) => '"',
            _ when reference.SequenceEqual("apos"u8) => '\'',
            _ => 0,
        };
        return value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) && Rune.TryCreate(value, out Rune rune) ? rune.EncodeToUtf8(utf8) : 0;
    }

    private static int Number(ReadOnlySpan<byte> digits, NumberStyles style)
        => long.TryParse(digits.TrimStart((byte)'0'), style, CultureInfo.InvariantCulture, out long number) && number is > 0 and <= 0x10FFFF ? (int)number : 0;

    private static bool IsName(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] != ':' && !(i == 0 ? XmlConvert.IsStartNCNameChar(name[i]) : XmlConvert.IsNCNameChar(name[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return utf8.Length;
        }

        // A character cut off at the end is what is usually wrong.
        int begun = utf8.LastIndexOfAnyInRange((byte)0xC0, (byte)0xFF);
        if (begun >= utf8.Length - 3 && begun >= 0 && IsBeginning(utf8[begun..]) && Utf8.IsValid(utf8[..begun]))
        {
            return begun;
        }

        int count = 0;
        while (Rune.DecodeFromUtf8(utf8[count..], out _, out int length) == OperationStatus.Done)
        {
            count += length;
        }

        return count;
    }

    // U+FFFE and U+FFFF.
    private static int IndexOfNonCharacter(ReadOnlySpan<byte> utf8)
    {
        int from = 0;
        while (utf8[from..].IndexOf([(byte)0xEF, (byte)0xBF]) is var found and >= 0)
        {
            from += found;
            if (utf8[from + 2] >= 0xBE)
            {
                return from;
            }

            from += 3;
        }

        return -1;
    }
}
