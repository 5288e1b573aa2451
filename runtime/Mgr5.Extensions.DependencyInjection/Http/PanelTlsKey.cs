namespace Mgr5.Extensions.DependencyInjection;

/// <summary>
/// The handlers of a registration are shared by many panels, and so is the lowest of them, which opens connections. A panel that has
/// certificates of its own brings its own lowest handler with each message.
/// </summary>
internal static class PanelTlsKey
{
    public static HttpRequestOptionsKey<HttpMessageInvoker> Lowest { get; } = new("Mgr5.Lowest");
}
