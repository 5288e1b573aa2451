using System.Globalization;

namespace Mgr5.Analyzers.Texts;

/// <summary>Reads what stands in a literal with escapes: <c>"a\u0026b"</c>.</summary>
internal static class EscapedLiteral
{
    /// <summary>The characters; null where an escape is none.</summary>
    /// <param name="source">The literal.</param>
    /// <param name="start">Behind the first quote.</param>
    /// <param name="end">The last quote.</param>
    /// <param name="hasBraces">Whether <c>{{</c> is one brace.</param>
    public static LiteralText? Read(string source, int start, int end, bool hasBraces)
    {
        var text = new LiteralText();
        for (int i = start; i < end;)
        {
            if (source[i] == '\\')
            {
                if (ReadEscape(source, i, end) is not ({ } characters, int length))
                {
                    return null;
                }

                text.Add(characters, i, length);
                i += length;
            }
            else
            {
                int length = hasBraces && Braces.IsDoubled(source, i, end) ? 2 : 1;
                text.Add(source[i], i, length);
                i += length;
            }
        }

        return text;
    }

    private static (string? Characters, int Length) ReadEscape(string source, int start, int end)
    {
        if (start + 1 >= end)
        {
            return default;
        }

        char kind = source[start + 1];
        (int least, int most) = kind switch { 'u' => (4, 4), 'U' => (8, 8), 'x' => (1, 4), _ => (0, 0) };
        if (most == 0)
        {
            return SimpleEscape(kind) is { } simple ? (simple.ToString(), 2) : default;
        }

        int digits = 0;
        while (digits < most && start + 2 + digits < end && Uri.IsHexDigit(source[start + 2 + digits]))
        {
            digits++;
        }

        return digits >= least
            && int.TryParse(source.Substring(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            && code is >= 0 and <= 0x10FFFF
            ? (code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code), digits + 2)
            : default;
    }

    private static char? SimpleEscape(char kind) => kind switch
    {
        '\'' or '"' or '\\' => kind,
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };
}
