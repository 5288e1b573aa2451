using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Metadata.Interfaces;

/// <summary>The parts of an answer that describe; the rest of it was never kept.</summary>
internal sealed class DevelDocument
{
    private readonly List<string> _rowNodes = [];
    private readonly HashSet<string> _seenRowNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SelectOptions> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);
    private readonly List<string> _steps = [];

    private DevelDocument(string? function, string? language)
    {
        Function = function;
        Language = language;
    }

    public string? Function { get; }

    public string? Language { get; }

    public XElement? Metadata { get; private set; }

    public Messages Messages { get; } = new();

    public IReadOnlyDictionary<string, SelectOptions> Options => _options;

    /// <summary>The names of the nodes of rows, in the order in which they turn up.</summary>
    public IReadOnlyCollection<string> RowNodes => _rowNodes;

    /// <summary>The names of top-level nodes that are not empty.</summary>
    public ISet<string> Filled => _filled;

    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Whether the form shows an object that is there already.</summary>
    public bool IsOfObject { get; private set; }

    /// <summary>Whether it is a step of a wizard that does not apply.</summary>
    public bool IsUnavailable { get; private set; }

    public string? ErrorType { get; private set; }

    public UnhandledNodes Unhandled { get; } = new();

    /// <param name="reader">Stands on the root.</param>
    public static DevelDocument Read(XmlReader reader)
    {
        var document = new DevelDocument(reader.GetAttribute("func"), reader.GetAttribute("lang"));
        foreach (string node in XmlText.Children(reader))
        {
            document.ReadNode(reader, node);
        }

        return document;
    }

    private void ReadNode(XmlReader reader, string node)
    {
        switch (node)
        {
            case "metadata":
                XElement metadata = XmlText.Take(reader);
                Unhandled.AddFrom(metadata, "doc");
                Metadata ??= metadata;
                break;
            case "messages":
                XElement messages = XmlText.Take(reader);
                Unhandled.AddFrom(messages, "doc");
                Messages.Add(messages);
                break;
            case "slist":
                Unhandled.AddFrom(reader, "doc");
                _options[reader.GetAttribute("name") ?? ""] = SelectOptions.Read(reader, Messages, Unhandled);
                break;
            case "elem":
                ReadRow(reader);
                break;
            case "steps":
                Unhandled.AddFrom(reader, "doc");
                ReadSteps(reader);
                break;
            case "tparams":
                ReadEcho(reader);
                break;
            case "error":
                ErrorType = reader.GetAttribute("type") ?? "";
                reader.Skip();
                break;
            default:
                ReadValue(reader, node);
                break;
        }
    }

    private void ReadRow(XmlReader reader)
    {
        foreach (string cell in XmlText.Children(reader))
        {
            if (_seenRowNodes.Add(cell))
            {
                _rowNodes.Add(cell);
            }

            reader.Skip();
        }
    }

    private void ReadSteps(XmlReader reader)
    {
        foreach (string _ in XmlText.Children(reader))
        {
            Unhandled.AddFrom(reader, "steps");
            if (reader.GetAttribute("name") is { Length: > 0 } name && !_steps.Contains(name))
            {
                _steps.Add(name);
            }

            reader.Skip();
        }
    }

    private void ReadEcho(XmlReader reader)
    {
        foreach (string parameter in XmlText.Children(reader))
        {
            IsOfObject |= HasText(reader) && parameter == "elid";
        }
    }

    // A form's values stand directly below the root, under the names of its controls.
    private void ReadValue(XmlReader reader, string node)
    {
        // Seen: unavailable…, skip…, and forms that answer so when they are only asked whether they apply.
        IsUnavailable |= node.StartsWith("unavailable", StringComparison.Ordinal) || node.StartsWith("skip", StringComparison.Ordinal);
        if (HasText(reader))
        {
            IsOfObject |= node == "elid";
            _filled.Add(node);
        }
    }

    // Goes behind the node. What the text says is not looked at.
    private static bool HasText(XmlReader reader)
    {
        bool hasText = false;
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                hasText |= reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;
            }
        }

        reader.Read();
        return hasText;
    }
}
