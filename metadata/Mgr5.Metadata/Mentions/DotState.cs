namespace Mgr5.Metadata.Mentions;

/// <summary>
/// What is between words, looked at for dots only. Comments are not understood (what looks like one may be a part
/// of a string), so a dot before one is in force again behind it: too many words stand behind a dot then, never too few.
/// </summary>
internal struct DotState
{
    private bool _untilLineEnd;
    private bool _untilCommentEnd;

    /// <summary>Whether the next word is a member of something.</summary>
    public bool IsAfterDot { get; private set; }

    /// <summary>Whether a word that ends here is followed by a member, or by the pattern that a property is to match.</summary>
    public static bool IsBeforeMember(string text, int end)
    {
        int i = end;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        // A comment or a directive may hide what follows.
        return i < text.Length && text[i] is '.' or ':' or '/' or '#';
    }

    /// <summary>Takes the characters between two words.</summary>
    public void Take(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == ' ')
            {
                continue;
            }

            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '.':
                case '>' when i > 0 && text[i - 1] == '-':
                    IsAfterDot = true;
                    break;
                case '/' when next == '/':
                    _untilLineEnd |= IsAfterDot;
                    break;
                case '/' when next == '*':
                    _untilCommentEnd |= IsAfterDot;
                    break;
                case '*' when next == '/':
                    IsAfterDot |= _untilCommentEnd;
                    _untilCommentEnd = false;
                    break;
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                    IsAfterDot |= _untilLineEnd;
                    _untilLineEnd = false;
                    break;

                // A directive may stand between a dot and its member, in each of its branches.
                case '#':
                    _untilLineEnd = true;
                    break;
                case '/' or '*' or '@' or '\\':
                    break;
                case var c when !char.IsWhiteSpace(c):
                    IsAfterDot = false;
                    break;
            }
        }
    }

    /// <summary>A word was read.</summary>
    public void Pass() => IsAfterDot = false;
}
