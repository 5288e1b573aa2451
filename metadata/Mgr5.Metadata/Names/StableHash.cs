using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Names;

/// <summary>The same sixteen hexadecimal digits for the same text, everywhere and for ever (64-bit FNV-1a over UTF-8).</summary>
public static class StableHash
{
    /// <summary>The digits of a text.</summary>
    public static string Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
