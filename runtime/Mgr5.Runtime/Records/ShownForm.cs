namespace Mgr5;

/// <summary>
/// What a form shows, and what of it the panel has not stored: the answer to a refresh is worked out from what was sent and
/// stored nowhere, and so are the values of a wizard, which lives in its client.
/// </summary>
internal sealed class ShownForm
{
    // The parts of a document that are not values of its form.
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "metadata", "messages", "tparams", "saved_filters", "links", "branding", "addon", "tips", "slist", "list", "steps",
        "snext", "doc", "banner", "headers", "cookies",
    };

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    // Where values are looked for: what comes first counts.
    private readonly PanelNode[] _layers;

    // What the panel has stored; null: nothing.
    private readonly ShownForm? _stored;

    // What was changed before the refresh that gave this answer.
    private readonly IReadOnlySet<string> _changed;

    private ShownForm(PanelNode[] layers, ShownForm? stored, IReadOnlySet<string> changed)
    {
        _layers = layers;
        _stored = stored;
        _changed = changed;
    }

    /// <summary>The document as it came.</summary>
    public PanelNode Node => _layers[0];

    /// <summary>The values, in the order of the answer; several of one name where a node is repeated.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values
        => from layer in _layers
           from node in layer.Children
           where IsValue(node) && (layer == Node || Node.Child(node.Name) is null)
           select KeyValuePair.Create(node.Name, node.Text);

    /// <summary>What the document says the form is about.</summary>
    public Subject Subject => new(NonEmpty(Text("elid")), NonEmpty(Text("plid")));

    /// <summary>A form that shows what the panel has stored, or would store for a new object.</summary>
    public static ShownForm OfObject(PanelNode node)
    {
        PanelNode[] layers = [node];
        return new(layers, new(layers, null, Nothing), Nothing);
    }

    /// <summary>A step of a wizard.</summary>
    public static ShownForm OfStep(PanelNode node) => new([node], null, Nothing);

    /// <summary>Whether an answer is a form, and not only that something is done.</summary>
    public static bool IsIn(PanelNode node)
        => node.Child("ok") is null && node.Children.Any(static n => IsValue(n) || n.Name is "metadata" or "slist" or "list" or "steps" or "snext");

    /// <summary>The form after a refresh. What was worked out anew may stand around the document with all the rest.</summary>
    /// <param name="node">The answer.</param>
    /// <param name="changed">The names of what was changed since it was last shown.</param>
    public ShownForm Refreshed(PanelNode node, IEnumerable<string> changed)
        => new(
            node.Child("doc") is { } inner ? [node, inner] : [node],
            _stored,
            new HashSet<string>(_changed.Concat(changed), StringComparer.Ordinal));

    /// <summary>A value; null where the form lacks it. Several of one name are one text, as a select of several values is sent.</summary>
    public string? Text(string name)
    {
        string? text = null;
        foreach (PanelNode node in LayerOf(name)?.ChildrenOf(name) ?? [])
        {
            text = text is null ? node.Text : $"{text},{node.Text}";
        }

        return text;
    }

    /// <summary>The values of one name; several where a node is repeated.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. (LayerOf(name)?.ChildrenOf(name) ?? []).Select(static n => n.Text)];

    /// <summary>Whether the panel would forget the value if it were not sent.</summary>
    public bool IsUnsaved(string name)
        => _stored is null || (_stored.Text(name) is { } stored ? stored != Text(name) : _changed.Contains(name));

    /// <summary>The options of a select, in the panel's order.</summary>
    public IReadOnlyList<PanelOption> Options(string name)
    {
        PanelNode? list = _layers.SelectMany(static l => l.ChildrenOf("slist")).FirstOrDefault(l => l.Attribute("name") == name);
        return list is null ? [] : [.. list.Children.Select(static o => new PanelOption(o.Attribute("key") ?? o.Text, o.Text))];
    }

    private static bool IsValue(PanelNode node) => node.Children.Count == 0 && !Furniture.Contains(node.Name);

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private PanelNode? LayerOf(string name) => Array.Find(_layers, layer => layer.Child(name) is not null);
}
