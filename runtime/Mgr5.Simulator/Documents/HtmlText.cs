using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>Writes a document as a page for people: what a request without <c>out</c> gets, and <c>out=print</c>.</summary>
internal static class HtmlText
{
    public static IEnumerable<StringBuilder> Parts(XElement document)
    {
        StringBuilder html = new("<!DOCTYPE html>\n<html><head><title>");
        html.Append(Text(document.Attribute("func")?.Value ?? "")).Append("</title></head><body>\n<table>\n");
        IEnumerable<XElement> rows = OutputFormats.Rows(document) ?? [new XElement("elem", OutputFormats.Values(document))];
        foreach (XElement row in rows)
        {
            html.Append("<tr>");
            foreach (XElement cell in row.Elements())
            {
                html.Append("<td class=\"").Append(Text(cell.Name.LocalName)).Append("\">").Append(Text(cell.Value)).Append("</td>");
            }

            html.Append("</tr>\n");
            if (html.Length >= StreamedRows.PartLength)
            {
                yield return html;
                html.Clear();
            }
        }

        yield return html.Append("</table>\n</body></html>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
