using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Queries;

/// <summary>Writes names and values of queries.</summary>
public static class QueryEncoding
{
    /// <summary>
    /// The text with everything escaped but letters and digits of ASCII and <c>-._~</c>. Half of a surrogate pair is no
    /// text and becomes U+FFFD.
    /// </summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (IsUnreserved((char)b))
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    /// <summary>Whether an encoded text can stand in an address as it is.</summary>
    internal static bool IsWellFormed(string encoded) => encoded.All(static c => IsUnreserved(c) || c is '%' or '+');

    /// <summary>Whether the character stands for itself, in RFC 3986's word: is unreserved.</summary>
    private static bool IsUnreserved(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';
}
