using System.Text;

namespace Mgr5;

/// <summary>How an answer is encoded: by its byte order mark, its first bytes, or what its XML declaration says. No header counts.</summary>
internal static class AnswerEncoding
{
    /// <summary>As many of the first bytes as have to be seen: an XML declaration fits in.</summary>
    public const int FirstLook = 256;

    /// <summary>The encoding.</summary>
    /// <param name="beginning">The first bytes.</param>
    /// <returns>Null: UTF-8.</returns>
    /// <exception cref="PanelFormatException">It is unknown, or cannot be that of these bytes.</exception>
    public static Encoding? Of(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<' or (byte)'{', 0, not 0, ..] => Strict(Encoding.Unicode),
        [0xFE, 0xFF, ..] or [0, (byte)'<' or (byte)'{', 0, ..] => Strict(Encoding.BigEndianUnicode),
        [0xEF, 0xBB, 0xBF, ..] => null,
        _ => Declared(beginning),
    };

    private static Encoding? Declared(ReadOnlySpan<byte> beginning)
    {
        int start = beginning.IndexOfAnyExcept(" \t\r\n"u8);
        ReadOnlySpan<byte> text = beginning[Math.Max(start, 0)..];
        int end = text.IndexOf("?>"u8);
        if (!text.StartsWith("<?xml"u8) || end < 0 || !XmlDeclaration.TryRead(text[5..end], out string? name) || name is null
            || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Encoding encoding = Known(name) ?? throw new PanelFormatException($"The answer says that its encoding is '{name}', which is not known.");

        // What could be read up to here is in the encoding that it names, or the name is wrong.
        return encoding.GetBytes("<?xml").AsSpan().SequenceEqual("<?xml"u8)
            ? Strict(encoding)
            : throw new PanelFormatException($"The answer says that its encoding is '{name}', but it is not.");
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        encoding = (Encoding)encoding.Clone();
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        return encoding;
    }
}
