using System.Runtime.ExceptionServices;

namespace Mgr5;

/// <summary>
/// A way to one panel with one user's rights. Safe for concurrent calls; made once, kept for long, and disposed with its
/// client, which closes the session.
/// </summary>
public sealed class PanelConnection : IAsyncDisposable
{
    // A timer takes 49 days; who waits longer waits for good.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private readonly PanelTransport _transport;
    private readonly ReadRepeats _repeats;
    private readonly Authenticator _authenticator;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly PanelTelemetry _telemetry;
    private int _isDisposed;

    internal PanelConnection(PanelTransport transport, PanelAuth auth, TimeProvider time, PanelConnectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(auth);
        options ??= new();
        _transport = transport;
        _time = time;
        _timeout = options.Timeout;
        _telemetry = new(transport.Endpoint, options.Logger);
        _repeats = new(options.Repeats, time, _telemetry);
        _authenticator = auth.Begin(new RepeatingTransport(transport, _repeats), time, _telemetry);
    }

    /// <summary>The panel's address; null where the way to it is another one.</summary>
    internal Uri? Address => _transport.Address;

    /// <summary>Over HTTPS.</summary>
    /// <param name="address">
    /// The panel's address up to its short name: <c>https://panel.example:1500/ispmgr</c>, <c>https://panel.example/manager/ispmgr</c>.
    /// <c>http</c> is accepted for this machine only.
    /// </param>
    /// <param name="auth">Who calls.</param>
    /// <param name="tls">Which certificates are accepted; null: what this system trusts.</param>
    /// <param name="options">Log, time-out, repeats; null: as <see cref="PanelConnectionOptions"/> is by itself.</param>
    /// <exception cref="ArgumentException">The address is not absolute, is http to another machine, or holds credentials or parameters.</exception>
    public static PanelConnection Https(string address, PanelAuth auth, PanelTls? tls = null, PanelConnectionOptions? options = null)
        => Https(PanelAddress.Parse(address, nameof(address)), auth, tls ?? PanelTls.SystemTrust, options);

