using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Writes a document as <c>out=json</c>: attributes as <c>$name</c> in their order, text as <c>$</c>, then the children by name in
/// ordinal order. Every value is a string, an empty element is <c>{}</c>, and <c>/</c> is escaped.
/// </summary>
internal static class JsonText
{
    public static string Write(XElement document) => string.Concat(Parts(document).Select(static part => part.ToString()));

    /// <summary>The document in parts of some length, each to be used before the next one is asked for: they are the same buffer.</summary>
    public static IEnumerable<StringBuilder> Parts(XElement document)
    {
        var json = new StringBuilder();
        json.Append('{');
        Name(json, document.Name.LocalName);
        bool isFirst = Open(json, document);
        foreach (IGrouping<string, XElement> children in ByName(document))
        {
            Member(json, children.Key, ref isFirst);
            if (StreamedRows.AreIn(children.First()))
            {
                char before = '[';
                foreach (XElement row in StreamedRows.Expand(children.First()))
                {
                    json.Append(before);
                    Element(json, row);
                    before = ',';
                    if (json.Length >= StreamedRows.PartLength)
                    {
                        yield return json;
                        json.Clear();
                    }
                }

                json.Append(']');
            }
            else
            {
                Children(json, [.. children]);
            }
        }

        yield return json.Append("}}");
    }

    /// <summary>The text as a string of JSON.</summary>
    public static string Quoted(string text)
    {
        StringBuilder json = new();
        String(json, text);
        return json.ToString();
    }

    private static void Element(StringBuilder json, XElement element)
    {
        bool isFirst = Open(json, element);
        foreach (IGrouping<string, XElement> children in ByName(element))
        {
            Member(json, children.Key, ref isFirst);
            Children(json, [.. children]);
        }

        json.Append('}');
    }

    private static IEnumerable<IGrouping<string, XElement>> ByName(XElement element)
        => element.Elements().GroupBy(static e => e.Name.LocalName).OrderBy(static g => g.Key, StringComparer.Ordinal);

    // Whether no member was written yet.
    private static bool Open(StringBuilder json, XElement element)
    {
        json.Append('{');
        bool isFirst = true;
        foreach (XAttribute attribute in element.Attributes())
        {
            Member(json, "$" + attribute.Name.LocalName, ref isFirst);
            String(json, attribute.Value);
        }

        string text = string.Concat(element.Nodes().OfType<XText>().Select(static t => t.Value));
        if (text.Length > 0)
        {
            Member(json, "$", ref isFirst);
            String(json, text);
        }

        return isFirst;
    }

    private static void Member(StringBuilder json, string name, ref bool isFirst)
    {
        if (!isFirst)
        {
            json.Append(',');
        }

        isFirst = false;
        Name(json, name);
    }

    private static void Children(StringBuilder json, XElement[] children)
    {
        if (IsMessages(children[0]))
        {
            Messages(json, children);
        }
        else if (children.Length == 1 && !JsonArrays.IsAlways(children[0]))
        {
            Element(json, children[0]);
        }
        else
        {
            for (int i = 0; i < children.Length; i++)
            {
                json.Append(i == 0 ? '[' : ',');
                Element(json, children[i]);
            }

            json.Append(']');
        }
    }

    // The texts of a function become one object: "msg":{"hint_x":"text"}.
    private static bool IsMessages(XElement child)
        => child.Name.LocalName == "msg" && child.Parent?.Name.LocalName == "messages" && child.Attribute("name") is not null;

    private static void Messages(StringBuilder json, XElement[] messages)
    {
        for (int i = 0; i < messages.Length; i++)
        {
            json.Append(i == 0 ? '{' : ',');
            Name(json, messages[i].Attribute("name")?.Value ?? "");
            String(json, messages[i].Value);
        }

        json.Append('}');
    }

    private static void Name(StringBuilder json, string name)
    {
        String(json, name);
        json.Append(':');
    }

    private static void String(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\' or '/': json.Append('\\').Append(c); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case < ' ': Escape(json, c); break;
                default: json.Append(c); break;
            }
        }

        json.Append('"');
    }

    private static void Escape(StringBuilder json, char c) => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
