using Mgr5.Analyzers.Texts;
using Mgr5.Metadata.Queries;

namespace Mgr5.Analyzers.Queries;

/// <summary>Where in a text a query stands.</summary>
/// <param name="Span">The query, without <c>?</c> before and <c>&amp;</c> at either end.</param>
/// <param name="Panel">The panel whose path stands before it; null: none.</param>
/// <param name="IsAddress">Whether it stands behind a <c>?</c>.</param>
/// <param name="IsOpen">Whether something that is not visible may add parameters before or behind it.</param>
internal readonly record struct QueryBounds(QuerySpan Span, string? Panel, bool IsAddress, bool IsOpen)
{
    private const string Func = "func=";

    /// <summary>Finds the query of a text; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paths">What the path of a panel looks like.</param>
    /// <param name="isMarked">Whether somebody says that the text is a query.</param>
    public static QueryBounds? Find(ComposedText text, PanelPath paths, bool isMarked)
    {
        string source = text.Text;
        bool isOfOther = false;
        for (int mark = source.IndexOf('?'); mark >= 0; mark = source.IndexOf('?', mark + 1))
        {
            int least = text.Holes.LastOrDefault(h => h.Position <= mark)?.Position ?? 0;
            if (paths.EndingAt(source, mark, least) is { } panel)
            {
                return Within(text, mark + 1, panel, isAddress: true);
            }

            if (paths.IsOfOther(source, mark, least))
            {
                isOfOther = true;
            }
            else if (HasFunction(source, mark + 1))
            {
                return Within(text, mark + 1, null, isAddress: true);
            }
        }

        return isMarked || (!isOfOther && HasFunction(source, 0)) ? Within(text, 0, null, isAddress: false) : null;
    }

    // A name=value of a query from here on, one of them the function.
    private static bool HasFunction(string source, int start)
    {
        for (int i = start; i < source.Length;)
        {
            if (string.CompareOrdinal(source, i, Func, 0, Func.Length) == 0)
            {
                return true;
            }

            int end = source.IndexOf('&', i);
            if (end < 0 || !IsPiece(source, i, end))
            {
                return false;
            }

            i = end + 1;
        }

        return false;
    }

    private static bool IsPiece(string source, int start, int end)
    {
        int equals = source.IndexOf('=', start, end - start);
        for (int i = start; i < (equals < 0 ? end : equals); i++)
        {
            if (!(char.IsLetterOrDigit(source[i]) || source[i] is '_' or '-' or '.' or '%' or '*' or '[' or ']'))
            {
                return false;
            }
        }

        return source.IndexOfAny(['\n', '"', '<', '>'], start, end - start) < 0;
    }

    private static QueryBounds Within(ComposedText text, int start, string? panel, bool isAddress)
    {
        string source = text.Text;
        int end = EndOf(source, start);
        bool isOpen = end < source.Length;

        // What is put together elsewhere often begins or ends with what parts it from the rest.
        while (start < end && source[start] == '&' && !text.Holes.Any(h => h.Position == start + 1))
        {
            isOpen = true;
            start++;
        }

        while (end > start && source[end - 1] == '&' && !text.Holes.Any(h => h.Position == end))
        {
            isOpen = true;
            end--;
        }

        return new(QuerySpan.FromBounds(start, end), panel, isAddress, isOpen || !isAddress);
    }

    // An address in a sentence or a script ends before the text does.
    private static int EndOf(string source, int start)
    {
        int end = source.IndexOfAny(['"', '\'', '`', '<', '>', '\r', '\n', '\t', '|'], start);
        end = end < 0 ? source.Length : end;
        for (int space = source.IndexOf(' ', start, end - start); space >= 0; space = source.IndexOf(' ', space + 1, end - space - 1))
        {
            int next = source.IndexOf('&', space, end - space);
            if (next < 0 || source.IndexOf('=', next, end - next) < 0)
            {
                return space;
            }
        }

        return end;
    }
}
