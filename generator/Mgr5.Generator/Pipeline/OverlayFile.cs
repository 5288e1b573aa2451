using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Pipeline;

/// <summary>An additional file that holds an overlay.</summary>
internal static class OverlayFile
{
    /// <summary>What it says; null where it cannot be read, which an analyzer reports at its place.</summary>
    public static Snapshot? Read(AdditionalText file, CancellationToken cancellationToken)
        => file.GetText(cancellationToken) is { } text ? SnapshotCache.ReadOverlay(text).Snapshot : null;
}
