namespace Mgr5;

/// <summary>Bytes that were read already, and the stream that they were read from.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> start, Stream rest) : ForwardStream(rest)
{
    private ReadOnlyMemory<byte> _start = start;

    public override int Read(Span<byte> buffer) => _start.IsEmpty ? Content.Read(buffer) : TakeStart(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => _start.IsEmpty ? Content.ReadAsync(buffer, cancellationToken) : new(TakeStart(buffer.Span));

    private int TakeStart(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _start.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count;
    }
}
