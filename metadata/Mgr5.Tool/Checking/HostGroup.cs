using Mgr5.Metadata;

namespace Mgr5.Tool.Checking;

/// <summary>Panels that differ from the snapshot in the same.</summary>
/// <param name="Hosts">The panels, in the order of the file.</param>
/// <param name="Report">What differs.</param>
internal sealed record HostGroup(IReadOnlyList<HostResult> Hosts, CheckReport Report)
{
    public bool IsSame => Report.Diff.Changes.Count == 0;

    public string Names => string.Join(", ", Hosts.Select(static h => h.Host));

    /// <summary>Groups results: those that are as the snapshot first, then the largest, then as the file has them. What was not checked is in none.</summary>
    /// <param name="results">The results.</param>
    /// <param name="finish">What is done to the report of a group, once.</param>
    public static IReadOnlyList<HostGroup> Of(IEnumerable<HostResult> results, Func<CheckReport, CheckReport> finish) =>
    [
        .. results.Where(static r => r.Report is not null)
            .GroupBy(static r => r.Report!.Diff.Changes.ToEquatableArray())
            .Select(alike => new HostGroup([.. alike], finish(alike.First().Report!)))
            .OrderByDescending(static g => g.IsSame)
            .ThenByDescending(static g => g.Hosts.Count),
    ];
}
