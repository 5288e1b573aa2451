using System.Buffers;
using System.Text;

namespace Mgr5;

/// <summary>An answer as it comes, part by part, in UTF-8 and without what is no character of XML.</summary>
internal sealed class AnswerFeed : IDisposable
{
    private const int SmallestBuffer = 32 * 1024;

    private readonly AnswerSizes _sizes;
    private Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SmallestBuffer);

    // Up to _start it is read, up to _end its characters are whole.
    private int _start;
    private int _end;
    private int _filled;
    private long _total;

    private AnswerFeed(Stream stream, AnswerSizes sizes)
    {
        _stream = stream;
        _sizes = sizes;
    }

    /// <summary>What is there and was not consumed.</summary>
    public ReadOnlySpan<byte> Content => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The first bytes of the answer, whatever they are; before anything is consumed.</summary>
    public ReadOnlySpan<byte> Beginning => _buffer.AsSpan(_start, Math.Min(_filled - _start, AnswerEncoding.FirstLook));

    /// <summary>Whether nothing follows what is there.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether <see cref="Content"/> ends before something that is no character of XML.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Begins to read, and waits for the beginning. The stream is disposed of with the feed.</summary>
    public static async Task<AnswerFeed> OpenAsync(Stream stream, AnswerSizes sizes, CancellationToken cancellationToken)
    {
        AnswerFeed feed = new(stream, sizes);
        try
        {
            await feed.LookAsync(cancellationToken).ConfigureAwait(false);
            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    public static PanelFormatException NotInItsEncoding(DecoderFallbackException e) => new("The answer is not in the encoding that it is said to be in.", e);

    public static PanelFormatException TooLong() => new("The answer is too long to be one.");

    public void Consume(int count) => _start += count;

    /// <summary>Waits for more. What was not consumed stays.</summary>
    /// <exception cref="PanelFormatException">More would have to be held than is reasonable.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        await ReadSomeAsync(cancellationToken).ConfigureAwait(false);
        Check();
    }

    /// <summary>Whether nothing more comes; waits for it, and loses it.</summary>
    public async ValueTask<bool> IsOverAsync(CancellationToken cancellationToken)
        => IsLast || await _stream.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0;

    public void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        _stream.Dispose();
    }

    /// <summary>All that follows, as it comes; for what is read whole.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAllAsync(CancellationToken cancellationToken)
    {
        byte[] all = _buffer.AsSpan(_start, _filled - _start).ToArray();
        int length = all.Length;
        Array.Resize(ref all, length + SmallestBuffer);
        int read;
        do
        {
            if (length > _sizes.Document)
            {
                throw TooLong();
            }

            if (length == all.Length)
            {
                Array.Resize(ref all, length * 2);
            }

            read = await ReadAsync(all.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
        }
        while (read > 0);

        return all.AsMemory(0, length);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        do
        {
            await ReadSomeAsync(cancellationToken).ConfigureAwait(false);
        }
        while (!IsLast && _filled < AnswerEncoding.FirstLook && !IsSeen(_buffer.AsSpan(0, _filled)));

        if (AnswerEncoding.Of(_buffer.AsSpan(0, _filled)) is { } encoding)
        {
            byte[] start = _buffer.AsSpan(0, _filled).ToArray();
            _stream = Encoding.CreateTranscodingStream(new JoinedStream(start, _stream), encoding, Encoding.UTF8);
            _filled = 0;
            _total = 0;
            await ReadSomeAsync(cancellationToken).ConfigureAwait(false);
        }

        // Blanks may be all that has come.
        while (true)
        {
            _start += AnswerKind.Start(_buffer.AsSpan(_start, _filled - _start));
            _end = _start;
            if (_start < _filled || IsLast)
            {
                Check();
                return;
            }

            MakeRoom();
            await ReadSomeAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Whether enough has come to tell the encoding: a declaration to its end, or something else than one.
    private static bool IsSeen(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = beginning[AnswerKind.Start(beginning)..];
        return text.Length >= 5 && (!text.StartsWith("<?xml"u8) || text.IndexOf("?>"u8) >= 0);
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_start, _end, _filled) = (0, _end - _start, _filled - _start);
        }

        if (_filled < _buffer.Length)
        {
            return;
        }

        if (_filled >= AnswerLimits.Tag)
        {
            throw XmlTokenizer.TagTooLong();
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    private void Check()
    {
        ReadOnlySpan<byte> more = _buffer.AsSpan(_end, _filled - _end);
        int whole = XmlCharacters.Count(more);
        _end += whole;
        more = more[whole..];
        IsBroken = !more.IsEmpty && (IsLast || !XmlCharacters.IsBeginning(more));
    }

    private async ValueTask ReadSomeAsync(CancellationToken cancellationToken)
    {
        int read = await ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
        _filled += read;
        IsLast = read == 0;
    }

    private async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            read = await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException e)
        {
            throw NotInItsEncoding(e);
        }

        _total += read;
        return _total <= _sizes.Answer ? read : throw TooLong();
    }
}
