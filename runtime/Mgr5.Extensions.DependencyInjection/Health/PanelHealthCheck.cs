using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>Asks a panel who calls (<c>whoami</c>), which everybody may who is let in: it is reached, answers, and accepts the credentials.</summary>
internal sealed class PanelHealthCheck(PanelClient panel) : IHealthCheck
{
    private static readonly PanelCallOptions OnlyReads = new() { OnlyReads = true };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await panel.CallAsync("whoami", options: OnlyReads, cancellationToken: cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is PanelException or PanelTransportException or PanelFormatException or TimeoutException)
        {
            return new(context.Registration.FailureStatus, e.Message, e);
        }
    }
}
