using Mgr5.Metadata;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Pipeline;

/// <summary>A panel that becomes a client: one for each name.</summary>
/// <param name="Name">The name of the client without its suffix.</param>
/// <param name="Snapshot">The snapshot with the overlays over it.</param>
/// <param name="Functions">The functions that are wanted of it.</param>
internal sealed record PanelModel(string Name, Snapshot Snapshot, FunctionPatterns Functions)
{
    /// <summary>The builder of its types: names first, the rest of what is selected.</summary>
    public ShapeBuilder Shapes => ShapeBuilder.Of(Snapshot, Name);

    /// <summary>One for each name. Of two that have one, the first stands here, and an analyzer names the other.</summary>
    public static IEnumerable<PanelModel> AllOf(IEnumerable<SnapshotFile?> files, EquatableArray<Snapshot> overlays, BuildSettings settings)
        => SnapshotChoice
            .Of(files.OfType<SnapshotFile>(), static f => ShapeBuilder.NameOf(f.Snapshot, f.Settings.Name), static f => f.Snapshot.Language, settings.Language)
            .Select(choice => new PanelModel(
                choice.Name,
                SnapshotMerger.WithOverlays(choice.Standing.Snapshot, overlays),
                choice.Standing.Settings.Functions ?? settings.Functions));
}
