namespace Mgr5.Metadata.Queries;

/// <summary>A name or a value of a query.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Source">What stands there, encoded as it is.</param>
/// <param name="Text">What it means: escapes and <c>+</c> decoded, malformed escapes kept; run-time values are not in it.</param>
/// <param name="Holes">Where in the source text of the query run-time values stand in it.</param>
public sealed record QueryPart(QuerySpan Span, string Source, string Text, EquatableArray<int> Holes)
{
    /// <summary>Whether <see cref="Text"/> is all of it.</summary>
    public bool IsConstant => Holes.Count == 0;

    /// <summary>Whether there is nothing, not even at run time.</summary>
    public bool IsEmpty => IsConstant && Source.Length == 0;
}
