using Mgr5.Analyzers.Texts;

namespace Mgr5.Analyzers.Commands;

/// <summary>A word of a command line, by the characters of the text that it stands in; quotes around it are not a part.</summary>
/// <param name="Text">The text: a whole command line, or one argument.</param>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct ShellWord(ComposedText Text, int Start, int Length)
{
    /// <summary>What is known of it.</summary>
    public string Value => Text.Text.Substring(Start, Length);

    /// <summary>Whether nothing is put into it at run time.</summary>
    public bool IsConstant
    {
        get
        {
            (int start, int end) = (Start, Start + Length);
            return !Text.Holes.Any(h => h.Position >= start && h.Position <= end);
        }
    }

    /// <summary>The words of a command line from a character on, up to what ends a command: a pipe, <c>;</c>, <c>&amp;&amp;</c>, a redirection.</summary>
    public static IReadOnlyList<ShellWord> Split(ComposedText text, int start)
    {
        List<ShellWord> words = [];
        string source = text.Text;
        int i = start;
        while (i < source.Length)
        {
            if (source[i] is ' ' or '\t' && !text.Holes.Any(h => h.Position == i + 1 && IsEndOfWord(source, i + 1)))
            {
                i++;
                continue;
            }

            if (source[i] is '|' or ';' or '>' or '<' or '\n' or '\r' or ')' or '`' || (source[i] == '&' && (i + 1 == source.Length || source[i + 1] is '&' or ' ')))
            {
                break;
            }

            if (source[i] is ' ' or '\t')
            {
                // Nothing but run-time values between two spaces.
                words.Add(new(text, i + 1, 0));
                i++;
                continue;
            }

            if (source[i] is '\'' or '"' && source.IndexOf(source[i], i + 1) < 0)
            {
                break;
            }

            char quote = source[i] is '\'' or '"' ? source[i] : '\0';
            int first = quote == '\0' ? i : i + 1;
            int end = EndOf(source, first, quote);
            words.Add(new(text, first, end - first));
            i = quote == '\0' ? end : end + 1;
        }

        return words;
    }

    private static bool IsEndOfWord(string source, int index) => index == source.Length || source[index] is ' ' or '\t';

    // A quote may also begin behind the name: passwd='a b'.
    private static int EndOf(string source, int start, char quote)
    {
        int i = start;
        char open = quote;
        while (i < source.Length)
        {
            if (open != '\0')
            {
                if (source[i] == open)
                {
                    if (quote != '\0')
                    {
                        return i;
                    }

                    open = '\0';
                }
            }
            else if (source[i] is '\'' or '"')
            {
                if (source.IndexOf(source[i], i + 1) < 0)
                {
                    // The end of the text that a shell is given: sh -c 'mgrctl …'.
                    return i;
                }

                open = source[i];
            }
            else if (source[i] is ' ' or '\t' or '|' or ';' or '\n' or '\r' or ')' or '`')
            {
                return i;
            }

            i++;
        }

        return i;
    }
}
