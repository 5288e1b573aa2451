namespace Mgr5;

/// <summary>
/// What a form shows, values by name: a form whose parameters no snapshot knows. What is set on it is a change, to be
/// submitted; the rest stays as it is.
/// </summary>
public sealed record PanelForm : PanelRequest, IPanelForm<PanelRequest>
{
    /// <inheritdoc/>
    public PanelNode Node => GetNode();

    /// <inheritdoc/>
    public IReadOnlyList<PanelOption> Options(string name) => GetOptions(name);

    /// <inheritdoc/>
    public PanelRequest ToRequest() => GetChanges<PanelRequest>();
}
