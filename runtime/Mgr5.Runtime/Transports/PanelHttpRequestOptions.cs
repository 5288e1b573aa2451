namespace Mgr5;

/// <summary>
/// What each <see cref="HttpRequestMessage"/> to a panel says of its call, for handlers of an <see cref="HttpClient"/> that count, trace
/// or repeat: the address is the same for all calls, and they are all POST.
/// </summary>
public static class PanelHttpRequestOptions
{
    /// <summary>The function that is called, e.g. <c>webdomain.edit</c>.</summary>
    public static HttpRequestOptionsKey<string> Function { get; } = new("Mgr5.Function");

    /// <summary>
    /// Whether the call changes nothing: lists, forms that are only shown, reports, checks of values, and what
    /// <see cref="PanelCallOptions.OnlyReads"/> promises. Nothing else may be sent again when it is unknown whether it ran.
    /// </summary>
    public static HttpRequestOptionsKey<bool> IsRead { get; } = new("Mgr5.IsRead");
}
