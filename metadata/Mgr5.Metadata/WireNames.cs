namespace Mgr5.Metadata;

/// <summary>Parameter names that belong to the protocol, not to a function.</summary>
public static class WireNames
{
    private static readonly HashSet<string> Service = new(StringComparer.Ordinal)
    {
        "func", "out", "lang", "auth", "authinfo", "su",
        "elid", "plid", "elname",
        "sok", "snext", "sback", "clicked_button", "sv_field", "sv_autocomplete",
        "p_num", "p_cnt", "p_col", "p_order", "filter",
    };

    /// <summary>Whether every function takes the parameter, so that it is no member of a request of its own.</summary>
    public static bool IsService(string parameter) => Service.Contains(parameter);

    /// <summary>Whether the name is a pattern: <c>addon_*</c> stands for <c>addon_961</c> and its like.</summary>
    public static bool IsPattern(string parameter) => parameter.Contains('*');
}
