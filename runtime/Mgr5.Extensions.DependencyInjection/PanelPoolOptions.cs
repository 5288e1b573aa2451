namespace Mgr5;

/// <summary>How many connections are kept to the panels of this process, and for how long.</summary>
public sealed class PanelPoolOptions
{
    /// <summary>
    /// After how long without a lease <see cref="IPanelPool{TClient}"/> logs out of a panel and forgets the connection, up to a quarter of it later.
    /// Panels end sessions after an hour without calls.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>
    /// How many calls one panel server is asked at the same time, by all clients of one type (a registration with a name of its own, and a
    /// panel whose certificate is pinned, count for themselves); the others wait for their turn within their time-outs.
    /// </summary>
    public int MaxConnectionsPerServer { get; set; } = 8;
}
