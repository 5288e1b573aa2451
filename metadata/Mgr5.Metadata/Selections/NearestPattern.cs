using Mgr5.Metadata.Names;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Selections;

/// <summary>"Did you mean" for patterns.</summary>
public static class NearestPattern
{
    private const string EndingIn = "*.";

    /// <summary>The pattern that one was probably meant to be and that selects something; null where none is near.</summary>
    /// <param name="pattern">A pattern that selects nothing.</param>
    /// <param name="functions">The functions that there are.</param>
    public static FunctionPattern? Find(FunctionPattern pattern, IReadOnlyCollection<string> functions)
        => TextOf(pattern.Text, functions) is { } text ? pattern with { Text = text } : null;

    private static string? TextOf(string pattern, IReadOnlyCollection<string> functions)
    {
        if (pattern.EndsWith(FunctionPattern.Below, StringComparison.Ordinal))
        {
            string above = pattern.Substring(0, pattern.Length - FunctionPattern.Below.Length);
            return Nearest(above, functions.Concat(functions.SelectMany(FunctionTree.PathsAbove))) is { } path ? path + FunctionPattern.Below : null;
        }

        return pattern.StartsWith(EndingIn, StringComparison.Ordinal)
            ? Nearest(pattern.Substring(EndingIn.Length), functions.Select(FunctionTree.LastSegment)) is { } last ? EndingIn + last : null
            : Nearest(pattern, functions);
    }

    // A star further inside may stand for too much to guess.
    private static string? Nearest(string text, IEnumerable<string> known)
        => text.Contains('*') ? null : NearestName.Find(text, known.Distinct(StringComparer.Ordinal));
}
