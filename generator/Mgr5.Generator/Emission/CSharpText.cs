using System.Text;
using Mgr5.Metadata.Calls;

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
    public static string Literal(string text) => CSharpLiteral.Of(text);

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

            if (!CSharpLiteral.IsPlain(c))
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
}
