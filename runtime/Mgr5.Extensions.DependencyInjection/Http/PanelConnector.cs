using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>Makes connections from options, with what the services have: log, handlers, limits.</summary>
internal sealed class PanelConnector(
    IHttpClientFactory clients,
    IHttpMessageHandlerFactory handlers,
    IOptionsMonitor<HttpClientFactoryOptions> httpOptions,
    IOptions<PanelPoolOptions> limits,
    ILogger<PanelConnection> logger)
{
    /// <summary>Has the handlers of a registration made.</summary>
    public void Prepare(string name) => handlers.CreateHandler(name);

    /// <summary>A connection.</summary>
    /// <param name="name">The registration whose handlers are used.</param>
    /// <param name="options">Valid ones.</param>
    public PanelConnection Connect(string name, PanelOptions options)
    {
        PanelAuth auth = options.Auth
            ?? (options.AuthInfo ? PanelAuth.AuthInfo(options.User!, options.Password!) : PanelAuth.Session(options.User!, options.Password!));
        PanelTls? tls = options.Fingerprints.Count > 0 ? PanelTls.Pinned([.. options.Fingerprints]) : options.Tls;

        // What a handler can see, handlers repeat: together with the connection's own repeats each read would be made 25 times.
        return PanelConnection.Https(
            options.BaseUri!,
            auth,
            tls is null ? clients.CreateClient(name) : CreateClient(name, tls),
            new PanelConnectionOptions { Logger = logger, Timeout = options.Timeout, Repeats = PanelReadRepeats.BrokenAnswers });
    }

    // Neither is disposed of: the one belongs to the factory, and of the other nothing is left but idle sockets, which end by themselves.
    private HttpClient CreateClient(string name, PanelTls tls)
    {
        SocketsHttpHandler own = tls.CreateHandler();
        own.MaxConnectionsPerServer = limits.Value.MaxConnectionsPerServer;
        HttpClient client = new(new PinnedPanelHandler(new HttpMessageInvoker(own), handlers.CreateHandler(name)), disposeHandler: false);
        foreach (Action<HttpClient> configure in httpOptions.Get(name).HttpClientActions)
        {
            configure(client);
        }

        return client;
    }
}
