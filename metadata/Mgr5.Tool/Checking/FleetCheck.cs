using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>Checks several panels, some of them at a time. One that cannot be checked keeps no other from it.</summary>
internal sealed class FleetCheck(PanelCheck check, Func<CheckedPanel, CheckReport> report, int hostsAtATime)
{
    /// <summary>Checks them.</summary>
    /// <returns>A result for each, in their order.</returns>
    public async Task<IReadOnlyList<HostResult>> RunAsync(IReadOnlyList<PanelPlace> places, ITakeProgress progress, CancellationToken cancellationToken)
    {
        HostResult[] results = new HostResult[places.Count];
        await progress.RunAsync(places.Count, 0, done => Parallel.ForAsync(
            0,
            places.Count,
            new ParallelOptions { MaxDegreeOfParallelism = hostsAtATime, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                results[i] = await RunAsync(places[i], token).ConfigureAwait(false);
                done();
            })).ConfigureAwait(false);
        return results;
    }

    private async Task<HostResult> RunAsync(PanelPlace place, CancellationToken cancellationToken)
    {
        try
        {
            return new(place.Name, report(await check.RunAsync(place, SilentProgress.Instance, cancellationToken).ConfigureAwait(false)), null);
        }
        catch (BadInputException e)
        {
            return new(place.Name, null, e.Message);
        }
    }
}
