using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Writes a document as <c>out=JSONdata</c> and <c>out=bjson</c>: without <c>doc</c>, attributes and <c>$</c>, every value a string. Of
/// these only lists, forms, <c>ok</c> and logins were seen; nested nodes and errors are as clients read them.
/// </summary>
internal static class LightJson
{
    /// <summary>As <c>JSONdata</c>: a list is an array of rows.</summary>
    public static IEnumerable<StringBuilder> Data(XElement document, bool wrapsRows) => OutputFormats.Rows(document) is { } rows
        ? Rows(rows, wrapsRows ? "{\"elem\":[" : "[", wrapsRows ? "]}" : "]")
        : Object(document);

    /// <summary>As <c>bjson</c>: a list has its rows in <c>elem</c>, beside its other nodes.</summary>
    public static IEnumerable<StringBuilder> Bjson(XElement document, bool isArray)
    {
        if (OutputFormats.Rows(document) is not { } rows)
        {
            return Object(document);
        }

        string tail = string.Concat(OutputFormats.Values(document)
            .Where(static e => e.Name.LocalName is "p_cnt" or "p_num" or "p_elems")
            .Select(static e => $",{JsonText.Quoted(e.Name.LocalName)}:{JsonText.Quoted(e.Value)}"));
        return isArray ? Rows(rows, "[", "]") : Rows(rows, "{\"elem\":[", $"]{tail}}}");
    }

    private static IEnumerable<StringBuilder> Rows(IEnumerable<XElement> rows, string head, string tail)
    {
        StringBuilder json = new(head);
        bool isFirst = true;
        foreach (XElement row in rows)
        {
            json.Append(isFirst ? "" : ",");
            isFirst = false;
            Members(json, row.Elements());
            if (json.Length >= StreamedRows.PartLength)
            {
                yield return json;
                json.Clear();
            }
        }

        yield return json.Append(tail);
    }

    private static IEnumerable<StringBuilder> Object(XElement document)
    {
        StringBuilder json = new();
        if (document.Element("error") is { } error)
        {
            json.Append("{\"error\":");
            Members(json, error.Attributes().Select(static a => new XElement(a.Name, a.Value)).Concat(error.Elements().Where(static e => e.Name.LocalName is "msg" or "detail")));
            json.Append('}');
        }
        else
        {
            Members(json, OutputFormats.Values(document));
        }

        return [json];
    }

    private static void Members(StringBuilder json, IEnumerable<XElement> nodes)
    {
        json.Append('{');
        bool isFirst = true;
        foreach (IGrouping<string, XElement> same in nodes.GroupBy(static n => n.Name.LocalName))
        {
            json.Append(isFirst ? "" : ",").Append(JsonText.Quoted(same.Key)).Append(':');
            isFirst = false;
            XElement[] values = [.. same];
            if (values.Length == 1)
            {
                Value(json, values[0]);
            }
            else
            {
                for (int i = 0; i < values.Length; i++)
                {
                    json.Append(i == 0 ? '[' : ',');
                    Value(json, values[i]);
                }

                json.Append(']');
            }
        }

        json.Append('}');
    }

    private static void Value(StringBuilder json, XElement value)
    {
        if (value.HasElements)
        {
            Members(json, value.Elements());
        }
        else
        {
            json.Append(JsonText.Quoted(value.Value));
        }
    }
}
