using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;

namespace Mgr5.Simulator.Functions;

/// <summary>The functions around logging in, which every panel has.</summary>
internal sealed class AccountFunctions(Snapshot snapshot, Gate gate, Sessions sessions, OneTimeKeys keys)
{
    // From this level on (administrators) a user may make keys for others.
    private const int KeyMakerLevel = 29;

    /// <summary>Begins a session: <c>username</c> with <c>password</c>, or with a <c>key</c> that is good for one time.</summary>
    public Content LogIn(Call call)
    {
        string name = call["username"] ?? "";
        SimulatedUser? user = call["key"] is { } key
            ? keys.Spend(name, key) ? gate.Find(name) : null
            : gate.Find(name, call["password"] ?? "");
        Session session = sessions.Begin(user ?? throw PanelFault.BadPassword());
        return Content.Of(new XElement("auth", new XAttribute("id", session.Id), new XAttribute("level", Level(session.User)), session.Id));
    }

    /// <summary>Ends the session, if it is sure (<c>sok</c>); to end none is no fault.</summary>
    public Content LogOut(Call call)
    {
        if (call.IsSubmit && call["auth"] is { } id)
        {
            sessions.End(id);
        }

        return Content.Ok;
    }

    /// <summary>Stores a key with which the user can log in once.</summary>
    public Content NewKey(Call call, Caller caller)
    {
        if (caller.User.Level < KeyMakerLevel)
        {
            throw PanelFault.Access(call.Function);
        }

        // Two names are in use for it.
        string parameter = call["user"] is not null && call["username"] is null ? "user" : "username";
        string name = call.NotEmpty(parameter) ?? throw PanelFault.Missed("username");
        string key = call.NotEmpty("key") ?? throw PanelFault.Missed("key");
        if (key.Length < OneTimeKeys.ShortestLength)
        {
            throw PanelFault.BadValue("key", null);
        }

        keys.Add((gate.Find(name) ?? throw PanelFault.Missed(parameter, name)).Name, key);
        return Content.Ok;
    }

    /// <summary>Says as whom the call was done, through whom, and by which panel.</summary>
    public Content WhoAmI(Call call, Caller caller)
    {
        IEnumerable<SimulatedUser> chain = caller.Real == caller.User ? [caller.User] : [caller.Real, caller.User];
        return Content.Of(
        [
            new XElement("user", new XAttribute("level", Level(caller.User)), new XAttribute("lang", call.Language), new XAttribute("name", caller.User.Name)),
            .. chain.Select(static user => new XElement("path", new XAttribute("name", user.Name), new XAttribute("level", Level(user)))),
            new XElement("mgr", new XAttribute("version", snapshot.Version ?? ""), snapshot.Panel),
        ]);
    }

    private static string Level(SimulatedUser user) => user.Level.ToString(CultureInfo.InvariantCulture);
}
