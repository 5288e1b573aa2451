namespace Mgr5;

/// <summary>
/// Sends again what only reads, when the panel was not reached or its answer broke off, as happens while it restarts. Anything
/// else may have run, and is never sent again.
/// </summary>
internal sealed class ReadRepeats(TimeProvider time)
{
    // A panel is back some seconds after its restart. The call's own time-out ends the waiting too.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    public async Task<T> SendAsync<T>(
        TransportRequest request, Func<TransportRequest, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        for (int repeats = 0; ; repeats++)
        {
            try
            {
                return await send(request, cancellationToken).ConfigureAwait(false);
            }
            catch (PanelTransportException e) when (request.IsRead && e.MayPass && repeats < Pauses.Length)
            {
                await Task.Delay(Pauses[repeats], time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
