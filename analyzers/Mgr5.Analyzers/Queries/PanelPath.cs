namespace Mgr5.Analyzers.Queries;

/// <summary>The path of a panel, as it ends an address before its query: <c>/ispmgr</c>, <c>/manager/billmgr</c>.</summary>
/// <param name="panels">The panels of the project's snapshots.</param>
internal sealed class PanelPath(IEnumerable<string> panels)
{
    // A path may be one of a panel that the project has no snapshot of: nothing of another one is said then.
    private readonly HashSet<string> _panels = new(
        panels.Concat(["ispmgr", "ispmgrnode", "billmgr", "vmmgr", "vemgr", "dcimgr", "dcimini", "dnsmgr", "ipmgr", "vdsmgr", "dsmgr", "pbxmgr", "core"]),
        StringComparer.Ordinal);

    // What a script is called by that stands alone, without a path; behind a host, "pl" would be a country.
    private static readonly HashSet<string> Scripts = new(StringComparer.Ordinal) { "php", "phtml", "cgi", "fcgi", "asp", "aspx", "ashx", "asmx", "axd", "jsp", "dll", "exe", "htm", "html" };

    /// <summary>Whether it is the short name of a panel.</summary>
    public bool IsPanel(string name) => _panels.Contains(name);

    /// <summary>The panel whose path ends at a place of a text; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Behind the path.</param>
    /// <param name="least">Before this, characters do not belong to the path: a run-time value stands there.</param>
    public string? EndingAt(string text, int end, int least = 0)
    {
        int last = end > least && text[end - 1] == '/' ? end - 1 : end;
        int start = last;
        while (start > least && text[start - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            start--;
        }

        bool isSegment = start == 0 || start == least || text[start - 1] is '/' or '"' or '\'' or ' ';
        string name = text.Substring(start, last - start);
        return isSegment && name.Length > 0 && IsPanel(name) && (name != "core" || (start > 0 && text[start - 1] == '/')) ? name : null;
    }

    /// <summary>Whether the path that ends at a place of a text is certainly that of other software: a script, or a program whose name only sounds like a panel's.</summary>
    /// <inheritdoc cref="EndingAt" path="/param"/>
    public bool IsOfOther(string text, int end, int least = 0)
    {
        int slash = end > least ? text.LastIndexOf('/', end - 1, end - least) : -1;
        string segment = text.Substring(Math.Max(slash + 1, least), end - Math.Max(slash + 1, least));
        string extension = segment.Substring(segment.LastIndexOf('.') + 1);
        bool hasExtension = extension.Length < segment.Length && extension.Length > 0 && extension.All(static c => c is >= 'a' and <= 'z');

        // Behind "//" stands a host.
        return slash < 0 ? least == 0 && hasExtension && Scripts.Contains(extension)
            : (slash == 0 || slash == least || text[slash - 1] != '/')
                && (hasExtension || (segment.EndsWith("mgr", StringComparison.Ordinal) && segment.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) && !IsPanel(segment)));
    }

    /// <summary>The panel of an address without a query, or of a path; null where it is none.</summary>
    public string? OfAddress(string address) => EndingAt(address, address.Length);
}
