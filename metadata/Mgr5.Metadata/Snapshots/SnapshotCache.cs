using System.Runtime.CompilerServices;
using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Reads each snapshot once for all who ask in one process: the compiler hands generator and analyzers the same text object,
/// and the reading lives as long as that object does.
/// </summary>
public static class SnapshotCache
{
    private static readonly ConditionalWeakTable<object, SnapshotReading> Snapshots = new();
    private static readonly ConditionalWeakTable<object, SnapshotReading> Overlays = new();

    /// <summary>What came of reading a text.</summary>
    /// <param name="text">The text; its <see cref="object.ToString"/> is the content.</param>
    public static SnapshotReading Read(object text) => Snapshots.GetValue(text, static t => Read(t, isOverlay: false));

    /// <summary>What came of reading the text of an overlay.</summary>
    /// <inheritdoc cref="Read(object)"/>
    public static SnapshotReading ReadOverlay(object text) => Overlays.GetValue(text, static t => Read(t, isOverlay: true));

    private static SnapshotReading Read(object text, bool isOverlay)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString()!);
        try
        {
            return new(isOverlay ? SnapshotReader.ReadOverlay(utf8) : SnapshotReader.Read(utf8), null);
        }
        catch (MetadataFormatException e)
        {
            return new(null, e);
        }
    }
}

/// <summary>A snapshot, or why there is none.</summary>
/// <param name="Snapshot">The snapshot; null where the text is none.</param>
/// <param name="Error">What is wrong; null where nothing is.</param>
public sealed record SnapshotReading(Snapshot? Snapshot, MetadataFormatException? Error);
