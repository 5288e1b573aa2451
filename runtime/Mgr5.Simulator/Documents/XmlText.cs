using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>Writes a document as <c>out=xml</c>. Characters that XML cannot carry are left out: a client may send them, and gets them echoed.</summary>
internal static class XmlText
{
    public static string Write(XElement document)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Write(xml, document);
        return xml.Append('\n').ToString();
    }

    private static void Write(StringBuilder xml, XElement element)
    {
        string name = element.Name.LocalName;
        xml.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            xml.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(xml, attribute.Value, isAttribute: true);
            xml.Append('"');
        }

        if (!element.Nodes().Any())
        {
            xml.Append("/>");
            return;
        }

        xml.Append('>');
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XElement child: Write(xml, child); break;
                case XText text: Escape(xml, text.Value, isAttribute: false); break;
                default: break;
            }
        }

        xml.Append("</").Append(name).Append('>');
    }

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
