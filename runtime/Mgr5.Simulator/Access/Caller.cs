namespace Mgr5.Simulator.Access;

/// <summary>Who calls.</summary>
/// <param name="Real">Who logged in.</param>
/// <param name="User">As whom it is done: the one whom <c>su</c> names, else who logged in.</param>
/// <param name="Session">The session, where there is one.</param>
internal sealed record Caller(SimulatedUser Real, SimulatedUser User, Session? Session)
{
    /// <summary>Whether the session came by a cookie, as from a browser.</summary>
    public bool IsByCookie { get; init; }

    /// <summary>Through whom the call is done.</summary>
    public IEnumerable<SimulatedUser> Chain => Real == User ? [User] : [Real, User];
}
