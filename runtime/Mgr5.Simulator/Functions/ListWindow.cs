using System.Globalization;

namespace Mgr5.Simulator.Functions;

/// <summary>Which rows of a list are asked for, and in which order: <c>p_num</c>, <c>p_cnt</c>, <c>p_col</c>.</summary>
internal sealed record ListWindow(int Number, int Size, string Column, bool IsDescending)
{
    public static ListWindow Of(Call call, string keyColumn, int defaultSize)
    {
        (string column, bool isDescending) = call.NotEmpty("p_col") switch
        {
            ['-', .. { Length: > 0 } name] => (name, true),
            ['+', .. { Length: > 0 } name] => (name, false),
            { } name => (name, false),
            null => (keyColumn, false),
        };
        return new(Positive(call["p_num"]) ?? 1, PageSize(call, defaultSize), column, isDescending);
    }

    public Cells[] Sort(Cells[] rows)
    {
        decimal?[] numbers = [.. rows.Select(r => AsNumber(r.Text(Column)))];
        IComparer<int> comparer = numbers.All(static n => n is not null)
            ? Comparer<int>.Create((a, b) => decimal.Compare(numbers[a]!.Value, numbers[b]!.Value))
            : Comparer<int>.Create((a, b) => string.Compare(rows[a].Text(Column), rows[b].Text(Column), StringComparison.OrdinalIgnoreCase));
        IEnumerable<int> indexes = Enumerable.Range(0, rows.Length);
        return [.. (IsDescending ? indexes.OrderByDescending(static i => i, comparer) : indexes.Order(comparer)).Select(i => rows[i])];
    }

    public IEnumerable<Cells> Cut(Cells[] rows)
        => (long)(Number - 1) * Size is var skip && skip < rows.Length ? rows.Skip((int)skip).Take(Size) : [];

    /// <summary>A label for each page: the first and the last value on it in the column by which the rows are sorted.</summary>
    public IEnumerable<string> PageLabels(Cells[] rows)
        => rows.Chunk(Size).Select(page => page.Length == 1 ? page[0].Text(Column) : $"{page[0].Text(Column)} - {page[^1].Text(Column)}");

    // The size that a session asked for last stays until it asks for another.
    private static int PageSize(Call call, int defaultSize)
    {
        if (Positive(call["p_cnt"]) is not { } size)
        {
            return call.Caller?.Session?.PageSize ?? defaultSize;
        }

        if (call.Caller?.Session is { } session)
        {
            session.PageSize = size;
        }

        return size;
    }

    private static int? Positive(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private static decimal? AsNumber(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;
}
