using System.Globalization;
using System.Text;

namespace Mgr5.Tool.Views.Differences;

/// <summary>
/// Texts of a panel in Markdown. A backslash before a pipe is read differently inside and outside of code and tables, and none keeps
/// <c>@name</c> or <c>#1</c> from becoming a link; so all that is not plainly harmless is a numeric character reference,
/// which Markdown never takes for structure.
/// </summary>
internal static class MarkdownText
{
    /// <summary>A name or value, as code.</summary>
    public static string Code(string text)
    {
        string line = PlainText.OneLine(text);
        if (line.Length == 0)
        {
            return "(empty)";
        }

        // Inside of backticks nothing is markup, but backticks, pipes and spaces at the ends are not kept there.
        return line.All(static c => IsHarmless(c) || c is '_' or '*' or '=' or '/' or ':' or '(' or ')') && line.Trim() == line
            ? $"`{line}`"
            : $"<code>{Escape(line)}</code>";
    }

    /// <summary>A sentence.</summary>
    public static string Prose(string text) => Escape(PlainText.OneLine(text));

    private static string Escape(string line)
    {
        StringBuilder escaped = new(line.Length + 32);
        foreach (char c in line)
        {
            if (IsHarmless(c) || c is ';' or ':' && escaped.Length > 0)
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            }
        }

        return escaped.ToString();
    }

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or '→' || c >= 128;
}
