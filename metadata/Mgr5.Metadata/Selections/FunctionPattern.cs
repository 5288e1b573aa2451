namespace Mgr5.Metadata.Selections;

/// <summary>A pattern that selects functions by their names, or takes them out again.</summary>
/// <param name="Text">
/// What names look like: <c>*</c> stands for anything, and <c>.*</c> at the end for nothing, too: <c>webdomain.*</c> is
/// <c>webdomain</c> and all below it.
/// </param>
/// <param name="TakesOut">Whether it takes out what others select.</param>
public sealed record FunctionPattern(string Text, bool TakesOut)
{
    /// <summary>What stands for a function and all below it, at the end of a pattern.</summary>
    internal const string Below = ".*";

    /// <summary>Whether a function's name looks like this.</summary>
    public bool Matches(string function)
        => Matches(Text, Text.Length, function)
            || (Text.EndsWith(Below, StringComparison.Ordinal) && Matches(Text, Text.Length - Below.Length, function));

    /// <summary>The pattern as it is written, with its <c>-</c>.</summary>
    public override string ToString() => TakesOut ? "-" + Text : Text;

    private static bool Matches(string pattern, int length, string name)
    {
        int p = 0;
        int n = 0;
        int star = -1;
        int starredTo = 0;
        while (n < name.Length)
        {
            if (p < length && pattern[p] == '*')
            {
                star = p++;
                starredTo = n;
            }
            else if (p < length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more. Earlier ones need not be tried again.
                p = star + 1;
                n = ++starredTo;
            }
            else
            {
                return false;
            }
        }

        while (p < length && pattern[p] == '*')
        {
            p++;
        }

        return p == length;
    }
}
