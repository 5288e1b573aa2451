namespace Mgr5;

/// <summary>Lets the calls of one connection in.</summary>
internal abstract class Authenticator : IDisposable
{
    /// <summary>The parameter that lets a call in, null where none has to; logs in first where that is needed.</summary>
    public abstract ValueTask<KeyValuePair<string, string>?> AuthorizeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A call was refused, and never ran. Whether the reason was that what let it in had ended, and there is a new one now: then
    /// it can be made again.
    /// </summary>
    /// <param name="refused">What <see cref="AuthorizeAsync"/> gave for that call.</param>
    /// <param name="refusal">The refusal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PanelAuthenticationException">It had ended, and there is no new one.</exception>
    public abstract ValueTask<bool> RenewAsync(KeyValuePair<string, string>? refused, Exception refusal, CancellationToken cancellationToken);

    /// <summary>The connection ends.</summary>
    public abstract ValueTask LogoutAsync(CancellationToken cancellationToken);

    /// <summary>Ends what is still on its way.</summary>
    public abstract void Dispose();
}
