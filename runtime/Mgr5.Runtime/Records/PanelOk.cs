namespace Mgr5;

/// <summary>The panel has done it.</summary>
public sealed class PanelOk
{
    private readonly PanelNode _doc;
    private readonly PanelNode? _ok;

    internal PanelOk(PanelDocument document)
    {
        _doc = document.Root;
        _ok = _doc.Child("ok");
    }

    /// <summary>
    /// The id of what was made, where the panel says it (<c>id</c> beside <c>ok</c>). It is what later calls take as id only where the
    /// list's key is <c>id</c>: a site of ISPmanager is called by its name.
    /// </summary>
    public string? Id => this["id"];

    /// <summary>What the panel wants next: empty, a function (<c>func=…</c>), an address, or <c>restart</c>.</summary>
    public string Text => _ok?.Text ?? "";

    /// <summary>How <see cref="Text"/> is meant: <c>url</c>, <c>form</c>, <c>list</c>, <c>blank</c>, …; null where the panel does not say.</summary>
    public string? Type => _ok?.Attribute("type");

    /// <summary>
    /// Whether the change takes effect only after the web server is restarted (ISPmanager 4). That is the function <c>restart</c>,
    /// which the listings of today's panels lack, and so their clients: <c>await panel.CallAsync("restart")</c>.
    /// </summary>
    public bool RestartRequired => Text == "restart";

    /// <summary>A value that the panel put beside <c>ok</c>, such as the id of what was made; null where there is none.</summary>
    public string? this[string name] => _doc.Child(name)?.Text;

    /// <inheritdoc/>
    public override string ToString() => Text.Length == 0 ? "ok" : $"ok: {Text}";
}
