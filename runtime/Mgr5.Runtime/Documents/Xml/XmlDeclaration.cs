using System.Text.RegularExpressions;

namespace Mgr5;

/// <summary>The inside of <c>&lt;?xml … ?&gt;</c>.</summary>
internal static partial class XmlDeclaration
{
    /// <summary>Reads it; false: it is not one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> content, out string? encoding)
    {
        Match match = Grammar().Match(System.Text.Encoding.Latin1.GetString(content));
        encoding = match.Groups["encoding"] is { Success: true } group ? group.Value : null;
        return match.Success;
    }

    [GeneratedRegex(
        """
        \A [ \t\r\n]+ version [ \t\r\n]*=[ \t\r\n]* (?<q>["']) 1\.0 \k<q>
        (?: [ \t\r\n]+ encoding [ \t\r\n]*=[ \t\r\n]* (?<e>["']) (?<encoding> [A-Za-z][A-Za-z0-9._\-]{0,39} ) \k<e> )?
        (?: [ \t\r\n]+ standalone [ \t\r\n]*=[ \t\r\n]* (?<s>["']) (?: yes | no ) \k<s> )?
        [ \t\r\n]* \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
