using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>Answers with the rows of a list.</summary>
internal sealed class ListFunction(PanelData data, int pageSize)
{
    public Content Answer(Call call, Function list)
    {
        SimulatedList rows = Parents.RowsOf(data, list, call, "elid");
        return Table(call, rows.Rows);
    }

    /// <summary>The asked page of those rows.</summary>
    public Content Table(Call call, IReadOnlyList<SimulatedRow> rows)
    {
        string keyColumn = call.Metadata is { } list ? SimulatedList.KeyOf(list) : SimulatedList.UnknownKey;
        string? parent = call.Metadata?.Parent is null ? null : call.NotEmpty("elid");
        ListWindow window = ListWindow.Of(call, keyColumn, pageSize);
        Cells[] sorted = window.Sort([.. Filter(call, rows.Select(static row => new Cells(row)))]);
        IEnumerable<XElement> elems = window.Cut(sorted).Select(static row => new XElement("elem", row.All.Select(static c => Node.Of(c.Key, c.Value))));
        return new(
            parent is null ? [] : [new XElement("plid", parent)],
            [
                new XElement("p_sort", window.Column),
                new XElement("p_order", window.IsDescending ? "desc" : "asc"),
                .. window.PageLabels(sorted).Select(static label => Node.Of("page", label)),
                .. elems,
                new XElement("p_cnt", window.Size),
                new XElement("p_num", window.Number),
                new XElement("p_elems", sorted.Length),
            ]);
    }

    // A filter for this one call. Which fields a panel compares how is its own affair; here the text or the machine's value
    // of the cell of that name has to be equal.
    private static IEnumerable<Cells> Filter(Call call, IEnumerable<Cells> rows)
    {
        if (call["filter"] != "on")
        {
            return rows;
        }

        Dictionary<string, string> wanted = call.Parameters
            .Where(p => p.Value.Length > 0 && IsColumn(call.Metadata, p.Key))
            .ToDictionary(static p => p.Key, static p => p.Value);
        return rows.Where(row => wanted.All(w => row[w.Key] is { } cell && (cell.Text == w.Value || cell.Orig == w.Value)));
    }

    private static bool IsColumn(Function? list, string name) => list?.Columns is { } columns && columns.Any(c => c.Name == name);
}
