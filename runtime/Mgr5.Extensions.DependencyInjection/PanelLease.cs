namespace Mgr5;

/// <summary>The right to call with a client of an <see cref="IPanelPool{TClient}"/>, which keeps it until it is given back.</summary>
/// <typeparam name="TClient">The client of that kind of panel.</typeparam>
public sealed class PanelLease<TClient> : IDisposable
    where TClient : PanelClient
{
    private Action? _giveBack;

    internal PanelLease(TClient client, Action giveBack)
    {
        Client = client;
        _giveBack = giveBack;
    }

    /// <summary>The client, which others may be calling with too. It is the pool's: not to be disposed of.</summary>
    public TClient Client { get; }

    /// <summary>Gives the client back.</summary>
    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
