namespace Mgr5.Metadata;

/// <summary>Parameter names that belong to the protocol or to the browser, not to a function.</summary>
public static class WireNames
{
    /// <summary>Those of the runtime's records, and "key", which a log shows while it is still good for a login; a test holds the two together.</summary>
    internal static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "auth", "authinfo", "key", "passwd", "password", "confirm", "old_passwd", "new_password", "secret", "qrcode", "token", "dbconfirm", "sesid",
    };

    private static readonly string[] EndingsOfSecrets = ["secret", "token", "api_key", "apikey"];

    private static readonly HashSet<string> Service = new(StringComparer.Ordinal)
    {
        "func", "out", "lang", "auth", "authinfo", "su",
        "elid", "plid", "elname",
        "sok", "snext", "sback", "clicked_button", "sv_field", "sv_autocomplete",
        "p_num", "p_cnt", "p_col", "p_order", "filter",
    };

    // The first line is the guide's list of what to drop, and owner_admins, which its example drops unsaid: a tick
    // beside a select. "theme" is not here: the login takes it.
    private static readonly HashSet<string> UserInterface = new(StringComparer.Ordinal)
    {
        "sfrom", "operafake", "progressid", "owner_admins",
        "hfields", "tconvert", "clickstat", "stylesheet", "newbasket",
    };

    /// <summary>Whether every function takes the parameter, so that it is no member of a request of its own.</summary>
    public static bool IsService(string parameter) => Service.Contains(parameter);

    /// <summary>Whether only a browser sends the parameter, for its own sake: whatever its value, a call means the same without it.</summary>
    public static bool IsUserInterface(string parameter)
        => UserInterface.Contains(parameter)
            || parameter.StartsWith("zoom-", StringComparison.Ordinal)
            || parameter.EndsWith("_existing", StringComparison.Ordinal);

    /// <summary>Whether the parameter holds a secret wherever it occurs, also where no snapshot says so.</summary>
    public static bool IsSecret(string parameter)
        => Secrets.Contains(parameter)
            || parameter.IndexOf("passw", StringComparison.OrdinalIgnoreCase) >= 0
            || Array.Exists(EndingsOfSecrets, ending => parameter.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name is a pattern: <c>addon_*</c> stands for <c>addon_961</c> and its like.</summary>
    public static bool IsPattern(string parameter) => parameter.Contains('*');
}
