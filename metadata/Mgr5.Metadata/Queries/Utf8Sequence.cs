namespace Mgr5.Metadata.Queries;

/// <summary>The bytes of one character in UTF-8.</summary>
internal static class Utf8Sequence
{
    public const int Longest = 4;

    /// <summary>How many of the bytes are the first character; 0 where they are none (RFC 3629: no overlong forms, no surrogates).</summary>
    public static int LengthOf(byte[] bytes)
    {
        int length = bytes[0] switch
        {
            < 0x80 => 1,
            >= 0xC2 and < 0xE0 => 2,
            >= 0xE0 and < 0xF0 => 3,
            >= 0xF0 and < 0xF5 => 4,
            _ => 0,
        };
        if (length > bytes.Length || bytes.Skip(1).Take(length - 1).Any(static b => b is < 0x80 or > 0xBF))
        {
            return 0;
        }

        return (bytes[0], length > 1 ? bytes[1] : 0) switch
        {
            (0xE0, < 0xA0) or (0xED, > 0x9F) or (0xF0, < 0x90) or (0xF4, > 0x8F) => 0,
            _ => length,
        };
    }
}
