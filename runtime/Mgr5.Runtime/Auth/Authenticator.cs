namespace Mgr5;

/// <summary>Lets the calls of one connection in.</summary>
internal abstract class Authenticator : IDisposable
{
    /// <summary>The parameter that lets a call in; logs in first where that is needed.</summary>
    public abstract ValueTask<KeyValuePair<string, string>> AuthorizeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A call was refused for lack of rights. Whether the reason was that what let it in had ended, and there is a new one now:
    /// the refused call never ran, so it can be made again.
    /// </summary>
    /// <param name="refused">What <see cref="AuthorizeAsync"/> gave for that call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract ValueTask<bool> RenewAsync(KeyValuePair<string, string> refused, CancellationToken cancellationToken);

    /// <summary>The connection ends.</summary>
    public abstract ValueTask LogoutAsync(CancellationToken cancellationToken);

    /// <summary>Ends what is still on its way.</summary>
    public abstract void Dispose();
}
