using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Writes a document as <c>out=text</c>: a line for each row with its cells as <c>key=value</c>, or a line for each value. Nothing is
/// quoted: a value with a space cannot be told from two cells, as with a real panel.
/// </summary>
internal static class PlainText
{
    public static IEnumerable<StringBuilder> Parts(XElement document, string success) => document.Element("error") is { } error
        ? OutputFormats.Single($"ERROR {error.Attribute("type")?.Value}({error.Attribute("object")?.Value})\n")
        : OutputFormats.Rows(document) is { } rows ? Rows(rows)
        : OutputFormats.Single(string.Concat(Lines(document, success).Select(static line => line + "\n")));

    private static IEnumerable<StringBuilder> Rows(IEnumerable<XElement> rows)
    {
        StringBuilder text = new();
        foreach (XElement row in rows)
        {
            text.AppendJoin(' ', row.Elements().Select(Pair)).Append('\n');
            if (text.Length >= StreamedRows.PartLength)
            {
                yield return text;
                text.Clear();
            }
        }

        yield return text;
    }

    private static IEnumerable<string> Lines(XElement document, string success)
        => OutputFormats.Values(document).Select(value => value.Name.LocalName == "ok" && value.Value.Length == 0 ? success : Pair(value));

    private static string Pair(XElement value) => $"{value.Name.LocalName}={value.Value}";
}
