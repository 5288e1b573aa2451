namespace Mgr5.Metadata.Pages;

/// <summary>A line of a page, looked at as "name and text".</summary>
internal readonly struct PageLine
{
    private PageLine(int indent, string content, string? name, string text)
    {
        Indent = indent;
        Content = content;
        Name = name;
        Text = text;
    }

    /// <summary>How far the content is from the margin.</summary>
    public int Indent { get; }

    /// <summary>The line without margins and without a bullet.</summary>
    public string Content { get; }

    /// <summary>What stands before a dash, or before a gap of two spaces; null where the line has neither.</summary>
    public string? Name { get; }

    /// <summary>What stands behind it; without a name, all of the line.</summary>
    public string Text { get; }

    public bool IsBlank => Content.Length == 0;

    public static PageLine Read(string line)
    {
        string padded = line.Replace('\t', ' ').Replace('\u00A0', ' ');
        string text = padded.TrimEnd();
        int indent = 0;
        while (indent < text.Length && (text[indent] == ' ' || IsBullet(text, indent)))
        {
            indent++;
        }

        string content = text.Substring(indent);
        int space = content.IndexOf(' ');
        if (space <= 0)
        {
            // A name that nothing is said of is still padded to the column of texts.
            return content.Length > 0 && padded.Length - text.Length > 1 ? new(indent, content, content, "") : new(indent, content, null, content);
        }

        string name = content.Substring(0, space);
        string rest = content.Substring(space);
        string behind = rest.TrimStart();
        if (StartsWithDash(behind))
        {
            return new(indent, content, name, behind.Substring(1).TrimStart());
        }

        // "name- text" is seen as well; a dash inside of a name has no space behind it.
        if (name.Length > 1 && IsDash(name[name.Length - 1]))
        {
            return new(indent, content, name.Substring(0, name.Length - 1), behind);
        }

        return rest.StartsWith("  ", StringComparison.Ordinal) ? new(indent, content, name, behind) : new(indent, content, null, content);
    }

    /// <summary>
    /// Whether the name may be one of a parameter. Words of prose stand before dashes too; they begin with a capital, and names
    /// that do are in the company of <c>_</c>.
    /// </summary>
    public bool HasParameterName
        => Name is { } name
            && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-' or '*')
            && (name[0] is >= 'a' and <= 'z' || name.Contains('_'));

    private static bool IsBullet(string text, int at)
        => text[at] is '•' or '◦' or '*' or '-' && at + 1 < text.Length && text[at + 1] == ' ';

    private static bool StartsWithDash(string text) => text.Length > 0 && IsDash(text[0]) && (text.Length == 1 || text[1] == ' ');

    private static bool IsDash(char c) => c is '-' or '–' or '—';
}
