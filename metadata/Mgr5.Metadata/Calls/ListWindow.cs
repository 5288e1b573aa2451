using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>What a request says of the rows that it wants: a page, their order, a filter.</summary>
/// <param name="IsPage">Whether it asks for one page.</param>
/// <param name="Number">The argument that names the page; empty: the first one.</param>
/// <param name="Options">The members of the options.</param>
internal sealed record ListWindow(bool IsPage, string Number, string[] Options)
{
    /// <summary>Reads the parameters; null where one of them is nothing that the methods of a list send.</summary>
    public static ListWindow? Of(ApiParameter[] parameters, NodeShape list)
    {
        string? number = ValueOf("p_num");
        string? size = ValueOf("p_cnt");
        string? sort = ValueOf("p_col");
        string? filter = ValueOf("filter");
        ApiParameter[] fields = [.. parameters.Where(static p => p.Name is not ("p_num" or "p_cnt" or "p_col" or "filter"))];
        if (!IsCount(number) || !IsCount(size) || !IsOrder(sort) || filter is not (null or "on") || (filter is null && fields.Length > 0))
        {
            return null;
        }

        return new(
            number is not null || size is not null,
            number is null ? "" : $"number: {number}",
            [
                size is null ? "" : $"PageSize = {size}",
                sort is null ? "" : $"SortBy = {CSharpLiteral.Of(sort.Substring(1))}",
                sort?[0] == '-' ? "Descending = true" : "",
                filter is null ? "" : $"Filter = {RequestExpression.Of(fields, list.Filter)}",
            ]);

        string? ValueOf(string name) => parameters.FirstOrDefault(p => p.Name == name)?.Value;
    }

    private static bool IsCount(string? text)
        => text is null || (text.Length is > 0 and < 10 && text[0] != '0' && text.All(static c => c is >= '0' and <= '9'));

    private static bool IsOrder(string? text) => text is null || (text.Length > 1 && text[0] is '+' or '-');
}
