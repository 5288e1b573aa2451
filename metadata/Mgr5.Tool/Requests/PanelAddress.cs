namespace Mgr5.Tool.Requests;

/// <summary>Where the panel of a request is.</summary>
/// <param name="Panel">Its short name.</param>
/// <param name="Host">Host and port; null where nobody said.</param>
/// <param name="IsAssumed">Whether nobody said the panel's name.</param>
internal sealed record PanelAddress(string Panel, string? Host, bool IsAssumed)
{
    public string Url => $"https://{Host ?? "HOST:PORT"}/{Panel}";
}
