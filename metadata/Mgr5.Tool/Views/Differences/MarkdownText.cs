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

        // Inside of backticks nothing is markup or a link, but backticks, pipes and spaces at the ends are not kept there.
        return line.Any(static c => c is '`' or '|') || line.Trim() != line
            ? $"<code>{Escape(line).Replace(".", "&#46;", StringComparison.Ordinal)}</code>"
            : $"`{line}`";
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

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or '\'' or '→' || c >= 128;
}
