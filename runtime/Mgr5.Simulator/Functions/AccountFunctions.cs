using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;

namespace Mgr5.Simulator.Functions;

/// <summary>The functions around logging in, which every panel has.</summary>
internal sealed class AccountFunctions(Snapshot snapshot, Gate gate, Sessions sessions, OneTimeKeys keys, TimeProvider time)
{
    /// <summary>The function that takes a second factor.</summary>
    public const string Confirmation = "totp.confirm";

    /// <summary>Where a session has to be confirmed that lacks its second factor.</summary>
    public static Content ToConfirmation => Content.Of(new XElement("ok", "func=" + Confirmation));

    /// <summary>Begins a session: <c>username</c> with <c>password</c>, or with a <c>key</c> that is good for one time and asks for no second factor.</summary>
    public Content LogIn(Call call)
    {
        string name = call["username"] ?? "";
        bool isByKey = call["key"] is not null;
        SimulatedUser user = isByKey
            ? gate.Check(keys.Spend(name, call["key"]!) ? gate.Find(name) : null, call.Address)
            : gate.Check(name, call["password"] ?? "", call.Address);
        return Auth(sessions.Begin(user, call.Address, isConfirmed: isByKey || !user.HasSecondFactor));
    }

    /// <summary>Turns a session that lacks its second factor into another one that has it.</summary>
    public Content Confirm(Call call, Caller caller)
    {
        if (caller.Session is not { IsConfirmed: false } session)
        {
            return Content.Ok;
        }

        if (!call.IsSubmit)
        {
            return Content.Of(new XElement("qrcode"));
        }

        if (!session.User.IsConfirmedBy(call["qrcode"], time.GetUtcNow()))
        {
            throw PanelFault.BadValue("qrcode", null);
        }

        sessions.End(session.Id);
        return Auth(sessions.Begin(session.User, call.Address, isConfirmed: true));
    }

    /// <summary>Ends the session, if it is sure (<c>sok</c>); to end none is no fault.</summary>
    public Content LogOut(Call call)
    {
        if (call.IsSubmit && (call["auth"] ?? call.Cookie) is { } id)
        {
            sessions.End(id);
        }

        return Content.Ok;
    }

    /// <summary>Stores a key with which the user can log in once.</summary>
    public Content NewKey(Call call, Caller caller)
    {
        if (caller.User.Level < Levels.Administrator)
        {
            throw gate.NoAccess(call.Function);
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

    /// <summary>The sessions that live: all for administrators, else the caller's own.</summary>
    public IEnumerable<SimulatedRow> List(Caller caller) => sessions.All().Where(session => IsSeen(session, caller)).Select(static session => new SimulatedRow
    {
        ["id"] = session.Id,
        ["name"] = session.User.Name,
        ["level"] = Level(session.User),
        ["ip"] = session.Address.ToString(),
    });

    /// <summary>Ends the sessions of those ids.</summary>
    public Content Delete(Call call, Caller caller)
    {
        string ids = call["elid"] ?? throw PanelFault.Missed("elid");
        foreach (string id in ids.Split(", "))
        {
            if (!sessions.All().Any(session => session.Id == id && IsSeen(session, caller)) || !sessions.End(id))
            {
                throw PanelFault.Missed("elid", id);
            }
        }

        return Content.Ok;
    }

    /// <summary>Says as whom the call was done, through whom, and by which panel.</summary>
    public Content WhoAmI(Call call, Caller caller)
    {
        SimulatedUser user = caller.User;
        return Content.Of(
        [
            new XElement(
                "user",
                new XAttribute("realname", user.Name),
                new XAttribute("level", Level(user)),
                new XAttribute("lang", call.Language),
                new XAttribute("name", user.Name),
                new XAttribute("id", Id(user))),
            .. caller.Chain.Select(through => new XElement("path", new XAttribute("name", through.Name), new XAttribute("level", Level(through)), Id(through))),
            new XElement("mgr", new XAttribute("version", snapshot.Version ?? ""), snapshot.Panel),
            new XElement(
                "version",
                new XAttribute("mgr", snapshot.Panel),
                new XElement(snapshot.Panel, new XAttribute("type", "release"), snapshot.Version ?? "")),
        ]);
    }

    private static bool IsSeen(Session session, Caller caller) => caller.User.Level >= Levels.Administrator || session.User == caller.User;

    private static Content Auth(Session session)
        => Content.Of(new XElement("auth", new XAttribute("id", session.Id), new XAttribute("level", Level(session.User)), session.Id));

    private static string Level(SimulatedUser user) => user.Level.ToString(CultureInfo.InvariantCulture);

    private string Id(SimulatedUser user) => gate.IdOf(user).ToString(CultureInfo.InvariantCulture);
}
