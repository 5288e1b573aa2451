namespace Mgr5.Metadata.Mentions;

/// <summary>Whether one word is a member of the word before it, as the text is written.</summary>
internal static class MemberChain
{
    /// <summary>Whether nothing stands between two words but the dot of <c>a.b</c>, <c>a?.b</c>, <c>a!.b</c>, also on lines of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Where the first word starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="next">Where the second word starts.</param>
    public static bool Joins(string text, int word, int end, int next)
    {
        bool isOneLine = true;
        for (int i = end; i < next; i++)
        {
            if (text[i] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                isOneLine = false;
            }
            else if (text[i] is not ('.' or '?' or '!' or '@') && !char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        // The first word may be the last one of a comment, and the dot belong to what is before that.
        return isOneLine || !IsBehindSlashes(text, word);
    }

    private static bool IsBehindSlashes(string text, int word)
    {
        for (int i = word - 1; i > 0 && text[i] is not ('\n' or '\r'); i--)
        {
            if (text[i] == '/' && text[i - 1] == '/')
            {
                return true;
            }
        }

        return false;
    }
}
