namespace Mgr5.Metadata.Queries;

/// <summary>Something in a query that no panel would understand as it was meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands; empty where something is missing.</param>
public readonly record struct QueryFinding(QueryFindingKind Kind, QuerySpan Span);

/// <summary>What can be wrong with the text of a query.</summary>
public enum QueryFindingKind
{
    /// <summary>Nothing between two <c>&amp;</c>, or before the first or behind the last one.</summary>
    EmptyPiece,

    /// <summary>A name without <c>=</c>.</summary>
    NoEquals,

    /// <summary>A <c>=</c> without a name.</summary>
    NoName,

    /// <summary>A raw <c>#</c>: in an address, the query ends there.</summary>
    RawHash,

    /// <summary>A raw space.</summary>
    RawSpace,

    /// <summary>A <c>%</c> without two hexadecimal digits.</summary>
    MalformedEscape,

    /// <summary>Escapes that are no UTF-8.</summary>
    InvalidUtf8,
}
