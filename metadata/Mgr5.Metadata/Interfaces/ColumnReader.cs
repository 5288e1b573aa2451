using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads the cells of a list's rows: columns, marks in columns, and the nodes of rows that nothing displays.</summary>
internal static class ColumnReader
{
    /// <param name="coldata">The described columns; none where the list has no description of them.</param>
    /// <param name="rowNodes">The names of the nodes that rows were seen to have.</param>
    /// <param name="messages">The texts of the list.</param>
    /// <returns>Null where nothing is known.</returns>
    public static EquatableArray<Column>? Read(IReadOnlyList<XElement> coldata, IReadOnlyCollection<string> rowNodes, Messages messages)
    {
        if (coldata.Count == 0 && rowNodes.Count == 0)
        {
            return null;
        }

        // A column of marks has no cell of its own name: its marks are the cells.
        IEnumerable<Column> displayed = coldata.Elements("col")
            .Where(static col => col.Attribute("type")?.Value != "prop")
            .Select(static col => new Column { Name = col.Text("name") ?? "", Level = col.Text("level") });
        IEnumerable<Column> marks = coldata.Elements("col")
            .SelectMany(static col => col.Elements().Where(IsMark), static (col, mark) => (Level: col.Text("level"), Mark: mark))
            .GroupBy(static m => m.Mark.Text("name") ?? "", StringComparer.Ordinal)
            .Select(static same => new Column
            {
                Name = same.Key,
                Type = same.All(static m => IsFlag(m.Mark)) ? DataType.Flag : DataType.Unspecified,
                Level = same.First().Level,
            });
        return displayed.Concat(marks).Concat(rowNodes.Select(static name => new Column { Name = name }))
            .Where(static column => column.Name.Length > 0)
            .GroupBy(static column => column.Name, StringComparer.Ordinal)
            .Select(same => same.First() with { Title = messages[same.Key] })
            .ToEquatableArray();
    }

    private static bool IsMark(XElement node) => node.Name.LocalName is "prop" or "xprop" or "toggle";

    // Without a value a mark is shown where the cell is there; with on and off it shows both sides of a flag.
    private static bool IsFlag(XElement mark) => mark.Attribute("value")?.Value is null or "on" or "off";
}
