using System.Collections.Concurrent;
using System.Net;
using Mgr5.Simulator.Functions;

namespace Mgr5.Simulator.Access;

/// <summary>Says who calls, or refuses the call.</summary>
internal sealed class Gate
{
    private readonly PanelSimulatorOptions _options;
    private readonly Sessions _sessions;
    private readonly Dictionary<string, SimulatedUser> _users;
    private readonly Dictionary<SimulatedUser, int> _ids;
    private readonly ConcurrentDictionary<IPAddress, int> _failures = new();

    public Gate(PanelSimulatorOptions options, Sessions sessions)
    {
        _options = options;
        _sessions = sessions;
        IEnumerable<SimulatedUser> users = options.Users is { Count: > 0 } given ? given : [new SimulatedUser("root", "secret") { Level = 30 }];
        _users = users.ToDictionary(static u => u.Name, StringComparer.Ordinal);
        _ids = _users.Values.Index().ToDictionary(static u => u.Item, static u => u.Index + 1);
    }

    public SimulatedUser? Find(string name) => _users.GetValueOrDefault(name);

    /// <summary>The number that the panel has for the user.</summary>
    public int IdOf(SimulatedUser user) => _ids[user];

    /// <summary>The user with that password.</summary>
    /// <exception cref="PanelFault">There is none, or the address may not be used.</exception>
    public SimulatedUser Check(string name, string password, IPAddress address)
        => Check(Find(name) is { } user && user.Password == password ? user : null, address);

    /// <summary>Lets a login pass, or counts it as failed.</summary>
    /// <param name="user">Who it turned out to be; null: nobody.</param>
    /// <param name="address">From where.</param>
    /// <exception cref="PanelFault">It was nobody, or the address has failed too often or is not among the user's.</exception>
    public SimulatedUser Check(SimulatedUser? user, IPAddress address)
    {
        if (_options.FailedLoginLimit is { } limit && _failures.GetValueOrDefault(address) >= limit)
        {
            throw new PanelFault(_options.AddressError);
        }

        if (user is null)
        {
            _failures.AddOrUpdate(address, 1, static (_, before) => before + 1);
            throw PanelFault.BadPassword(address);
        }

        return user.Addresses?.Contains(address) == false ? throw new PanelFault(_options.AddressError) : user;
    }

    /// <summary>The caller.</summary>
    /// <exception cref="PanelFault">Nobody, or somebody who may not act as <c>su</c> says.</exception>
    public Caller Admit(Call call)
    {
        if (call["auth"] is { } id)
        {
            return Of(call, Use(id, call), isByCookie: false);
        }

        if (call["authinfo"] is { } authinfo)
        {
            SimulatedUser user = FromAuthinfo(authinfo, call.Address);
            return new(user, Su(user, call), null);
        }

        return call.Cookie is { Length: > 0 } cookie ? Of(call, Use(cookie, call), isByCookie: true) : throw NoSession(call.Function);
    }

    /// <summary>Too few rights.</summary>
    public PanelFault NoAccess(string function) => _options.AccessError is { } error ? new(error) : PanelFault.Access(function);

    private Session Use(string id, Call call) => _sessions.Use(id, call.Address) ?? throw NoSession(call.Function);

    private PanelFault NoSession(string function) => _options.SessionError is { } error ? new(error) : PanelFault.Access(function);

    private Caller Of(Call call, Session session, bool isByCookie) => new(session.User, Su(session.User, call), session) { IsByCookie = isByCookie };

    // user:password; the password may have a colon, the name has none.
    private SimulatedUser FromAuthinfo(string authinfo, IPAddress address)
    {
        if (_options.AuthinfoAddresses is { } allowed && !allowed.Contains(address))
        {
            throw new PanelFault(_options.AddressError);
        }

        int colon = authinfo.IndexOf(':', StringComparison.Ordinal);
        SimulatedUser user = colon < 0 ? Check(null, address) : Check(authinfo[..colon], authinfo[(colon + 1)..], address);
        return !user.HasSecondFactor || _options.AuthinfoPassesSecondFactor ? user : throw new PanelFault(_options.SecondFactorError);
    }

    private SimulatedUser Su(SimulatedUser real, Call call)
    {
        if (call.NotEmpty("su") is not { } name)
        {
            return real;
        }

        if (real.Level < Levels.Su)
        {
            throw NoAccess(call.Function);
        }

        SimulatedUser user = Find(name) ?? throw PanelFault.Missed("user", name);
        bool mayBe = user.Level <= real.Level && (real.Level >= Levels.Administrator || user.Owner is not { } owner || owner == real.Name || user == real);
        return mayBe ? user : throw NoAccess(call.Function);
    }
}
