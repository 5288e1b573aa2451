namespace Mgr5.Extensions.DependencyInjection;

/// <summary>The lowest of the shared handlers: opens connections to panels whose certificates the system trusts, and hands on the rest.</summary>
internal sealed class LowestPanelHandler(SocketsHttpHandler trusted) : DelegatingHandler(trusted)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => request.Options.TryGetValue(PanelTlsKey.Lowest, out HttpMessageInvoker? lowest)
            ? lowest.SendAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
