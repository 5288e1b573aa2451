using Mgr5;
using Mgr5.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Panels as services.</summary>
public static class PanelServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client of one panel: a singleton that calls over <see cref="IHttpClientFactory"/> and logs out when the services are disposed of,
    /// which has to be done asynchronously, as hosts do. The options are checked when the host starts. Also does what
    /// <see cref="AddPanelFactory"/> does.
    /// </summary>
    /// <typeparam name="TClient">The client of that kind of panel, e.g. <c>IspmgrClient</c>.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which panel, and who calls.</param>
    /// <returns>
    /// The HTTP client, to add handlers to, or to give another lowest handler, which then decides which certificates are accepted. Its
    /// name is that of the <see cref="PanelOptions"/> too.
    /// </returns>
    public static IHttpClientBuilder AddPanel<TClient>(this IServiceCollection services, Action<PanelOptions> configure)
        where TClient : PanelClient, IPanelClient<TClient>
        => Add<TClient>(services, null, configure);

    /// <summary>Adds a client of one of several panels of a kind: a singleton with a key. Otherwise as without a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the service: <c>[FromKeyedServices("eu1")] IspmgrClient panel</c>.</param>
    /// <param name="configure">Says which panel, and who calls.</param>
    /// <inheritdoc cref="AddPanel{TClient}(IServiceCollection, Action{PanelOptions})" path="/typeparam|/returns"/>
    public static IHttpClientBuilder AddPanel<TClient>(this IServiceCollection services, string name, Action<PanelOptions> configure)
        where TClient : PanelClient, IPanelClient<TClient>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add<TClient>(services, name, configure);
    }

    /// <summary>Adds a client of one panel that a configuration describes. Otherwise as with <see cref="PanelOptions"/> from code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">Has the members of <see cref="PanelOptions"/>: <c>configuration.GetSection("Panel")</c>. Read once.</param>
    /// <inheritdoc cref="AddPanel{TClient}(IServiceCollection, Action{PanelOptions})" path="/typeparam|/returns"/>
    public static IHttpClientBuilder AddPanel<TClient>(this IServiceCollection services, IConfiguration section)
        where TClient : PanelClient, IPanelClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add<TClient>(services, null, options => PanelOptionsReader.Read(section, options));
    }

    /// <summary>Adds a client of one of several panels of a kind that a configuration describes: a singleton with a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the service: <c>[FromKeyedServices("eu1")] IspmgrClient panel</c>.</param>
    /// <param name="section">Has the members of <see cref="PanelOptions"/>. Read once.</param>
    /// <inheritdoc cref="AddPanel{TClient}(IServiceCollection, Action{PanelOptions})" path="/typeparam|/returns"/>
    public static IHttpClientBuilder AddPanel<TClient>(this IServiceCollection services, string name, IConfiguration section)
        where TClient : PanelClient, IPanelClient<TClient>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add<TClient>(services, name, options => PanelOptionsReader.Read(section, options));
    }

    /// <summary>Adds what makes clients of panels that are known only at run time: <see cref="IPanelFactory{TClient}"/> and <see cref="IPanelPool{TClient}"/>.</summary>
    /// <typeparam name="TClient">The client of that kind of panel, e.g. <c>IspmgrClient</c>.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Limits, for the clients of all types; null: as <see cref="PanelPoolOptions"/> is by itself.</param>
    /// <returns>The HTTP client of all panels without a name of their own.</returns>
    public static IHttpClientBuilder AddPanelFactory<TClient>(this IServiceCollection services, Action<PanelPoolOptions>? configure = null)
        where TClient : PanelClient, IPanelClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddLogging();
        services.AddOptions<PanelPoolOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PanelPoolOptions>, PanelPoolOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PanelConnector>();
        services.TryAddSingleton<IPanelFactory<TClient>, PanelFactory<TClient>>();
        services.TryAddSingleton<IPanelPool<TClient>, PanelPool<TClient>>();
        return PanelHttp.Add(services, PanelName.Of<TClient>());
    }

    /// <summary>
    /// Says how calls that only read are repeated by the handlers: by themselves four times within about 7.5 seconds, when the panel was not
    /// reached or a web server before it answered 502, 503 or 504. Calls that may change something are never repeated, whatever is said here;
    /// do not add a handler that does.
    /// </summary>
    /// <param name="builder">What <see cref="AddPanelFactory"/> or an <c>AddPanel</c> gave.</param>
    /// <param name="configure">Changes them.</param>
    public static IHttpClientBuilder ConfigurePanelRepeats(this IHttpClientBuilder builder, Action<HttpRetryStrategyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    private static IHttpClientBuilder Add<TClient>(IServiceCollection services, string? name, Action<PanelOptions> configure)
        where TClient : PanelClient, IPanelClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddPanelFactory<TClient>();
        string fullName = PanelName.Of<TClient>(name);
        services.AddOptions<PanelOptions>(fullName).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PanelOptions>, PanelOptionsValidator>());
        if (name is null)
        {
            services.TryAddSingleton(Create);
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider));
        }

        return PanelHttp.Add(services, fullName);

        TClient Create(IServiceProvider provider) => TClient.Create(provider.GetRequiredService<PanelConnector>()
            .Connect(fullName, provider.GetRequiredService<IOptionsMonitor<PanelOptions>>().Get(fullName)));
    }
}
