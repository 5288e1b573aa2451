namespace Mgr5;

/// <summary>Takes parameters to a panel and brings its answer back. Knows nothing of sessions.</summary>
internal abstract class PanelTransport : IDisposable
{
    /// <summary>The address that a browser would use; null where the way to the panel is another one.</summary>
    public virtual Uri? Address => null;

    /// <summary>Where the way leads to, for whoever logs.</summary>
    public virtual PanelEndpoint Endpoint => new(null, null, null);

    /// <summary>Makes one call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="NotSupportedException">The call has files, and they cannot go this way.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    public abstract Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken);

    /// <summary>Makes one call whose answer is read as it comes, such as a long list.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the wait until the first row has come, or where there is none, the whole answer.</param>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public virtual async Task<AnswerReader> OpenAnswerAsync(TransportRequest request, CancellationToken cancellationToken)
        => AnswerReader.Of(await SendAsync(request, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes one call whose answer may be a file.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the wait until the answer begins to come.</param>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    public abstract Task<PanelDownload> OpenReadAsync(TransportRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();
}
