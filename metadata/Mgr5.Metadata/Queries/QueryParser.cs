namespace Mgr5.Metadata.Queries;

/// <summary>Reads a query from left to right. What a hole could hold is never guessed: it makes nothing malformed.</summary>
internal sealed class QueryParser(string source, QuerySpan span, EquatableArray<int> holes)
{
    private readonly List<QueryFinding> _findings = [];

    public Query Parse()
    {
        List<QueryPiece> pieces = [];
        if (span.Length > 0 || HolesIn(span).Count > 0)
        {
            for (int start = span.Start, end = -1; end != span.End; start = end + 1)
            {
                end = IndexOf('&', start, span.End);
                pieces.Add(ParsePiece(QuerySpan.FromBounds(start, end)));
            }
        }

        return new(source, span, pieces.ToEquatableArray(), _findings.OrderBy(static f => f.Span.Start).ToEquatableArray());
    }

    private QueryPiece ParsePiece(QuerySpan piece)
    {
        int equals = IndexOf('=', piece.Start, piece.End);
        QuerySpan nameSpan = QuerySpan.FromBounds(piece.Start, equals);
        bool hasValue = equals < piece.End;
        EquatableArray<int> nameHoles = HolesIn(nameSpan);
        if (nameHoles.Count == 0 && (nameSpan.Length == 0 || !hasValue))
        {
            QueryFindingKind kind = nameSpan.Length > 0 ? QueryFindingKind.NoEquals
                : hasValue ? QueryFindingKind.NoName
                : QueryFindingKind.EmptyPiece;
            _findings.Add(new(kind, nameSpan));
        }

        QueryPart name = ParsePart(nameSpan, nameHoles);
        QuerySpan valueSpan = QuerySpan.FromBounds(hasValue ? equals + 1 : equals, piece.End);
        return new(piece, name, hasValue ? ParsePart(valueSpan, HolesIn(valueSpan)) : null);
    }

    private QueryPart ParsePart(QuerySpan part, EquatableArray<int> partHoles)
    {
        for (int i = part.Start; i < part.End; i++)
        {
            if (source[i] is '#' or ' ')
            {
                _findings.Add(new(source[i] == '#' ? QueryFindingKind.RawHash : QueryFindingKind.RawSpace, new(i, 1)));
            }
        }

        return new(part, source.Substring(part.Start, part.Length), QueryDecoder.Decode(source, part, partHoles, _findings), partHoles);
    }

    private int IndexOf(char separator, int start, int end)
    {
        int index = source.IndexOf(separator, start, end - start);
        return index < 0 ? end : index;
    }

    // A separator is one character wide, so a hole at either end of a span can belong to no other one.
    private EquatableArray<int> HolesIn(QuerySpan part) => holes.Where(h => h >= part.Start && h <= part.End).ToEquatableArray();
}
