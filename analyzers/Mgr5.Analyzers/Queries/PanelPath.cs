namespace Mgr5.Analyzers.Queries;

/// <summary>The path of a panel, as it ends an address before its query: <c>/ispmgr</c>, <c>/manager/billmgr</c>.</summary>
/// <param name="panels">The panels of the project's snapshots.</param>
internal sealed class PanelPath(IEnumerable<string> panels)
{
    // A path may be one of a panel that the project has no snapshot of: nothing of another one is said then.
    private readonly HashSet<string> _panels = new(
        panels.Concat(["ispmgr", "billmgr", "vmmgr", "dcimgr", "dnsmgr", "ipmgr", "vdsmgr", "pbxmgr", "core"]), StringComparer.Ordinal);

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

    /// <summary>The panel of an address without a query, or of a path; null where it is none.</summary>
    public string? OfAddress(string address) => EndingAt(address, address.Length);
}
