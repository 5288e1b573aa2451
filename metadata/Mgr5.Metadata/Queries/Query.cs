namespace Mgr5.Metadata.Queries;

/// <summary>
/// A query of a panel, <c>func=NAME&amp;param=value</c>, with the place of everything in it. Whatever is malformed is in
/// the tree, too: the pieces and the <c>&amp;</c> between them are the whole text.
/// </summary>
public sealed record Query
{
    internal Query(string source, QuerySpan span, EquatableArray<QueryPiece> pieces, EquatableArray<QueryFinding> findings)
    {
        Source = source;
        Span = span;
        Pieces = pieces;
        Findings = findings;
    }

    /// <summary>The text in which the query stands.</summary>
    public string Source { get; }

    /// <summary>Where in <see cref="Source"/> it stands.</summary>
    public QuerySpan Span { get; }

    /// <summary>One more than there are <c>&amp;</c>; none where there is no text at all.</summary>
    public EquatableArray<QueryPiece> Pieces { get; }

    /// <summary>What is malformed, in the order of the text.</summary>
    public EquatableArray<QueryFinding> Findings { get; }

    /// <summary>The first piece of that name; null where there is none.</summary>
    public QueryPiece? Find(string name) => Pieces.FirstOrDefault(p => p.HasName && p.Name.Text == name);

    /// <inheritdoc cref="Parse(string, QuerySpan, EquatableArray{int})"/>
    public static Query Parse(string source) => Parse(source, new(0, source.Length), []);

    /// <summary>Reads a query; any text is one.</summary>
    /// <param name="source">The text in which it stands, an address for instance.</param>
    /// <param name="span">Where in it the query stands.</param>
    /// <param name="holes">
    /// Where run-time values stand between the characters of <paramref name="source"/>, in ascending order: the text of
    /// <c>$"elid={id}&amp;sok=ok"</c> is <c>elid=&amp;sok=ok</c> with a hole at 5. A hole takes no room.
    /// </param>
    public static Query Parse(string source, QuerySpan span, EquatableArray<int> holes) => new QueryParser(source, span, holes).Parse();
}
