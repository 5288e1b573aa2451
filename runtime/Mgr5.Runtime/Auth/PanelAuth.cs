namespace Mgr5;

/// <summary>How to prove who calls. Holds the credentials and prints none of them.</summary>
public abstract class PanelAuth
{
    private protected PanelAuth()
    {
    }

    /// <summary>
    /// A session: the first call logs in (<c>func=auth</c>), the others carry the session's id. The panel keeps a session for an
    /// hour after its last call and binds it to the caller's address; it is renewed when it has ended, and closed with the client.
    /// </summary>
    /// <param name="user">The user of the panel.</param>
    /// <param name="password">The user's password.</param>
    public static PanelAuth Session(string user, string password) => new SessionAuth(Required(user), Required(password));

    /// <summary>User and password with every call (<c>authinfo</c>). A panel may accept that from listed addresses only.</summary>
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
    internal abstract Authenticator Begin(PanelTransport transport, TimeProvider time);

    private static string Required(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return text;
    }

    private sealed class SessionAuth(string user, string password) : PanelAuth
    {
        internal override Authenticator Begin(PanelTransport transport, TimeProvider time)
            => new SessionAuthenticator(user, password, transport, time);

        public override string ToString() => "session";
    }

    private sealed class AuthInfoAuth(string user, string password) : PanelAuth
    {
        internal override Authenticator Begin(PanelTransport transport, TimeProvider time)
            => new AuthInfoAuthenticator(new("authinfo", $"{user}:{password}"));

        public override string ToString() => "authinfo";
    }
}
