namespace Mgr5;

/// <summary>
/// Keeps one session. Calls that run at the same time share one login. A panel refuses an ended session with the very
/// error that missing rights give, so the session is asked about before it is renewed. A login that fails is not repeated.
/// </summary>
internal sealed class SessionAuthenticator(string user, string password, PanelTransport transport, TimeProvider time) : Authenticator, IDisposable
{
    // A panel keeps a session for an hour after its last call. Close to the end the login comes first.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(55);

    private readonly SemaphoreSlim _login = new(1, 1);
    private volatile Session? _session;

    public override async ValueTask<KeyValuePair<string, string>> AuthorizeAsync(CancellationToken cancellationToken)
    {
        if (Living() is { } session)
        {
            return session.Use(time);
        }

        await _login.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            session = Living() ?? (_session = await LoginAsync(cancellationToken).ConfigureAwait(false));
            return session.Use(time);
        }
        finally
        {
            _login.Release();
        }
    }

    public override async ValueTask<bool> RenewAsync(KeyValuePair<string, string> refused, CancellationToken cancellationToken)
    {
        await _login.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_session is not { } session || session.Parameter.Value != refused.Value)
            {
                return true; // Another call has renewed it meanwhile.
            }

            if (await IsAliveAsync(session, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            _session = null;
            _session = await LoginAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _login.Release();
        }
    }

    public override async ValueTask LogoutAsync(CancellationToken cancellationToken)
    {
        if (Living() is not { } session)
        {
            return;
        }

        _session = null;
        await transport.SendAsync(
            "logon", [new("func", "logon"), new("out", "xml"), new("sok", "ok"), session.Parameter], cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _login.Dispose();

    private Session? Living() => _session is { } session && session.Idle(time) < LongestIdle ? session : null;

    private async Task<Session> LoginAsync(CancellationToken cancellationToken)
    {
        PanelDocument answer = await transport.SendAsync(
            "auth", [new("func", "auth"), new("out", "xml"), new("username", user), new("password", password)], cancellationToken).ConfigureAwait(false);
        if (answer.Error is { } error)
        {
            throw PanelError.ToException(error, "auth");
        }

        PanelNode? auth = answer.Root.Child("auth");
        string? id = auth?.Attribute("id") ?? auth?.Text;
        return string.IsNullOrEmpty(id)
            ? throw new PanelFormatException("auth: the panel accepted the login, but its answer has no session id.") { Func = "auth" }
            : new Session(id, time);
    }

    private async Task<bool> IsAliveAsync(Session session, CancellationToken cancellationToken)
    {
        PanelDocument answer = await transport.SendAsync(
            "whoami", [new("func", "whoami"), new("out", "xml"), session.Parameter], cancellationToken).ConfigureAwait(false);
        return answer.Error is null;
    }

    private sealed class Session(string id, TimeProvider time)
    {
        private long _lastUse = time.GetTimestamp();

        public KeyValuePair<string, string> Parameter { get; } = new("auth", id);

        public TimeSpan Idle(TimeProvider time) => time.GetElapsedTime(Volatile.Read(ref _lastUse));

        public KeyValuePair<string, string> Use(TimeProvider time)
        {
            Volatile.Write(ref _lastUse, time.GetTimestamp());
            return Parameter;
        }
    }
}
