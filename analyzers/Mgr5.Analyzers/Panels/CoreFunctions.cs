namespace Mgr5.Analyzers.Panels;

/// <summary>Functions that every panel has, whether its listing names them or not.</summary>
internal static class CoreFunctions
{
    private const string Filter = ".filter";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "auth", "logon", "logoff", "desktop", "dashboard", "menu", "whoami", "su", "exit", "restart", "longtask", "longtask.finish", "session", "session.newkey",
        "session.delete", "totp.confirm", "recovery", "notify", "keepalive",
    };

    /// <summary>Whether a panel has the function without its snapshot saying so: validators, and the filters of lists, too.</summary>
    public static bool Has(string function, KnownPanel panel)
        => Names.Contains(function)
            || function.StartsWith("check.", StringComparison.Ordinal)
            || (function.EndsWith(Filter, StringComparison.Ordinal) && panel.Has(function.Substring(0, function.Length - Filter.Length)));
}
