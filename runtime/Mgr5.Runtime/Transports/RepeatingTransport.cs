namespace Mgr5;

/// <summary>A transport for what a connection asks by itself, with <see cref="ReadRepeats"/>.</summary>
internal sealed class RepeatingTransport(PanelTransport transport, ReadRepeats repeats) : PanelTransport
{
    public override Uri? Address => transport.Address;

    public override PanelEndpoint Endpoint => transport.Endpoint;

    public override Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken)
        => repeats.SendAsync(request, transport.SendAsync, cancellationToken);

    public override Task<AnswerReader> OpenAnswerAsync(TransportRequest request, CancellationToken cancellationToken)
        => repeats.SendAsync(request, transport.OpenAnswerAsync, cancellationToken);

    public override Task<PanelDownload> OpenReadAsync(TransportRequest request, CancellationToken cancellationToken)
        => repeats.SendAsync(request, transport.OpenReadAsync, cancellationToken);

    public override void Dispose() => transport.Dispose();
}
