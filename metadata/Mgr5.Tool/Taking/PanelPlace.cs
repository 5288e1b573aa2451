using Mgr5.Tool.Taking.Http;

namespace Mgr5.Tool.Taking;

/// <summary>Where a panel is.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Panel">The panel's short name, where the place says it.</param>
/// <param name="Login">Whoever logs in there; null where mgrctl is asked.</param>
/// <param name="Open">Begins to ask it: the panel's short name, the time for one call.</param>
internal sealed record PanelPlace(string Name, string? Panel, string? Login, Func<string, TimeSpan, ITakeTransport> Open)
{
    public static PanelPlace Local(string mgrctl) => OfMgrctl("this machine", MgrctlTarget.Local(mgrctl));

    public static PanelPlace Ssh(string target, IEnumerable<string> options, string mgrctl) => OfMgrctl(target, MgrctlTarget.Ssh(target, options, mgrctl));

    /// <summary>A panel on the network.</summary>
    /// <param name="name">The address as the user wrote it.</param>
    /// <param name="login">Where it is, and who asks.</param>
    /// <param name="password">Gives the user's password, which is sent to the panel, and neither written nor printed.</param>
    public static PanelPlace Http(string name, PanelLogin login, Func<string> password)
        => new(name, PanelUrl.PanelOf(login.Url), $"{login.Url}\n{login.User}", (_, timeout) => new HttpTransport(login, password(), timeout));

    private static PanelPlace OfMgrctl(string name, MgrctlTarget target)
        => new(name, null, null, (panel, timeout) => new MgrctlTransport(new(target, panel, timeout)));
}
