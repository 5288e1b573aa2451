namespace Mgr5.Metadata.Queries;

/// <summary>A place in the source text of a query.</summary>
/// <param name="Start">The first character, counted from 0.</param>
/// <param name="Length">How many characters; 0 is the place before <paramref name="Start"/>.</param>
public readonly record struct QuerySpan(int Start, int Length)
{
    /// <summary>The place behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two places.</summary>
    public static QuerySpan FromBounds(int start, int end) => new(start, end - start);
}
