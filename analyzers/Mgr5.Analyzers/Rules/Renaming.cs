using Mgr5.Analyzers.Panels;

namespace Mgr5.Analyzers.Rules;

/// <summary>What functions of older panels are called today.</summary>
/// <param name="From">The old name.</param>
/// <param name="To">The new one.</param>
/// <param name="WithBelow">Whether the functions below it were renamed with it: <c>wwwdomain.edit</c> with <c>wwwdomain</c>.</param>
internal sealed record Renaming(string From, string To, bool WithBelow)
{
    private static readonly Renaming[] All =
    [
        new("wwwdomain", "webdomain", WithBelow: true),
        new("domain.sublist", "domain.record", WithBelow: true),
        new("ftp", "ftp.user", WithBelow: false),
        new("ftp.edit", "ftp.user.edit", WithBelow: false),
        new("mgradmin", "admin", WithBelow: false),
        new("ipaddr", "ipaddrlist", WithBelow: true),
        new("iplist", "ipaddrlist", WithBelow: true),
        new("file.attr", "file.unixattr", WithBelow: false),
    ];

    private static readonly HashSet<string> RecordParameters = new(StringComparer.Ordinal) { "sdtype", "addr", "prio", "wght" };

    /// <summary>What a function is called in a panel; null where it has its old name there, too, or has neither.</summary>
    public static string? Find(string function, KnownPanel panel)
        => panel.Has(function) ? null : All.Select(r => r.Apply(function)).FirstOrDefault(to => to is not null && panel.Has(to));

    /// <summary>Whether a parameter got another name together with its function.</summary>
    public static bool IsRenamedParameter(string function, string parameter) => function == "domain.sublist.edit" && RecordParameters.Contains(parameter);

    private string? Apply(string function)
        => function == From ? To
            : WithBelow && function.StartsWith(From + ".", StringComparison.Ordinal) ? To + function.Substring(From.Length)
            : null;
}
