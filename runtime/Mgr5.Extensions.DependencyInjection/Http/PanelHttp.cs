using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>The HTTP handlers of a registration, set up once however often it is named.</summary>
internal sealed class PanelHttp
{
    private readonly string _name;

    private PanelHttp(string name) => _name = name;

    public static IHttpClientBuilder Add(IServiceCollection services, string name)
    {
        IHttpClientBuilder builder = services.AddHttpClient(name);
        if (services.Any(service => service.ServiceType == typeof(PanelHttp) && ((PanelHttp)service.ImplementationInstance!)._name == name))
        {
            return builder;
        }

        services.AddSingleton(new PanelHttp(name));
        services.Configure<HttpRetryStrategyOptions>(name, ReadRetry.SetDefaults);
        services.PostConfigure<HttpRetryStrategyOptions>(name, ReadRetry.KeepToReads);

        // Connections live as long as their clients do, and sockets are renewed below them: no handler has to be.
        builder.SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // The time-out is the call's, which covers a login too.
        builder.ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
        builder.ConfigurePrimaryHttpMessageHandler(static services =>
        {
            SocketsHttpHandler trusted = PanelTls.SystemTrust.CreateHandler();
            trusted.MaxConnectionsPerServer = services.GetRequiredService<IOptions<PanelPoolOptions>>().Value.MaxConnectionsPerServer;
            return new LowestPanelHandler(trusted);
        });

        // Those that hosts add to every client repeat any POST, and give up after seconds.
        builder.ConfigureAdditionalHttpMessageHandlers(static (handlers, _) =>
        {
            foreach (DelegatingHandler handler in handlers.Where(static h => h is ResilienceHandler).ToArray())
            {
                handlers.Remove(handler);
            }
        });
        builder.AddResilienceHandler("Mgr5", (pipeline, context) => pipeline.AddRetry(context.GetOptions<HttpRetryStrategyOptions>(name)));
        return builder;
    }
}
