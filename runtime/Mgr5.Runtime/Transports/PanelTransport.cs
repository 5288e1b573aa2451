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

    /// <summary>Makes one call whose answer is read as it comes, such as a long list.</summary>
    /// <param name="function">The function, for exceptions.</param>
    /// <param name="parameters">All parameters, <c>func</c> and credentials included.</param>
    /// <param name="cancellationToken">Ends the wait until the first row has come, or where there is none, the whole answer.</param>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public virtual async Task<AnswerReader> OpenAnswerAsync(
        string function, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
        => AnswerReader.Of(await SendAsync(function, parameters, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes one call that sends files.</summary>
    /// <param name="function">The function, for exceptions.</param>
    /// <param name="parameters">All parameters, <c>func</c> and credentials included.</param>
    /// <param name="files">The files by the names of their fields.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="NotSupportedException">Files cannot go this way.</exception>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public virtual Task<PanelDocument> UploadAsync(
        string function,
        IEnumerable<KeyValuePair<string, string>> parameters,
        IReadOnlyDictionary<string, PanelFile> files,
        CancellationToken cancellationToken)
        => throw new NotSupportedException($"{function}: files can be sent over HTTPS only.");

    /// <summary>Makes one call whose answer may be a file.</summary>
    /// <param name="function">The function, for exceptions.</param>
    /// <param name="parameters">All parameters, <c>func</c> and credentials included.</param>
    /// <param name="cancellationToken">Ends the wait until the answer begins to come.</param>
    /// <exception cref="NotSupportedException">Files cannot come this way.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    public virtual Task<PanelDownload> OpenReadAsync(
        string function, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
        => throw new NotSupportedException($"{function}: files can be read over HTTPS only.");

    /// <inheritdoc/>
    public abstract void Dispose();
}
