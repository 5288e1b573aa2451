using System.Globalization;
using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Commands;

namespace Mgr5.Tool.Views.Differences;

/// <summary>What <c>mgr5 diff</c> has to say, in whatever format.</summary>
/// <param name="Old">The older snapshot.</param>
/// <param name="New">The newer one.</param>
/// <param name="Changes">The changes that are shown.</param>
/// <param name="HiddenTexts">How many changes of texts are not.</param>
/// <param name="Usages">Where a project uses what changed; null where it was not asked for.</param>
internal sealed record DiffReport(Snapshot Old, Snapshot New, IReadOnlyList<Change> Changes, int HiddenTexts, IReadOnlyList<Usage>? Usages)
{
    public int Breaking => Changes.Count(static c => c.Breaks);

    public string Title => $"{Name(Old)} → {Name(New)}";

    public string Summary => Changes.Count == 0
        ? "no differences"
        : string.Create(CultureInfo.InvariantCulture, $"{Count(Changes.Count, "change")}, {Breaking} of them can break compiled code");

    public string? HiddenNote => HiddenTexts == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{Count(HiddenTexts, "change")} of texts or order not shown (--texts)");

    private static string Name(Snapshot snapshot) => snapshot.Version is null ? snapshot.Panel : $"{snapshot.Panel} {snapshot.Version}";

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
