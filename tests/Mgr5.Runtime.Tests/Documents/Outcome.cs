using System.Text;
using System.Xml;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>What reading bytes came to, as a text: the nodes, or why there are none.</summary>
internal static class Outcome
{
    public static string Of(PanelNode node)
        => $"{node.Name}[{string.Join(',', node.Attributes.Select(static a => $"{a.Key}={a.Value}"))}]'{node.Text}'({string.Join(';', node.Children.Select(Of))})";

    /// <summary>All at once.</summary>
    public static string OfWhole(byte[] content) => Of(() => Of(PanelDocument.Parse(content).Root));

    /// <summary>As it comes.</summary>
    public static string OfPieces(byte[] content, params int[] sizes)
        => Of(() => Of(PanelDocument.ReadAsync(new PiecewiseStream(content, sizes)).GetAwaiter().GetResult().Root));

    /// <summary>Row by row. The rows are moved to the end of the document.</summary>
    public static string OfRows(byte[] content, params int[] sizes) => Of(() =>
    {
        using AnswerReader reader = AnswerReader.OpenAsync(new PiecewiseStream(content, sizes), null, default).GetAwaiter().GetResult();
        List<PanelNode> rows = [];
        while (reader.ReadRowAsync<PanelItem>(default).AsTask().GetAwaiter().GetResult() is { } row)
        {
            rows.Add(row.Node);
        }

        PanelNode root = reader.Document.Root;
        return Of(RowsLast(new(root.Name, root.Text, root.Attributes, [.. root.Children, .. rows])));
    });

    public static PanelNode RowsLast(PanelNode root) => new(root.Name, root.Text, root.Attributes, [.. root.Children.OrderBy(static c => c.Name == "elem")]);

    /// <summary>What XmlReader makes of it by the same rule for layout; null: it refuses.</summary>
    public static string? OfXmlReader(byte[] content)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(content));
            reader.MoveToContent();
            PanelNode root = Node(reader);
            while (reader.Read())
            {
            }

            return Of(root);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // The blanks between two tags are layout, unless they are all that an element has.
    private static PanelNode Node(XmlReader reader)
    {
        string name = reader.Name;
        List<KeyValuePair<string, string>> attributes = [];
        bool isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            attributes.Add(new(reader.Name, reader.Value));
        }

        List<PanelNode> children = [];
        StringBuilder text = new();
        string run = "";
        while (!isEmpty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                text.Append(IsBlank(run) ? "" : run);
                run = "";
                children.Add(Node(reader));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                run += reader.Value;
            }
        }

        text.Append(IsBlank(run) && children.Count > 0 ? "" : run);
        return new(name, text.ToString(), attributes, children);
    }

    private static bool IsBlank(string text) => text.All(static c => c is ' ' or '\t' or '\r' or '\n');

    private static string Of(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (PanelFormatException e)
        {
            return "! " + e.Message;
        }
    }
}
