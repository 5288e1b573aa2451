using System.Text;
using System.Xml;

namespace Mgr5;

/// <summary>Reads <c>out=xml</c> and <c>out=devel</c> in one pass.</summary>
internal static class XmlAnswer
{
    // Far beyond any answer seen; a guard for the stack against an answer made to break it.
    internal const int DeepestNode = 128;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static PanelNode Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "doc")
            {
                throw new PanelFormatException(
                    IsHtml(reader.LocalName) ? HtmlMessage : $"The answer's outermost element is '{reader.LocalName}' instead of 'doc'.");
            }

            PanelNode root = ReadNode(reader, 0);
            while (reader.Read())
            {
            }

            return root;
        }
        catch (XmlException e)
        {
            throw new PanelFormatException(LooksLikeHtml(content.Span) ? HtmlMessage : $"The answer is not well-formed XML: {e.Message}", e);
        }
    }

    private static string HtmlMessage
        => "The answer is an HTML page: a logon page, a proxy's page, or the address is not that of a panel.";

    private static PanelNode ReadNode(XmlReader reader, int depth)
    {
        if (depth > DeepestNode)
        {
            throw new PanelFormatException($"The answer is nested deeper than {DeepestNode} elements.");
        }

        string name = reader.LocalName;
        KeyValuePair<string, string>[] attributes = ReadAttributes(reader);
        if (reader.IsEmptyElement)
        {
            return new(name, "", attributes, []);
        }

        List<PanelNode>? children = null;
        string text = "";
        StringBuilder? pieces = null;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    (children ??= []).Add(ReadNode(reader, depth + 1));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (text.Length == 0)
                    {
                        text = reader.Value;
                    }
                    else
                    {
                        (pieces ??= new(text)).Append(reader.Value);
                    }

                    break;
            }
        }

        text = pieces?.ToString() ?? text;

        // The blanks between elements are layout, not text.
        return new(name, children is not null && string.IsNullOrWhiteSpace(text) ? "" : text, attributes, children ?? (IReadOnlyList<PanelNode>)[]);
    }

    private static KeyValuePair<string, string>[] ReadAttributes(XmlReader reader)
    {
        if (!reader.HasAttributes)
        {
            return [];
        }

        var attributes = new KeyValuePair<string, string>[reader.AttributeCount];
        for (int i = 0; i < attributes.Length; i++)
        {
            reader.MoveToAttribute(i);
            attributes[i] = new(reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return attributes;
    }

    private static bool IsHtml(string element) => element.Equals("html", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeHtml(ReadOnlySpan<byte> content)
    {
        string start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 256)]);
        return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }
}
