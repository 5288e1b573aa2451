using Mgr5;

namespace SeedExamples;

/// <summary>The ways to a panel: from another machine over HTTPS, or on the panel's own.</summary>
internal static class Ways
{
    public const string Usage = """
        usage: SeedExamples session URL USER     log in once, and call in that session: func=auth, then auth=…
               SeedExamples authinfo URL USER    user and password with every call: authinfo=…
               SeedExamples local [MGRCTL]       with mgrctl, on the panel's own machine; no password
               SeedExamples ssh HOST             with mgrctl, there

        URL is an ISPmanager, e.g. https://panel.example:1500/ispmgr. The password is taken from MGR5_PASSWORD: everybody on the
        machine can list a command line.
        """;

    /// <summary>What the command line asks for; null where it is not understood.</summary>
    public static PanelConnection? Of(string[] args) => args switch
    {
        ["session", var url, var user] => PanelConnection.Https(url, PanelAuth.Session(user, Password())),
        ["authinfo", var url, var user] => PanelConnection.Https(url, PanelAuth.AuthInfo(user, Password())),
        ["local"] => PanelConnection.Local("ispmgr"),
        ["local", var mgrctl] => PanelConnection.Local("ispmgr", new() { Mgrctl = mgrctl }),
        ["ssh", var host] => PanelConnection.Ssh(host, "ispmgr"),
        _ => null,
    };

    private static string Password() => Environment.GetEnvironmentVariable("MGR5_PASSWORD") is { Length: > 0 } password
        ? password
        : throw new ArgumentException("MGR5_PASSWORD is not set.");
}
