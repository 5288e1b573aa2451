using Mgr5.Simulator.Functions;

namespace Mgr5.Simulator.Access;

/// <summary>Says who calls, or refuses the call.</summary>
internal sealed class Gate(IEnumerable<SimulatedUser> users, Sessions sessions)
{
    // From this level on (resellers) a user may act as another.
    private const int SuLevel = 24;

    private readonly Dictionary<string, SimulatedUser> _users = users.ToDictionary(static u => u.Name, StringComparer.Ordinal);

    public SimulatedUser? Find(string name) => _users.GetValueOrDefault(name);

    /// <summary>The user, if the password is theirs.</summary>
    public SimulatedUser? Find(string name, string password) => Find(name) is { } user && user.Password == password ? user : null;

    /// <summary>The caller that the parameters name.</summary>
    /// <exception cref="PanelFault">Nobody, or somebody who may not act as <c>su</c> says.</exception>
    public Caller Admit(IReadOnlyDictionary<string, string> parameters, string function)
    {
        Session? session = null;
        SimulatedUser user;
        if (parameters.TryGetValue("auth", out string? id))
        {
            session = sessions.Use(id) ?? throw PanelFault.Access(function);
            user = session.User;
        }
        else if (parameters.TryGetValue("authinfo", out string? authinfo))
        {
            user = FromAuthinfo(authinfo) ?? throw PanelFault.BadPassword();
        }
        else
        {
            throw PanelFault.Access(function);
        }

        return new(user, parameters.TryGetValue("su", out string? other) && other.Length > 0 ? Su(user, other, function) : user, session);
    }

    // user:password; the password may have a colon, the name has none.
    private SimulatedUser? FromAuthinfo(string authinfo)
        => authinfo.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? Find(authinfo[..colon], authinfo[(colon + 1)..]) : null;

    private SimulatedUser Su(SimulatedUser real, string name, string function)
    {
        if (real.Level < SuLevel)
        {
            throw PanelFault.Access(function);
        }

        SimulatedUser user = Find(name) ?? throw PanelFault.Missed("user", name);
        return user.Level <= real.Level ? user : throw PanelFault.Access(function);
    }
}
