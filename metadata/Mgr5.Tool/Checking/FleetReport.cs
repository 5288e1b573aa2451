using System.Globalization;

namespace Mgr5.Tool.Checking;

/// <summary>What <c>mgr5 check</c> has to say of several panels.</summary>
/// <param name="Groups">Those that were checked, grouped by what differs.</param>
/// <param name="NotChecked">The others, in the order of the file.</param>
internal sealed record FleetReport(IReadOnlyList<HostGroup> Groups, IReadOnlyList<HostResult> NotChecked)
{
    /// <summary>A line for each group, and for each panel that was not checked.</summary>
    public IEnumerable<string> Summary => Groups
        .Select(static g => g.IsSame ? $"{Count(g)} as the snapshot: {g.Names}" : $"{Count(g)}{(g.Hosts.Count == 1 ? "" : " alike")}, {g.Report.Diff.Summary}: {g.Names}")
        .Concat(NotChecked.Select(static r => $"not checked: {r.Host}: {r.NotChecked}"));

    private static string Count(HostGroup group) => string.Create(CultureInfo.InvariantCulture, $"{group.Hosts.Count} host{(group.Hosts.Count == 1 ? "" : "s")}");
}
