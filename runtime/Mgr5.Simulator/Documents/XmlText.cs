using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>Writes a document as <c>out=xml</c>. Characters that XML cannot carry are left out: a client may send them, and gets them echoed.</summary>
internal static class XmlText
{
    /// <summary>The document in parts of some length, each to be used before the next one is asked for: they are the same buffer.</summary>
    public static IEnumerable<StringBuilder> Parts(XElement document)
    {
        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (Open(xml, document))
        {
            foreach (XNode node in document.Nodes())
            {
                if (node is not XElement child)
                {
                    Write(xml, node);
                    continue;
                }

                foreach (XElement row in StreamedRows.Expand(child))
                {
                    Write(xml, row);
                    if (xml.Length >= StreamedRows.PartLength)
                    {
                        yield return xml;
                        xml.Clear();
                    }
                }
            }

            Close(xml, document);
        }

        yield return xml.Append('\n');
    }

    private static void Write(StringBuilder xml, XNode node)
    {
        switch (node)
        {
            case XElement element when Open(xml, element):
                for (XNode? child = element.FirstNode; child is not null; child = child.NextNode)
                {
                    Write(xml, child);
                }

                Close(xml, element);
                break;
            case XText text: Escape(xml, text.Value, isAttribute: false); break;
            default: break;
        }
    }

    // Whether something stands in the element, so that it has to be closed.
    private static bool Open(StringBuilder xml, XElement element)
    {
        xml.Append('<').Append(element.Name.LocalName);
        for (XAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            xml.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(xml, attribute.Value, isAttribute: true);
            xml.Append('"');
        }

        bool hasContent = element.FirstNode is not null;
        xml.Append(hasContent ? ">" : "/>");
        return hasContent;
    }

    private static void Close(StringBuilder xml, XElement element) => xml.Append("</").Append(element.Name.LocalName).Append('>');

    private static void Escape(StringBuilder xml, string text, bool isAttribute)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '"' when isAttribute: xml.Append("&quot;"); break;

                // A reader turns these into a space in an attribute, and \r into \n everywhere.
                case '\n' or '\t' when isAttribute: xml.Append("&#").Append((int)c).Append(';'); break;
                case '\r': xml.Append("&#13;"); break;
                default:
                    if (XmlConvert.IsXmlChar(c))
                    {
                        xml.Append(c);
                    }
                    else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))
                    {
                        xml.Append(c).Append(text[++i]);
                    }

                    break;
            }
        }
    }
}
