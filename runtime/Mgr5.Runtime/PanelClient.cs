namespace Mgr5;

/// <summary>
/// What the clients of all panels share. The emitted clients (<c>IspmgrClient</c>, …) add the panel's functions.
/// </summary>
public abstract class PanelClient : IAsyncDisposable
{
    /// <summary>A client that calls over a connection, and disposes of it with itself.</summary>
    /// <param name="connection">The way to the panel.</param>
    protected PanelClient(PanelConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
    }

    /// <summary>The way to the panel.</summary>
    public PanelConnection Connection { get; }

    /// <summary>Calls any function by its name, also one that no snapshot knows, and answers with the document as it is.</summary>
    /// <param name="function">What <c>func</c> takes, e.g. <c>webdomain.edit</c>.</param>
    /// <param name="request">
    /// The parameters, service parameters such as <c>elid</c> and <c>sok</c> included; <c>out</c> too, for another format that is a document
    /// (<c>devel</c>, <c>json</c>).
    /// </param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public Task<PanelDocument> CallAsync(
        string function, PanelRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(function);
        return PanelCalls.CallAsync(this, function, request, options, cancellationToken);
    }

    /// <summary>Closes the session, if there is one.</summary>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
