namespace Mgr5;

/// <summary>How to prove who calls. Holds the credentials and prints none of them.</summary>
public abstract class PanelAuth
{
    private protected PanelAuth()
    {
    }

    /// <summary>The user of the operating system who runs <c>mgrctl</c>.</summary>
    internal static PanelAuth SystemUser { get; } = new SystemUserAuth();

    /// <summary>
    /// A session: the first call logs in (<c>func=auth</c>), the others carry the session's id. The panel keeps a session for an
    /// hour after its last call and binds it to the caller's address; it is renewed when it has ended, and closed with the client.
    /// A login is tried once, whatever it failed of; the next call tries anew.
    /// </summary>
    /// <param name="user">The user of the panel.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="secondFactor">
    /// Gives the code of the second factor (<c>totp.confirm</c>); asked at each login of a user who has one, and cancelled when the connection is
    /// disposed of. The calls that wait for the login wait for the code too, each for its own time-out. Null: such a login ends in a
    /// <see cref="PanelConfirmationException"/> at the first call.
    /// </param>
    public static PanelAuth Session(string user, string password, Func<CancellationToken, Task<string>>? secondFactor = null)
    {
        (user, password) = (Required(user), Required(password));
        return new SessionAuth("session", () => new PasswordStart(user, password, secondFactor));
    }

    /// <summary>
    /// A session that somebody else has begun, from this machine's address: it is never renewed, and not closed with the client. When it has
    /// ended, calls end in a <see cref="PanelAuthenticationException"/>.
    /// </summary>
    /// <param name="id">The session's id, as <c>auth</c> takes it.</param>
    public static PanelAuth SessionId(string id)
    {
        id = Required(id);
        return new SessionAuth("session id", () => new GivenSession(id));
    }

    /// <summary>
    /// A session begun with a key that an administrator made (<c>session.newkey</c>, <see cref="PanelClient.CreateLoginLinkAsync"/>). The key
    /// is good for one login, from any address: when the session has ended, calls end in a <see cref="PanelAuthenticationException"/>.
    /// </summary>
    /// <param name="user">The user whom the key logs in.</param>
    /// <param name="key">The key.</param>
    public static PanelAuth OneTimeKey(string user, string key)
    {
        (user, key) = (Required(user), Required(key));
        SessionStart start = new KeyStart(user, key);
        return new SessionAuth("one-time key", () => start);
    }

    /// <summary>
    /// User and password with every call (<c>authinfo</c>). A panel may accept that from listed addresses only, and refuses it elsewhere
    /// with a <see cref="PanelAddressException"/>.
    /// </summary>
    /// <param name="user">The user of the panel; without a colon, which is what parts it from the password.</param>
    /// <param name="password">The user's password; a colon in it is fine.</param>
    public static PanelAuth AuthInfo(string user, string password)
    {
        if (Required(user).Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("With authinfo the first colon ends the user's name.", nameof(user));
        }

        return new AuthInfoAuth(user, Required(password));
    }

    /// <summary>The keeper of one connection's authentication.</summary>
    internal abstract Authenticator Begin(PanelTransport transport, TimeProvider time, PanelTelemetry telemetry);

    private static string Required(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return text;
    }

    private sealed class SessionAuth(string name, Func<SessionStart> start) : PanelAuth
    {
        internal override Authenticator Begin(PanelTransport transport, TimeProvider time, PanelTelemetry telemetry)
            => new SessionAuthenticator(start(), transport, time, telemetry);

        public override string ToString() => name;
    }

    private sealed class AuthInfoAuth(string user, string password) : PanelAuth
    {
        internal override Authenticator Begin(PanelTransport transport, TimeProvider time, PanelTelemetry telemetry)
            => new AuthInfoAuthenticator(new("authinfo", $"{user}:{password}"), transport);

        public override string ToString() => "authinfo";
    }

    private sealed class SystemUserAuth : PanelAuth
    {
        internal override Authenticator Begin(PanelTransport transport, TimeProvider time, PanelTelemetry telemetry) => new SystemUserAuthenticator();

        public override string ToString() => "system user";
    }
}
