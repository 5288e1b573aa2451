using System.Globalization;

namespace Mgr5.Simulator.Functions;

/// <summary>Which rows of a list are asked for, and in which order: <c>p_num</c>, <c>p_cnt</c>, <c>p_col</c>.</summary>
internal sealed record ListWindow(int Number, int Size, string Column, bool IsDescending)
{
    public static ListWindow Of(Call call, string keyColumn, PanelSimulatorOptions options)
    {
        (string column, bool isDescending) = call.NotEmpty("p_col") switch
        {
            ['-', .. { Length: > 0 } name] => (name, true),
            ['+', .. { Length: > 0 } name] => (name, false),
            { } name => (name, false),
            null => (keyColumn, false),
        };
        isDescending ^= options.TakesSortOrder && call["p_order"] == "desc";
        int size = Math.Min(PageSize(call, options.PageSize), options.LargestPageSize ?? int.MaxValue);
        return new(Positive(call["p_num"]) ?? 1, size, column, isDescending);
    }

    public SimulatedRow[] Sort(SimulatedRow[] rows)
    {
        string[] texts = [.. rows.Select(Text)];
        decimal?[] numbers = [.. texts.Select(AsNumber)];

        // Rows without the cell stand before all others, whichever they are.
        IComparer<int> comparer = texts.Zip(numbers).All(static t => t.First.Length == 0 || t.Second is not null)
            ? Comparer<int>.Create((a, b) => Nullable.Compare(numbers[a], numbers[b]))
            : Comparer<int>.Create((a, b) => string.Compare(texts[a], texts[b], StringComparison.OrdinalIgnoreCase));
        IEnumerable<int> indexes = Enumerable.Range(0, rows.Length);
        return [.. (IsDescending ? indexes.OrderByDescending(static i => i, comparer) : indexes.Order(comparer)).Select(i => rows[i])];
    }

    public SimulatedRow[] Cut(SimulatedRow[] rows)
        => (long)(Number - 1) * Size is var skip && skip < rows.Length ? rows[(int)skip..(int)Math.Min(skip + Size, rows.Length)] : [];

    /// <summary>A label for each page: the first and the last value on it in the column by which the rows are sorted.</summary>
    public IEnumerable<string> PageLabels(SimulatedRow[] rows)
    {
        for (int first = 0; first < rows.Length; first += Math.Min(Size, rows.Length))
        {
            int last = Math.Min(first + Size, rows.Length) - 1;
            yield return first == last ? Text(rows[first]) : $"{Text(rows[first])} - {Text(rows[last])}";
        }
    }

    private string Text(SimulatedRow row) => row.Text(Column) ?? "";

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
