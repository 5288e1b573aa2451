using Mgr5.Metadata;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>All that the rules on snapshots look at: the files of a project, and what it says of them.</summary>
/// <param name="Files">Snapshots and overlays, in the order in which the compiler has them.</param>
/// <param name="Settings">What the project says of the emission.</param>
/// <param name="IsReferenced">Whether the project references the package itself.</param>
/// <param name="Language">The version of C#, where it is too old for emitted code.</param>
internal sealed record SnapshotProject(EquatableArray<ProjectSnapshot> Files, BuildSettings Settings, bool IsReferenced, string? Language)
{
    /// <summary>The snapshots that could be read, without the overlays.</summary>
    public IEnumerable<ProjectSnapshot> Readable => Files.Where(static f => !f.IsOverlay && f.Reading.Snapshot is not null);

    /// <summary>Of the snapshots that could be read those that stand, and what else has their names.</summary>
    public IEnumerable<SnapshotChoice<ProjectSnapshot>> Choices
        => SnapshotChoice.Of(Readable, static f => f.NameOf(f.Reading.Snapshot!), static f => f.Reading.Snapshot!.Language, Settings.Language);

    /// <summary>A snapshot with the overlays over it, as it becomes C#.</summary>
    public Snapshot WithOverlays(ProjectSnapshot file)
        => SnapshotMerger.WithOverlays(file.Reading.Snapshot!, Files.Where(static f => f.IsOverlay).Select(static f => f.Reading.Snapshot).OfType<Snapshot>());
}
