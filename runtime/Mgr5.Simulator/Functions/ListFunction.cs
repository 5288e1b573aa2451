using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>Answers with the rows of a list.</summary>
internal sealed class ListFunction(PanelData data, FunctionMap map, PanelSimulatorOptions options, Ownership ownership)
{
    public Content Answer(Call call, Function list) => Table(call, Parents.RowsOf(data, ownership, list, call, "elid").Rows);

    /// <summary>The asked page of those rows.</summary>
    public Content Table(Call call, IEnumerable<SimulatedRow> rows)
    {
        string keyColumn = call.Metadata is { } list ? SimulatedList.KeyOf(list) : SimulatedList.UnknownKey;
        string? parent = call.Metadata?.Parent is null ? null : call.NotEmpty("elid");
        ListWindow window = ListWindow.Of(call, keyColumn, options);
        SimulatedRow[] sorted = window.Sort([.. ListFilter.Apply(call, map, rows.Where(row => ownership.IsSeen(row, call.Caller?.User)))]);
        SimulatedRow[] page = window.Cut(sorted);
        return new(
            parent is null ? [] : [new XElement("plid", parent)],
            [
                new XElement("p_sort", window.Column),
                new XElement("p_order", window.IsDescending ? "desc" : "asc"),
                .. window.PageLabels(sorted).Select(static label => Node.Of("page", label)),
                .. page.Length == 0 ? (XElement[])[] : [StreamedRows.Of("elem", page.Select(row => Element(row, call.Language)))],
                new XElement("p_cnt", window.Size),
                new XElement("p_num", window.Number),
                new XElement("p_elems", sorted.Length),
            ]);
    }

    /// <summary>A row as an element.</summary>
    public static XElement Element(SimulatedRow row, string language)
        => new("elem", row.Cells.Select(cell => Node.Of(cell.Key, cell.Value, language)));
}
