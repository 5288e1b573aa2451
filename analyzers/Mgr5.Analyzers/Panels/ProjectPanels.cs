using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Rules;
using Mgr5.Analyzers.Snapshots;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Panels;

/// <summary>The panels of a project, by all its snapshots and overlays.</summary>
internal sealed class ProjectPanels
{
    private readonly KnownPanel[] _panels;

    private ProjectPanels(IEnumerable<KnownPanel> panels) => _panels = [.. panels];

    /// <summary>The panels.</summary>
    public IReadOnlyList<KnownPanel> All => _panels;

    /// <summary>Reads what the project has; most of it was read before, by the generator or for another project.</summary>
    public static ProjectPanels Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ProjectSnapshot[] files =
        [
            .. options.AdditionalFiles
                .Where(ProjectSnapshot.Is)
                .Select(file => ProjectSnapshot.Read(file, options.AnalyzerConfigOptionsProvider, cancellationToken))
                .OfType<ProjectSnapshot>(),
        ];
        Snapshot[] overlays = [.. files.Where(static f => f.IsOverlay).Select(static f => f.Reading.Snapshot).OfType<Snapshot>()];
        return Of(files.Where(static f => !f.IsOverlay).Select(static f => f.Reading.Snapshot).OfType<Snapshot>(), overlays);
    }

    /// <summary>The panels of snapshots with overlays over each.</summary>
    public static ProjectPanels Of(IEnumerable<Snapshot> snapshots, IReadOnlyCollection<Snapshot> overlays)
        => new(snapshots
            .Select(snapshot => SnapshotMerger.WithOverlays(snapshot, overlays))
            .GroupBy(static s => s.Panel, StringComparer.Ordinal)
            .OrderBy(static panel => panel.Key, StringComparer.Ordinal)
            .Select(static panel => new KnownPanel(panel.Key, panel)));

    /// <summary>The panels that a request may be meant for; none where nothing is to be said of it.</summary>
    public IReadOnlyList<KnownPanel> CandidatesFor(FoundQuery query, QuerySettings settings)
    {
        if (settings.IsOff)
        {
            return [];
        }

        if ((query.Panel ?? settings.Panel) is { } name)
        {
            return [_panels.FirstOrDefault(p => p.Name == name) ?? new KnownPanel(name, [])];
        }

        // A function that only some of them have can be meant for these alone.
        KnownPanel[] having = query.Function is { IsConstant: true } function ? [.. _panels.Where(p => p.Has(function.Text) || Renaming.Find(function.Text, p) is not null)] : [];
        return having.Length > 0 ? having : _panels;
    }
}
