namespace Mgr5.Analyzers.Texts;

/// <summary>Reads raw literals: <c>"""a"""</c>, on one line or over several.</summary>
internal static class RawLiteral
{
    /// <summary>The characters of a literal on one line.</summary>
    /// <param name="source">The literal, quotes and all.</param>
    /// <param name="end">Behind its last quote.</param>
    public static LiteralText? Read(string source, int end)
        => QuotesOf(source) is var quotes && 2 * quotes <= end ? ReadIndented(source, quotes, end - quotes, "", isLineStart: false) : null;

    /// <inheritdoc cref="Read"/>
    /// <summary>The characters of a literal over several lines, without the indentation that its last line has.</summary>
    public static LiteralText? ReadLines(string source, int end)
    {
        int quotes = QuotesOf(source);
        int first = source.IndexOf('\n', 0, end);
        int last = LastLineEnd(source, end);
        return first < 0 || last < 0 || 2 * quotes > end ? null
            : last <= first ? new()
            : ReadIndented(source, first + 1, last, IndentationOf(source.Substring(last, end - last)), isLineStart: true);
    }

    /// <summary>What stands before the quotes of the last line.</summary>
    public static string IndentationOf(string lastLine)
    {
        string line = lastLine.TrimStart('\r', '\n');
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The characters of lines that are indented.</summary>
    /// <param name="source">The literal.</param>
    /// <param name="start">The first character.</param>
    /// <param name="end">Behind the last one.</param>
    /// <param name="indentation">What is no part of a line.</param>
    /// <param name="isLineStart">Whether a line begins at <paramref name="start"/>.</param>
    public static LiteralText ReadIndented(string source, int start, int end, string indentation, bool isLineStart)
    {
        var text = new LiteralText();
        for (int i = start; i < end;)
        {
            if (isLineStart)
            {
                isLineStart = false;
                int indented = 0;
                while (indented < indentation.Length && i < end && source[i] == indentation[indented])
                {
                    indented++;
                    i++;
                }

                continue;
            }

            text.Add(source[i], i, 1);
            isLineStart = source[i] == '\n';
            i++;
        }

        return text;
    }

    private static int QuotesOf(string source) => source.Length - source.TrimStart('"').Length;

    // Where the line break before the last line begins.
    private static int LastLineEnd(string source, int end)
    {
        int last = end > 0 ? source.LastIndexOf('\n', end - 1) : -1;
        return last > 0 && source[last - 1] == '\r' ? last - 1 : last;
    }
}
