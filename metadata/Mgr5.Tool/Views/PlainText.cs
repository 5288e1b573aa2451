using System.Globalization;
using System.Text;

namespace Mgr5.Tool.Views;

/// <summary>Texts of a panel on one line: what would move the cursor, end the line or turn its direction is written as an escape.</summary>
internal static class PlainText
{
    public static string OneLine(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        StringBuilder line = new(text.Length + 16);
        foreach (char c in text)
        {
            if (IsUnsafe(c))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }

    private static bool IsUnsafe(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
