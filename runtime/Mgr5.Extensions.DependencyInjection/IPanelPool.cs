using Microsoft.Extensions.Options;

namespace Mgr5;

/// <summary>
/// Clients of any number of panels that are known only at run time, kept by keys: all who rent the same key share one connection and its
/// session. One that nobody has rented for <see cref="PanelPoolOptions.IdleTimeout"/> is logged out and forgotten.
/// </summary>
/// <typeparam name="TClient">The client of that kind of panel, e.g. <c>IspmgrClient</c>.</typeparam>
public interface IPanelPool<TClient>
    where TClient : PanelClient
{
    /// <summary>How many connections are kept now.</summary>
    int Count { get; }

    /// <summary>The client of a key, made if there is none. Dispose of the lease, not of the client.</summary>
    /// <param name="key">What tells one panel and user from another, e.g. the server's id; compared ordinally.</param>
    /// <param name="options">The panel, and who calls; asked only if there is no client of that key.</param>
    /// <exception cref="OptionsValidationException">The options say no panel, or nobody who calls.</exception>
    PanelLease<TClient> Rent(string key, Func<PanelOptions> options);

    /// <summary>
    /// Logs out and forgets a key as soon as nobody rents it any more; whoever rents it from now on gets another connection. For a panel that
    /// is gone, or whose password has changed.
    /// </summary>
    /// <param name="key">The key; one that is unknown is no error.</param>
    void Forget(string key);
}
