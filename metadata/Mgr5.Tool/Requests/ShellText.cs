using System.Globalization;
using System.Text;
using Mgr5.Metadata.Calls;

namespace Mgr5.Tool.Requests;

/// <summary>Words of a command line.</summary>
internal static class ShellText
{
    /// <summary>The text as one word of bash or zsh, in the plainest of the quotes that hold it.</summary>
    public static string Quote(string text)
    {
        if (text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '=' or '.' or '-' or '_' or '/' or ':' or ',' or '@' or '%' or '+'))
        {
            return text;
        }

        return text.EnumerateRunes().All(static r => !r.IsBmp || CSharpLiteral.IsPlain((char)r.Value))
            ? $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'"
            : QuoteEscaped(text);
    }

    // $'…' is the only quote in which a control character can be written without being there: a log may hold any.
    private static string QuoteEscaped(string text)
    {
        var quoted = new StringBuilder("$'");
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune switch
            {
                { Value: '\n' } => quoted.Append("\\n"),
                { Value: '\'' or '\\' } => quoted.Append('\\').Append((char)rune.Value),
                { IsBmp: true } when !CSharpLiteral.IsPlain((char)rune.Value) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('\'').ToString();
    }
}