    /// <inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)"/>
    /// <param name="baseUri"><inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)" path="/param[@name='address']"/></param>
    /// <param name="auth">Who calls.</param>
    /// <param name="tls">Which certificates are accepted.</param>
    /// <param name="options"><inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)" path="/param[@name='options']"/></param>
    public static PanelConnection Https(Uri baseUri, PanelAuth auth, PanelTls tls, PanelConnectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tls);
        return new(new HttpTransport(baseUri, tls, TimeProvider.System, options?.Logger), auth, TimeProvider.System, options);
    }

    /// <inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)"/>
    /// <param name="baseUri"><inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)" path="/param[@name='address']"/></param>
    /// <param name="auth">Who calls.</param>
    /// <param name="http">
    /// The client to send with; it is not disposed, should follow no redirects and keep no cookies, and its own time-out, which ends
    /// when an answer begins to come, counts too. Its handlers find in <see cref="PanelHttpRequestOptions"/> what a message calls. Null: one that the system's
    /// trust is enough for.
    /// </param>
    /// <param name="options"><inheritdoc cref="Https(string, PanelAuth, PanelTls, PanelConnectionOptions)" path="/param[@name='options']"/></param>
    public static PanelConnection Https(Uri baseUri, PanelAuth auth, HttpClient? http = null, PanelConnectionOptions? options = null) => http is null
        ? Https(baseUri, auth, PanelTls.SystemTrust, options)
        : new(new HttpTransport(baseUri, http, TimeProvider.System, options?.Logger), auth, TimeProvider.System, options);

    /// <summary>
    /// By <c>mgrctl</c> of this machine, which has the panel: no web server, no stored password, the rights of the user who runs
    /// this process. Secrets go through the environment (<c>-e</c>), all else is to be seen in the list of processes. Files can be
    /// read this way, not sent; a value has at most 128 KiB. To give up waiting kills the program, not what the panel has begun.
    /// </summary>
    /// <param name="panel">The panel by its short name, e.g. <c>ispmgr</c>.</param>
    /// <param name="options">Where the program is; null: where a panel has it.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static PanelConnection Local(string panel, PanelMgrctlOptions? options = null)
    {
        options ??= new();
        return ByMgrctl(new LocalHost(options), panel, options);
    }

    /// <summary>
    /// By <c>mgrctl</c> of another machine over the user's own <c>ssh</c>, which must not have to ask for anything (<c>BatchMode</c>): with
    /// the rights of the user who logs in there. What a call says goes over the connection to a shell (<c>sh</c>); of secrets neither machine's list of
    /// processes shows anything. To give up waiting ends the program there as soon as the connection, or this process, is seen to have
    /// ended. Otherwise as <see cref="Local"/>.
    /// </summary>
    /// <param name="host">Where to log in, as ssh takes it: <c>root@panel.example</c>, or an alias of its configuration.</param>
    /// <param name="panel">The panel by its short name, e.g. <c>ispmgr</c>.</param>
    /// <param name="options">Where the programs are, and the port; null: as usual.</param>
    /// <exception cref="ArgumentException">The host or the name is none.</exception>
    public static PanelConnection Ssh(string host, string panel, PanelSshOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        options ??= new();
        return host[0] == '-'
            ? throw new ArgumentException($"'{host}' is no host but an option of ssh.", nameof(host))
            : ByMgrctl(new SshHost(host, options), panel, options);
    }

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
    internal Task<PanelDocument> SendAsync(PanelCall call, CancellationToken cancellationToken)
        => SendInTimeAsync(call, _transport.SendAsync, static answer => answer, cancellationToken);

    /// <summary>
    /// Makes a call whose answer is read as it comes; a refusal becomes an exception, unless it comes behind a row, which
    /// <see cref="ThrowIfRefused"/> is for.
    /// </summary>
    internal Task<AnswerReader> OpenAnswerAsync(PanelCall call, CancellationToken cancellationToken)
        => SendInTimeAsync(call, _transport.OpenAnswerAsync, static answer => answer.Document, cancellationToken);

    /// <summary>Makes a call and reads the rows of its answer as they come, all in the time that a call has; a refusal becomes an exception.</summary>
    internal Task<PanelRows<TItem>> ReadRowsAsync<TItem>(PanelCall call, CancellationToken cancellationToken)
        where TItem : PanelItem, new()
        => SendInTimeAsync(
            call,
            async (request, token) => await PanelRows<TItem>.ReadAsync(
                await _transport.OpenAnswerAsync(request, token).ConfigureAwait(false), call.Function, token).ConfigureAwait(false),
            static rows => rows.Document,
            cancellationToken);

    /// <summary>A refusal becomes an exception.</summary>
    internal static void ThrowIfRefused(PanelCall call, PanelDocument answer)
    {
        if (Refusal(call, call.With(null), answer) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Makes a call whose answer may be a file; a refusal becomes an exception.</summary>
    internal Task<PanelDownload> OpenReadAsync(PanelCall call, CancellationToken cancellationToken) => call.Sent.Files.Count > 0
        ? throw new NotSupportedException($"{call.Function}: a call cannot both send and read files.")
        : SendInTimeAsync(call, _transport.OpenReadAsync, static answer => answer.Document, cancellationToken);

    private static PanelConnection ByMgrctl(MgrctlHost host, string panel, PanelConnectionOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(panel);
        return panel.All(char.IsAsciiLetterOrDigit)
            ? new(new MgrctlTransport(host, panel), PanelAuth.SystemUser, TimeProvider.System, options)
            : throw new ArgumentException($"'{panel}' is no short name of a panel, such as ispmgr.", nameof(panel));
    }

    private Task<T> SendInTimeAsync<T>(
        PanelCall call,
        Func<TransportRequest, CancellationToken, Task<T>> send,
        Func<T, PanelDocument?> documentOf,
        CancellationToken cancellationToken)
        where T : class
        => _telemetry.ObserveAsync(call.Function, () => TryInTimeAsync(call, send, documentOf, cancellationToken));

    private async Task<T> TryInTimeAsync<T>(
        PanelCall call,
        Func<TransportRequest, CancellationToken, Task<T>> send,
        Func<T, PanelDocument?> documentOf,
        CancellationToken cancellationToken)
        where T : class
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) == 1, this);
        TimeSpan timeout = call.Options?.Timeout ?? _timeout;
        using var timer = new CancellationTokenSource(timeout < LongestTimer ? timeout : Timeout.InfiniteTimeSpan, _time);
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
        catch (OperationCanceledException e) when (Volatile.Read(ref _isDisposed) == 1)
        {
            throw new ObjectDisposedException($"{call.Function}: the connection was disposed of meanwhile; the panel may have carried it out.", e);
        }
    }

    private async Task<T> SendAuthorizedAsync<T>(
        PanelCall call,
        Func<TransportRequest, CancellationToken, Task<T>> send,
        Func<T, PanelDocument?> documentOf,
        CancellationToken cancellationToken)
        where T : class
    {
        KeyValuePair<string, string>? credential = await _authenticator.AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        (T? answer, Exception? refusal) = await TryAsync(credential).ConfigureAwait(false);
        if (refusal is not null && await IsRenewedAsync(refusal).ConfigureAwait(false))
        {
            (answer as IDisposable)?.Dispose();
            credential = await _authenticator.AuthorizeAsync(cancellationToken).ConfigureAwait(false);
            (answer, refusal) = await TryAsync(credential).ConfigureAwait(false);
        }

        if (answer is null)
        {
            ExceptionDispatchInfo.Throw(refusal!);
        }

        return answer;

        async Task<bool> IsRenewedAsync(Exception refusal)
        {
            try
            {
                return await _authenticator.RenewAsync(credential, refusal, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                (answer as IDisposable)?.Dispose();
                throw;
            }
        }

        async Task<(T?, Exception?)> TryAsync(KeyValuePair<string, string>? credential)
        {
            TransportRequest request = call.With(credential);
            try
            {
                T answer = await _repeats.SendAsync(request, send, cancellationToken).ConfigureAwait(false);
                if (answer is PanelDownload { MayBeLogonPage: true })
                {
                    // It is a file after all where the session lives.
                    return (answer, new PanelFormatException($"{call.Function}: the panel shows the page on which people log in.") { IsLogonPage = true });
                }

                if (documentOf(answer) is not { } document || Refusal(call, request, document) is not { } refusal)
                {
                    return (answer, null);
                }

                (answer as IDisposable)?.Dispose();
                return (null, refusal);
            }
            catch (PanelFormatException e) when (e.IsLogonPage)
            {
                return (null, e);
            }
        }
    }

    private static PanelException? Refusal(PanelCall call, TransportRequest request, PanelDocument answer)
        => PanelConfirmationException.Of(call, answer)
            ?? (answer.Error is { } error ? PanelError.ToException(error, call.Function, request.IsSecret, request.Secrets) : null);
}
