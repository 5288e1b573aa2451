namespace Mgr5;

/// <summary>What an answer is, by its first bytes: content types cannot be trusted.</summary>
internal static class AnswerKind
{
    private const string HtmlMessage
        = "The answer is an HTML page: a logon page, a proxy's page, or the address is not that of a panel.";

    /// <summary>Where the answer begins behind a byte order mark and blanks.</summary>
    public static int Start(ReadOnlySpan<byte> content)
    {
        int mark = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        int start = content[mark..].IndexOfAnyExcept(" \t\r\n"u8);
        return start < 0 ? content.Length : mark + start;
    }

    /// <summary>Whether it is JSON, and not XML.</summary>
    /// <param name="content">What begins with the answer's first byte that is no blank.</param>
    /// <exception cref="PanelFormatException">It is neither.</exception>
    public static bool IsJson(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'<', ..] => false,
        [(byte)'{', ..] => true,
        [] => throw new PanelFormatException("The answer is empty."),
        _ => throw new PanelFormatException("The answer is neither XML nor JSON."),
    };

    /// <summary>A clearer exception where something that is not well-formed is a page for browsers.</summary>
    public static PanelFormatException Explain(PanelFormatException e, ReadOnlySpan<byte> beginning)
    {
        string start = System.Text.Encoding.Latin1.GetString(beginning[..Math.Min(beginning.Length, AnswerEncoding.FirstLook)]);
        return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? new(HtmlMessage, e)
            : e;
    }
}
