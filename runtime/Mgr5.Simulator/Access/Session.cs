namespace Mgr5.Simulator.Access;

/// <summary>What the panel keeps between a login and the end of the session.</summary>
internal sealed class Session(string id, SimulatedUser user)
{
    public string Id { get; } = id;

    public SimulatedUser User { get; } = user;

    /// <summary>The time stamp of the last call.</summary>
    public long LastCall { get; set; }

    /// <summary>The page size that was last asked for: a panel remembers it.</summary>
    public int? PageSize { get; set; }
}
