using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Pipeline;

/// <summary>An additional file that holds a snapshot.</summary>
/// <param name="Text">The file; the compiler keeps the object as long as the content stands.</param>
/// <param name="Name">The name that the project gives to the snapshot.</param>
internal sealed record SnapshotFile(AdditionalText Text, string? Name)
{
    /// <summary>What the snapshot with its overlays becomes in C#; null where it cannot be read, which an analyzer reports at its place.</summary>
    public PanelShape? ReadShape(EquatableArray<Snapshot> overlays, CancellationToken cancellationToken)
    {
        SourceText? text = Text.GetText(cancellationToken);
        return text is not null && SnapshotCache.Read(text).Snapshot is { } snapshot
            ? ShapeBuilder.Build(SnapshotMerger.WithOverlays(snapshot, overlays), Name)
            : null;
    }
}
