using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// Which functions of a panel may be called to see their description (<c>mgrctl -o devel FUNC</c>). Taking metadata must change
/// nothing: lists and reports only show; of the forms, those whose last word names something to look at. Many forms do more
/// than show, or are the last step before something is done: executing, confirming, removing. They are called only where a
/// person asks for all forms; and nothing is ever called with <c>sok</c>, which submits.
/// </summary>
public static class DevelCalls
{
    /// <summary>The last words of the forms that merely show.</summary>
    public static EquatableArray<string> FormWords { get; } =
    [
        "add", "details", "dns_default_view", "dnsparam", "dnssecinfo", "edit", "emailnotify", "filter", "info", "panelsettings", "policy",
        "prop", "responder", "setting", "settings", "srvparam", "tsetting", "unixattr", "usrparam", "websettings",
    ];

    /// <summary>
    /// A form below one of these is a step of it: <c>aps.install.settings</c> has the panel fetch the package that it asks about.
    /// </summary>
    public static EquatableArray<string> ActingWords { get; } = ["install"];

    /// <summary>Whether a function may be called.</summary>
    /// <param name="name">The function.</param>
    /// <param name="kind">What the panel's listing says that it does.</param>
    public static DevelVerdict Judge(string name, FunctionKind kind) => kind switch
    {
        _ when !IsCallable(name) => DevelVerdict.Never,
        FunctionKind.List or FunctionKind.Report => DevelVerdict.Ask,
        FunctionKind.Form when MerelyShows(name) => DevelVerdict.Ask,
        FunctionKind.Form => DevelVerdict.WithAllForms,
        _ => DevelVerdict.Never,
    };

    /// <summary>
    /// Whether the name can be an argument of <c>mgrctl</c> at all: one that starts with '-' would be an option there, and
    /// <c>-R</c> restarts the panel.
    /// </summary>
    public static bool IsCallable(string name)
        => name.Length > 0 && name[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
            && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-');

    /// <summary>The parameters of the call: a list is asked for one row, which is enough to see its cells.</summary>
    public static EquatableArray<string> ParametersFor(FunctionKind kind) => kind == FunctionKind.List ? ["p_cnt=1"] : [];

    private static bool MerelyShows(string name)
    {
        string[] segments = name.Split('.');
        return FormWords.Contains(segments[segments.Length - 1]) && !segments.Any(ActingWords.Contains);
    }
}
