namespace Mgr5;

/// <summary>Where a connection leads to, as logs, traces and metrics say it: nothing in it lets anybody in.</summary>
/// <param name="Panel">The panel's short name; null where the address has none.</param>
/// <param name="Host">The machine; null: this one.</param>
/// <param name="Port">The port; null where ssh's configuration knows it, or there is none.</param>
internal sealed record PanelEndpoint(string? Panel, string? Host, int? Port)
{
    public static PanelEndpoint Of(Uri address)
        => new(address.Segments[^1].Trim('/') is { Length: > 0 } panel ? panel : null, address.Host, address.Port);

    public override string ToString() => (Host, Port) switch
    {
        (null, _) => Panel ?? "panel",
        (_, null) => $"{Panel ?? "panel"} at {Host}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Panel ?? "panel"} at {Host}:{Port}"),
    };
}
