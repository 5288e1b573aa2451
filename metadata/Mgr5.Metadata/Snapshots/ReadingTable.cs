using System.Runtime.CompilerServices;
using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// What came of reading texts, by text object and by content. It lives as long as a text object does; besides, what was asked for last is kept:
/// the compiler's server lives on after a build, and the next one brings the same content in an object of its own.
/// </summary>
internal sealed class ReadingTable(ReadingTable.Reader read)
{
    // Of a project with more snapshots than these, some are read again.
    private const int Remembered = 16;

    // A whole panel with all its parameters, or several with what people use of them. What was read takes some ten bytes a character.
    private const int MostCharactersKept = 4_000_000;

    private readonly ConditionalWeakTable<object, ReadText> _texts = new();
    private readonly List<WeakReference<ReadText>> _contents = [];

    // The last one asked for is the last one here.
    private readonly List<ReadText> _kept = [];

    public delegate Snapshot Reader(ReadOnlySpan<byte> utf8);

    public SnapshotReading Read(object text) => _texts.GetValue(text, ReadContent).Reading;

    private ReadText ReadContent(object text)
    {
        string content = text.ToString()!;
        lock (_contents)
        {
            ReadText known = Find(content) ?? Add(content);
            Keep(known);
            return known;
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

    private ReadText Add(string content)
    {
        var added = new ReadText(content, ReadUtf8(Encoding.UTF8.GetBytes(content)));
        _contents.RemoveAll(static c => !c.TryGetTarget(out _));
        if (_contents.Count == Remembered)
        {
            _contents.RemoveAt(0);
        }

        _contents.Add(new(added));
        return added;
    }

    private void Keep(ReadText text)
    {
        _kept.Remove(text);
        _kept.Add(text);
        while (_kept.Sum(static k => (long)k.Content.Length) > MostCharactersKept)
        {
            _kept.RemoveAt(0);
        }
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

    // By reference: two of one content are one.
    private sealed class ReadText(string content, SnapshotReading reading)
    {
        public string Content => content;

        public SnapshotReading Reading => reading;
    }
}
