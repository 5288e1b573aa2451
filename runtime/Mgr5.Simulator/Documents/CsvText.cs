using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Writes a list as <c>out=csv</c> (RFC 4180): first the names of the cells, those of the first row that has each; anything else as XML,
/// errors too. How a panel names its columns there is not known.
/// </summary>
internal static class CsvText
{
    public static IEnumerable<StringBuilder> Parts(XElement document)
        => OutputFormats.Rows(document) is { } rows ? Rows(rows) : XmlText.Parts(document);

    private static IEnumerable<StringBuilder> Rows(IEnumerable<XElement> rows)
    {
        // Rows have not all the same cells, and the names stand before the first: the rows are gone through twice.
        string[] names = [.. rows.SelectMany(static row => row.Elements().Select(static c => c.Name.LocalName)).Distinct(StringComparer.Ordinal)];
        StringBuilder csv = new();
        Line(csv, names);
        foreach (XElement row in rows)
        {
            Line(csv, names.Select(name => row.Element(name)?.Value ?? ""));
            if (csv.Length >= StreamedRows.PartLength)
            {
                yield return csv;
                csv.Clear();
            }
        }

        yield return csv;
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell)
        => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
