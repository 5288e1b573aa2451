using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Calls;

/// <summary>Texts of panels and of their metadata as C# literals: none can end the literal that it is in.</summary>
public static class CSharpLiteral
{
    /// <summary>A string literal of the text.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (IsPlain(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>
    /// Whether the character can stand in source code. Not: control characters, invisible ones (which can turn the direction
    /// of a line), separators of lines and paragraphs, surrogates (halves of a pair are no text), and code points that are
    /// not assigned.
    /// </summary>
    public static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
}
