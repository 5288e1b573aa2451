namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Reads each snapshot once for all who ask in one process. The compiler hands generator and analyzers the same text object; other projects,
/// frameworks and builds bring objects of their own with the same content, and get the same reading, which lives as long as one of
/// these objects does. The last ones are kept from build to build, up to a size.
/// </summary>
public static class SnapshotCache
{
    private static readonly ReadingTable Snapshots = new(static utf8 => SnapshotReader.Read(utf8));
    private static readonly ReadingTable Overlays = new(static utf8 => SnapshotReader.ReadOverlay(utf8));

    /// <summary>What came of reading a text.</summary>
    /// <param name="text">The text; its <see cref="object.ToString"/> is the content.</param>
    public static SnapshotReading Read(object text) => Snapshots.Read(text);

    /// <summary>What came of reading the text of an overlay.</summary>
    /// <inheritdoc cref="Read(object)"/>
    public static SnapshotReading ReadOverlay(object text) => Overlays.Read(text);
}

/// <summary>A snapshot, or why there is none.</summary>
/// <param name="Snapshot">The snapshot; null where the text is none.</param>
/// <param name="Error">What is wrong; null where nothing is.</param>
public sealed record SnapshotReading(Snapshot? Snapshot, MetadataFormatException? Error);
