using System.Runtime.CompilerServices;
using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Reads each snapshot once for all who ask in one process: the compiler hands generator and analyzers the same text object,
/// and the reading lives as long as that object does.
/// </summary>
public static class SnapshotCache
{
    private static readonly ConditionalWeakTable<object, SnapshotReading> Readings = new();

    /// <summary>What came of reading a text.</summary>
    /// <param name="text">The text; its <see cref="object.ToString"/> is the content.</param>
    public static SnapshotReading Read(object text) => Readings.GetValue(text, static t => ReadText(t.ToString()!));

    private static SnapshotReading ReadText(string text)
    {
        try
        {
            return new(SnapshotReader.Read(Encoding.UTF8.GetBytes(text)), null);
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
