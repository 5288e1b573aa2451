namespace Mgr5;

/// <summary>
/// Sends again what only reads, when the panel was not reached or its answer broke off, as happens while it restarts. Anything
/// else may have run, and is never sent again.
/// </summary>
internal sealed class ReadRepeats(PanelReadRepeats which, TimeProvider time, PanelTelemetry telemetry)
{
    // A panel is back some seconds after its restart. The call's own time-out ends the waiting too.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly int _most = which switch
    {
        PanelReadRepeats.All => Pauses.Length,
        PanelReadRepeats.BrokenAnswers => 1,
        _ => 0,
    };

    public async Task<T> SendAsync<T>(
        TransportRequest request, Func<TransportRequest, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        for (int repeats = 0; ; repeats++)
        {
            TimeSpan pause;
            try
            {
                return await send(request, cancellationToken).ConfigureAwait(false);
            }
            catch (PanelTransportException e) when (request.IsRead && repeats < _most && MayBeRepeated(e))
            {
                pause = Pauses[repeats];
                telemetry.ReadRepeated(request.Function, e, pause, attempt: repeats + 2);
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool MayBeRepeated(PanelTransportException e) => which == PanelReadRepeats.All ? e.MayPass : e.BrokeOff;
}
