using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Names;

/// <summary>The same eight hexadecimal digits for the same text, everywhere and for ever (FNV-1a over UTF-8).</summary>
internal static class StableHash
{
    public static string Of(string text)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
