using System.Text;

namespace Mgr5.Metadata.Queries;

/// <summary>Decodes a name or a value. An escape that means nothing stays as it is written.</summary>
internal static class QueryDecoder
{
    private const int EscapeLength = 3;

    public static string Decode(string source, QuerySpan span, EquatableArray<int> holes, List<QueryFinding> findings)
    {
        var text = new StringBuilder(span.Length);
        for (int i = span.Start; i < span.End;)
        {
            char c = source[i];
            if (c != '%')
            {
                text.Append(c == '+' ? ' ' : c);
                i++;
                continue;
            }

            byte[] bytes = EscapesAt(source, QuerySpan.FromBounds(i, span.End), holes);
            if (bytes.Length == 0)
            {
                findings.Add(new(QueryFindingKind.MalformedEscape, new(i, 1)));
                text.Append(c);
                i++;
                continue;
            }

            int length = Utf8Sequence.LengthOf(bytes);
            if (length == 0)
            {
                findings.Add(new(QueryFindingKind.InvalidUtf8, new(i, EscapeLength)));
                text.Append(source, i, EscapeLength);
                i += EscapeLength;
                continue;
            }

            text.Append(Encoding.UTF8.GetString(bytes, 0, length));
            i += EscapeLength * length;
        }

        return text.ToString();
    }

    // As many escapes in a row as one character can take. A hole ends the row: what it holds stands between.
    private static byte[] EscapesAt(string source, QuerySpan span, EquatableArray<int> holes)
    {
        List<byte> bytes = new(Utf8Sequence.Longest);
        for (int i = span.Start; i + EscapeLength <= span.End && bytes.Count < Utf8Sequence.Longest && source[i] == '%'; i += EscapeLength)
        {
            int high = HexOf(source[i + 1]);
            int low = HexOf(source[i + 2]);
            int first = bytes.Count == 0 ? i + 1 : i;
            if (high < 0 || low < 0 || holes.Any(h => h >= first && h < i + EscapeLength))
            {
                break;
            }

            bytes.Add((byte)((high << 4) | low));
        }

        return [.. bytes];
    }

    private static int HexOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };
}
