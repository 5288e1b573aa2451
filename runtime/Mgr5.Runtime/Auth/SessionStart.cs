namespace Mgr5;

/// <summary>How a connection gets the id of a session.</summary>
internal abstract class SessionStart
{
    /// <summary>Whether a session that has ended can be followed by another one.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>Whether the session was begun here, and is to be ended here.</summary>
    public virtual bool IsOwn => true;

    /// <summary>The id of a new session.</summary>
    /// <exception cref="PanelAuthenticationException">The panel refused, or there is no way to a new session.</exception>
    public abstract Task<string> BeginAsync(PanelTransport transport, CancellationToken cancellationToken);

    /// <summary>Logs in.</summary>
    protected static async Task<string> LogInAsync(
        PanelTransport transport, IEnumerable<KeyValuePair<string, string>> credentials, CancellationToken cancellationToken)
    {
        TransportRequest request = TransportRequest.Own("auth", credentials);
        PanelDocument answer = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Error is { } error)
        {
            throw PanelError.ToException(error, "auth", request.IsSecret, request.Secrets);
        }

        return IdIn(answer) ?? throw new PanelFormatException("auth: the panel accepted the login, but its answer has no session id.") { Func = "auth" };
    }

    protected static string? IdIn(PanelDocument answer)
    {
        PanelNode? auth = answer.Root.Child("auth");
        string? id = auth?.Attribute("id") ?? auth?.Text;
        return string.IsNullOrEmpty(id) ? null : id;
    }

    protected static PanelAuthenticationException Ended(string why)
        => new(PanelError.Of(PanelErrorType.Authentication, "session", why), "auth");
}
