namespace Mgr5.Metadata.Selections;

/// <summary>
/// Functions by patterns: <c>webdomain.*;user;-*.filter</c>. A leading <c>-</c> takes out. Without a pattern that selects, all are
/// selected. Patterns are parted by <c>;</c>, <c>,</c>, <c>|</c> or white space.
/// </summary>
/// <param name="Patterns">The patterns, as they are written.</param>
public sealed record FunctionPatterns(EquatableArray<FunctionPattern> Patterns)
{
    /// <summary>No pattern: every function.</summary>
    public static FunctionPatterns All { get; } = new([]);

    /// <summary>Reads patterns; a text without any is <see cref="All"/>.</summary>
    public static FunctionPatterns Parse(string text)
        => new(text.Split([';', ',', '|', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static p => p[0] == '-' ? new FunctionPattern(p.Substring(1), TakesOut: true) : new FunctionPattern(p, TakesOut: false))
            .ToEquatableArray());

    /// <summary>Whether a function is selected and not taken out.</summary>
    public bool Select(string function)
    {
        bool isSelected = true;
        bool hasSelecting = false;
        foreach (FunctionPattern pattern in Patterns)
        {
            if (pattern.TakesOut)
            {
                if (pattern.Matches(function))
                {
                    return false;
                }
            }
            else
            {
                isSelected = (hasSelecting && isSelected) || pattern.Matches(function);
                hasSelecting = true;
            }
        }

        return isSelected;
    }

    /// <summary>Whether a pattern takes the function out.</summary>
    public bool TakeOut(string function) => Patterns.Any(p => p.TakesOut && p.Matches(function));
}
