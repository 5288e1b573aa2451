namespace Mgr5.Extensions.DependencyInjection;

/// <summary>Stands above the shared handlers, and says by which lowest handler messages are to leave.</summary>
internal sealed class PinnedPanelHandler(HttpMessageInvoker lowest, HttpMessageHandler shared) : DelegatingHandler(shared)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(PanelTlsKey.Lowest, lowest);
        return base.SendAsync(request, cancellationToken);
    }
}
