namespace Mgr5;

/// <summary>
/// What a form shows. The forms of a snapshot's functions add a typed property for each value that is known; the others
/// are there by name.
/// </summary>
public record PanelForm : PanelRecord
{
    // The parts of a document that are not values of its form.
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "metadata", "messages", "tparams", "saved_filters", "links", "branding", "addon", "tips", "slist", "list", "steps",
        "snext", "doc", "banner", "headers", "cookies",
    };

    private static readonly PanelNode Nothing = new("doc", "", [], []);

    /// <summary>The document as it came.</summary>
    public PanelNode Node { get; internal init; } = Nothing;

    private protected override IEnumerable<KeyValuePair<string, string>> Content
        => Node.Children.Where(static n => !Furniture.Contains(n.Name)).Select(static n => KeyValuePair.Create(n.Name, n.Text));

    /// <summary>A value by its name on the wire; null where the form lacks it.</summary>
    public string? this[string name] => GetText(name);

    /// <summary>The options of a select, in the panel's order; none where the form lists none.</summary>
    /// <param name="name">The select's name on the wire.</param>
    public IReadOnlyList<PanelOption> Options(string name)
    {
        PanelNode? list = Node.ChildrenOf("slist").FirstOrDefault(l => l.Attribute("name") == name);
        return list is null ? [] : [.. list.Children.Select(static o => new PanelOption(o.Attribute("key") ?? o.Text, o.Text))];
    }

    /// <inheritdoc/>
    public virtual bool Equals(PanelForm? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override string? GetText(string name) => Node.Child(name)?.Text;

    /// <summary>Several values: in one text, or in repeated nodes.</summary>
    protected override IReadOnlyList<string>? GetList(string name, char separator)
        => Node.ChildrenOf(name).Skip(1).Any() ? [.. Node.ChildrenOf(name).Select(static n => n.Text)] : base.GetList(name, separator);
}

/// <summary>An option of a select.</summary>
/// <param name="Value">What is sent; <c>null</c> (the word) is the panel's "nothing selected".</param>
/// <param name="Text">What the panel shows, in the language of the call.</param>
public sealed record PanelOption(string Value, string Text);
