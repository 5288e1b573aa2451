namespace Mgr5;

/// <summary>
/// A node of an answer. XML and JSON answers give the same nodes, apart from the order of nodes of different names,
/// which JSON loses: look them up by name.
/// </summary>
public sealed class PanelNode
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _attributes;
    private readonly IReadOnlyList<PanelNode> _children;

    internal PanelNode(
        string name, string text, IReadOnlyList<KeyValuePair<string, string>> attributes, IReadOnlyList<PanelNode> children)
    {
        Name = name;
        Text = text;
        _attributes = attributes;
        _children = children;
    }

    /// <summary>The element's name.</summary>
    public string Name { get; }

    /// <summary>The element's own text; empty where it has none.</summary>
    public string Text { get; }

    /// <summary>The attributes, in the order of the answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>The nodes below, in the order of the answer.</summary>
    public IReadOnlyList<PanelNode> Children => _children;

    /// <summary>The attribute of that name, or null.</summary>
    public string? Attribute(string name)
    {
        foreach ((string attribute, string value) in _attributes)
        {
            if (attribute == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first node of that name right below, or null.</summary>
    public PanelNode? Child(string name)
    {
        foreach (PanelNode child in _children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The nodes of that name right below.</summary>
    public IEnumerable<PanelNode> ChildrenOf(string name) => _children.Where(child => child.Name == name);
}
