using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Generator.Pipeline;

/// <summary>An additional file that holds a snapshot, as it was read.</summary>
/// <param name="Snapshot">What the file says.</param>
/// <param name="Settings">What the project says of it.</param>
internal sealed record SnapshotFile(Snapshot Snapshot, SnapshotSettings Settings)
{
    /// <summary>Reads a file; null where it cannot be read, which an analyzer reports at its place.</summary>
    public static SnapshotFile? Read(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellationToken)
        => file.GetText(cancellationToken) is { } text && SnapshotCache.Read(text).Snapshot is { } snapshot
            ? new(snapshot, SnapshotSettings.Read(key => options.TryGetValue(key, out string? value) ? value : null))
            : null;
}
