using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>JSON strings with as little escaping as JSON allows, so that every language stays readable in a diff.</summary>
internal static class JsonText
{
    /// <summary>Appends the string with its quotes. Halves of surrogate pairs must not be in it.</summary>
    public static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                default:
                    if (IsEscaped(c))
                    {
                        json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        json.Append(c);
                    }

                    break;
            }
        }

        json.Append('"');
    }

    // Control characters; line and paragraph separator, which some tools take for the end of a line; and the
    // byte order mark and the characters that turn the direction of what follows, which no reviewer can see.
    private static bool IsEscaped(char c)
        => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
