namespace Mgr5;

/// <summary>A cell of a row: text, and sometimes attributes (<c>orig</c>, <c>color</c>, <c>used</c>, <c>limit</c>, …).</summary>
public readonly struct PanelCell
{
    /// <summary>The attribute that has what a localised text stands for.</summary>
    internal const string MachineValue = "orig";

    private readonly PanelNode _node;

    internal PanelCell(PanelNode node) => _node = node;

    /// <summary>The column's name.</summary>
    public string Name => _node.Name;

    /// <summary>The value that programs compare: the attribute <c>orig</c> where the panel localised the text, else the text.</summary>
    public string Value => _node.Attribute(MachineValue) ?? _node.Text;

    /// <summary>The text that the panel shows, in the language of the call.</summary>
    public string Text => _node.Text;

    /// <summary>The attributes, in the order of the answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _node.Attributes;

    /// <summary>An attribute, e.g. <c>used</c> or <c>limit</c> of a resource; null where it is not there.</summary>
    public string? Attribute(string name) => _node.Attribute(name);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
