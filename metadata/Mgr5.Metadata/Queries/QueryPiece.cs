namespace Mgr5.Metadata.Queries;

/// <summary>What stands between two <c>&amp;</c>: a <c>name=value</c>, or what somebody wrote instead.</summary>
/// <param name="Span">Where it stands, without the <c>&amp;</c>.</param>
/// <param name="Name">What stands before the first <c>=</c>.</param>
/// <param name="Value">What stands behind it; null where there is no <c>=</c>.</param>
public sealed record QueryPiece(QuerySpan Span, QueryPart Name, QueryPart? Value)
{
    /// <summary>Whether nothing stands there, as in <c>&amp;&amp;</c>.</summary>
    public bool IsEmpty => Value is null && Name.IsEmpty;

    /// <summary>Whether it is a <c>name=value</c> whose name is known before the program runs.</summary>
    public bool HasName => Value is not null && Name.IsConstant && Name.Text.Length > 0;
}
