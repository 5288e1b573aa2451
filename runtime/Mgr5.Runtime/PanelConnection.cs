namespace Mgr5;

/// <summary>
/// A way to one panel with one user's rights. Safe for concurrent calls; made once, kept for long, and disposed with its
/// client, which closes the session.
/// </summary>
public sealed class PanelConnection : IAsyncDisposable
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    private readonly PanelTransport _transport;
    private readonly Authenticator _authenticator;
    private readonly TimeProvider _time;
    private int _isDisposed;

    internal PanelConnection(PanelTransport transport, PanelAuth auth, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(auth);
        _transport = transport;
        _time = time;
        _authenticator = auth.Begin(transport, time);
    }

    /// <summary>Over HTTPS.</summary>
    /// <param name="baseUri">
    /// The panel's address up to its short name: <c>https://panel.example:1500/ispmgr</c>, <c>https://panel.example/manager/ispmgr</c>.
    /// <c>http</c> is accepted for this machine only.
    /// </param>
    /// <param name="auth">Who calls.</param>
    /// <exception cref="ArgumentException">The address is not absolute, is http to another machine, or holds credentials or parameters.</exception>
    public static PanelConnection Https(string baseUri, PanelAuth auth)
        => Https(Uri.TryCreate(baseUri, UriKind.Absolute, out Uri? uri) ? uri : throw NoAddress(nameof(baseUri)), auth);

    /// <inheritdoc cref="Https(string, PanelAuth)"/>
    /// <param name="baseUri"><inheritdoc cref="Https(string, PanelAuth)" path="/param[@name='baseUri']"/></param>
    /// <param name="auth">Who calls.</param>
    /// <param name="http">
    /// The client to send with, e.g. one whose handler trusts the panel's own certificate; it is not disposed, should follow no
    /// redirects and keep no cookies, and its own time-out counts too, until the answer begins to come. Null: one that the system's trust is enough for.
    /// </param>
    public static PanelConnection Https(Uri baseUri, PanelAuth auth, HttpClient? http = null)
        => new(new HttpTransport(baseUri, http), auth, TimeProvider.System);

    /// <summary>Closes the session, if there is one, and the connections. A panel that cannot be reached any more is no error.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5), _time);
            await _authenticator.LogoutAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PanelTransportException or PanelFormatException or PanelException or TimeoutException or OperationCanceledException)
        {
            // The session ends by itself, an hour after its last call.
        }
        finally
        {
            _authenticator.Dispose();
            _transport.Dispose();
        }
    }

    /// <summary>Makes a call; a refusal becomes an exception.</summary>
    internal Task<PanelDocument> SendAsync(PanelCall call, CancellationToken cancellationToken) => SendInTimeAsync(
        call,
        (parameters, token) => call.Sent.Files.Count == 0
            ? _transport.SendAsync(call.Function, parameters, token)
            : _transport.UploadAsync(call.Function, parameters, call.Sent.Files, token),
        static answer => answer,
        cancellationToken);

    /// <summary>
    /// Makes a call whose answer is read as it comes; a refusal becomes an exception, unless it comes behind a row, which
    /// <see cref="ThrowIfRefused"/> is for.
    /// </summary>
    internal Task<AnswerReader> OpenAnswerAsync(PanelCall call, CancellationToken cancellationToken) => SendInTimeAsync(
        call,
        (parameters, token) => _transport.OpenAnswerAsync(call.Function, parameters, token),
        static answer => answer.Document,
        cancellationToken);

    /// <summary>Makes a call and reads the rows of its answer as they come, all in the time that a call has; a refusal becomes an exception.</summary>
    internal Task<PanelRows<TItem>> ReadRowsAsync<TItem>(PanelCall call, CancellationToken cancellationToken)
        where TItem : PanelItem, new()
        => SendInTimeAsync(
            call,
            async (parameters, token) => await PanelRows<TItem>.ReadAsync(
                await _transport.OpenAnswerAsync(call.Function, parameters, token).ConfigureAwait(false), call.Function, token).ConfigureAwait(false),
            static rows => rows.Document,
            cancellationToken);

    /// <summary>A refusal becomes an exception.</summary>
    internal static void ThrowIfRefused(PanelCall call, PanelDocument answer)
    {
        if (Refusal(call, answer) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Makes a call whose answer may be a file; a refusal becomes an exception.</summary>
    internal Task<PanelDownload> OpenReadAsync(PanelCall call, CancellationToken cancellationToken) => call.Sent.Files.Count > 0
        ? throw new NotSupportedException($"{call.Function}: a call cannot both send and read files.")
        : SendInTimeAsync(
            call,
            (parameters, token) => _transport.OpenReadAsync(call.Function, parameters, token),
            static answer => answer.Document,
            cancellationToken);

    private async Task<T> SendInTimeAsync<T>(
        PanelCall call,
        Func<IReadOnlyDictionary<string, string>, CancellationToken, Task<T>> send,
        Func<T, PanelDocument?> documentOf,
        CancellationToken cancellationToken)
        where T : class
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) == 1, this);
        TimeSpan timeout = call.Options?.Timeout ?? DefaultTimeout;
        using var timer = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await SendAuthorizedAsync(call, send, documentOf, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{call.Function}: no answer within {timeout.TotalSeconds:0.###} seconds; the panel may have carried it out.", e);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private async Task<T> SendAuthorizedAsync<T>(
        PanelCall call,
        Func<IReadOnlyDictionary<string, string>, CancellationToken, Task<T>> send,
        Func<T, PanelDocument?> documentOf,
        CancellationToken cancellationToken)
        where T : class
    {
        KeyValuePair<string, string> credential = await _authenticator.AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        T answer = await send(call.Parameters(credential), cancellationToken).ConfigureAwait(false);
        if (RefusalIn(answer) is not { } refusal)
        {
            return answer;
        }

        if (refusal is not PanelAccessException || !await _authenticator.RenewAsync(credential, cancellationToken).ConfigureAwait(false))
        {
            throw refusal;
        }

        credential = await _authenticator.AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        answer = await send(call.Parameters(credential), cancellationToken).ConfigureAwait(false);
        return RefusalIn(answer) is { } again ? throw again : answer;

        PanelException? RefusalIn(T answer)
        {
            PanelException? refusal = documentOf(answer) is { } document ? Refusal(call, document) : null;
            if (refusal is not null)
            {
                (answer as IDisposable)?.Dispose();
            }

            return refusal;
        }
    }

    private static PanelException? Refusal(PanelCall call, PanelDocument answer)
        => answer.Error is { } error ? PanelError.ToException(error, call.Function, call.IsSecret) : PanelConfirmationException.Of(call, answer);

    private static ArgumentException NoAddress(string parameter)
        => new("The address of a panel looks like https://panel.example:1500/ispmgr.", parameter);
}
