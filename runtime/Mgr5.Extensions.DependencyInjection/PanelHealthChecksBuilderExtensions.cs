using Mgr5;
using Mgr5.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Panels in health checks.</summary>
public static class PanelHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that asks a panel who calls (<c>whoami</c>): it is healthy if it is reached, answers, and accepts the credentials.
    /// </summary>
    /// <typeparam name="TClient">The client of that kind of panel, as it was added to the services.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="panel">The name with which the panel was added; null: without.</param>
    /// <param name="name">The name of the check; null: the client's type, and the panel's name where it has one.</param>
    /// <param name="failureStatus">What it means if it fails; null: unhealthy.</param>
    /// <param name="tags">To choose checks by.</param>
    /// <param name="timeout">How long to wait; null: as long as for any call of the client.</param>
    public static IHealthChecksBuilder AddPanel<TClient>(
        this IHealthChecksBuilder builder,
        string? panel = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
        where TClient : PanelClient
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(
            name ?? (panel is null ? typeof(TClient).Name : $"{typeof(TClient).Name} {panel}"),
            services => new PanelHealthCheck(
                panel is null ? services.GetRequiredService<TClient>() : services.GetRequiredKeyedService<TClient>(panel)),
            failureStatus,
            tags,
            timeout));
    }
}
