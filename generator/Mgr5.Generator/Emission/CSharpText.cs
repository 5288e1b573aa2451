using System.Globalization;
using System.Text;

namespace Mgr5.Generator.Emission;

/// <summary>
/// Metadata is data: the only ways in which a text of a snapshot gets into emitted code. None of them can end the comment
/// or the literal that it is in.
/// </summary>
internal static class CSharpText
{
    // A title of a hundred kilobytes helps nobody who hovers over a name.
    private const int LongestDocumentation = 1000;

    /// <summary>A string literal of the text.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': literal.Append("\\\""); break;
                case '\\': literal.Append("\\\\"); break;
                default:
                    if (IsHarmless(c))
                    {
                        literal.Append(c);
                    }
                    else
                    {
                        literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text inside an XML doc comment: one line, escaped, and without what XML cannot hold.</summary>
    public static string Documentation(string text)
    {
        var xml = new StringBuilder(text.Length);
        bool isBlank = true;
        foreach (char c in text.Length <= LongestDocumentation ? text : text.Substring(0, LongestDocumentation) + "…")
        {
            if (char.IsWhiteSpace(c))
            {
                // Line ends of every kind, too: the compiler ends a comment at U+0085, U+2028 and U+2029.
                if (!isBlank)
                {
                    xml.Append(' ');
                }

                isBlank = true;
                continue;
            }

            if (!IsHarmless(c))
            {
                continue;
            }

            isBlank = false;
            switch (c)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                default: xml.Append(c); break;
            }
        }

        return xml.ToString().TrimEnd(' ');
    }

    // Not: control characters, invisible ones (which can turn the direction of a line), separators of lines and
    // paragraphs, surrogates (halves of a pair are no text), and code points that are not assigned.
    private static bool IsHarmless(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
}
