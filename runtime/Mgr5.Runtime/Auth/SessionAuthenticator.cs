namespace Mgr5;

/// <summary>
/// Keeps one session. Calls that run at the same time share one login, its failure too: a wrong password is tried once, and not
/// once for each call that waits. A panel refuses an ended session with the very error that missing rights give, so the session
/// is asked about before it is renewed.
/// </summary>
internal sealed class SessionAuthenticator(SessionStart start, PanelTransport transport, TimeProvider time, PanelTelemetry telemetry) : Authenticator
{
    // A panel keeps a session for an hour after its last call. Close to the end the login comes first.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(55);

    private readonly object _gate = new();

    // The logins and renewals of all callers run on this token, and not on that of the caller who happened to come first.
    private readonly CancellationTokenSource _lifetime = new();

    private Session? _session;
    private bool _hadSession;
    private Task<Session>? _login;
    private Renewal? _renewal;

    public override async ValueTask<KeyValuePair<string, string>?> AuthorizeAsync(CancellationToken cancellationToken)
    {
        Session session = await LivingSession().WaitAsync(cancellationToken).ConfigureAwait(false);
        return session.Use(time);
    }

    public override async ValueTask<bool> RenewAsync(KeyValuePair<string, string>? refused, Exception refusal, CancellationToken cancellationToken)
    {
        // Older panels say "not logged in" instead of "not allowed", and some show the page on which people log in.
        if (refusal is not (PanelAccessException or PanelAuthenticationException or PanelFormatException { IsLogonPage: true }))
        {
            return false;
        }

        Task<bool> renewal;
        lock (_gate)
        {
            if (_session is { } session && session.Parameter.Value == refused?.Value)
            {
                // What one that is over has found out was so then.
                if (_renewal is not { Task.IsCompleted: false } || _renewal.Ended != session)
                {
                    _renewal = new(session, Task.Run(() => RenewIfEndedAsync(session)));
                }
            }
            else if (_session is not null || _renewal?.Ended.Parameter.Value != refused?.Value)
            {
                return true; // Another call has renewed it meanwhile, or is at it: authorizing waits for that.
            }

            // Its failure is that of all calls that were refused with that session, late ones too.
            renewal = _renewal!.Task;
        }

        return await renewal.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask LogoutAsync(CancellationToken cancellationToken)
    {
        if (!start.IsOwn)
        {
            return;
        }

        // A login on its way may make a session that nobody would end. One that fails has been reported to whoever called.
        Task?[] unfinished;
        lock (_gate)
        {
            unfinished = [_renewal?.Task, _login];
        }

        foreach (Task task in unfinished.OfType<Task>())
        {
            await task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Session? session;
        lock (_gate)
        {
            session = _session is { } living && living.Idle(time) < LongestIdle ? living : null;
            _session = null;
        }

        if (session is not null)
        {
            await transport.SendAsync(TransportRequest.Own("logon", new("sok", "ok"), session.Parameter), cancellationToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        _lifetime.Cancel();
        _lifetime.Dispose();
    }

    private Task<Session> LivingSession()
    {
        lock (_gate)
        {
            if (_session is { } session && (session.Idle(time) < LongestIdle || !start.IsRepeatable))
            {
                return Task.FromResult(session);
            }

            return _login ??= Task.Run(LoginAndKeepAsync);
        }
    }

    private async Task<Session> LoginAndKeepAsync()
    {
        Session? session = null;
        try
        {
            session = new(await start.BeginAsync(transport, _lifetime.Token).ConfigureAwait(false), time);
            if (start.IsOwn)
            {
                telemetry.LoggedIn(isFirst: !_hadSession);
            }

            _hadSession = true;
            return session;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            telemetry.LoginFailed(e);
            throw;
        }
        finally
        {
            // Those who wait get the failure; the next call after it tries anew.
            lock (_gate)
            {
                _session = session;
                _login = null;
            }
        }
    }

    private async Task<bool> RenewIfEndedAsync(Session refused)
    {
        if (await WhoAmI.IsLetInAsync(transport, refused.Parameter, _lifetime.Token).ConfigureAwait(false))
        {
            return false;
        }

        Task<Session> login;
        lock (_gate)
        {
            _session = null;
            login = _login ??= Task.Run(LoginAndKeepAsync);
        }

        await login.ConfigureAwait(false);
        return true;
    }

    /// <summary>The renewal of a session that a call was refused with.</summary>
    private sealed record Renewal(Session Ended, Task<bool> Task);

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
