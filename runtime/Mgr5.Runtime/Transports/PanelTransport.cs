namespace Mgr5;

/// <summary>Takes parameters to a panel and brings its answer back. Knows nothing of sessions.</summary>
internal abstract class PanelTransport : IDisposable
{
    /// <summary>Makes one call.</summary>
    /// <param name="function">The function, for exceptions.</param>
    /// <param name="parameters">All parameters, <c>func</c> and credentials included.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    public abstract Task<PanelDocument> SendAsync(
        string function, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();
}
