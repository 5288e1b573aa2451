using System.Runtime.CompilerServices;
using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>What came of reading texts, by text object and by content. It keeps nothing alive.</summary>
internal sealed class ReadingTable(ReadingTable.Reader read)
{
    // Of a project with more snapshots than these, some are read again.
    private const int Remembered = 16;

    private readonly ConditionalWeakTable<object, ReadText> _texts = new();
    private readonly List<WeakReference<ReadText>> _contents = [];

    public delegate Snapshot Reader(ReadOnlySpan<byte> utf8);

    public SnapshotReading Read(object text) => _texts.GetValue(text, ReadContent).Reading;

    private ReadText ReadContent(object text)
    {
        string content = text.ToString()!;
        lock (_contents)
        {
            if (Find(content) is { } known)
            {
                return known;
            }

            var read = new ReadText(content, ReadUtf8(Encoding.UTF8.GetBytes(content)));
            _contents.RemoveAll(static c => !c.TryGetTarget(out _));
            if (_contents.Count == Remembered)
            {
                _contents.RemoveAt(0);
            }

            _contents.Add(new(read));
            return read;
        }
    }

    private ReadText? Find(string content)
    {
        foreach (WeakReference<ReadText> weak in _contents)
        {
            if (weak.TryGetTarget(out ReadText? known) && known.Content == content)
            {
                return known;
            }
        }

        return null;
    }

    private SnapshotReading ReadUtf8(byte[] utf8)
    {
        try
        {
            return new(read(utf8), null);
        }
        catch (MetadataFormatException e)
        {
            return new(null, e);
        }
    }

    private sealed record ReadText(string Content, SnapshotReading Reading);
}
