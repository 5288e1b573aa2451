namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Bytes that come in pieces of given sizes, the last size again and again.</summary>
internal sealed class PiecewiseStream(byte[] content, params int[] sizes) : MemoryStream(content, writable: false)
{
    private int _pieces;

    public override int Read(Span<byte> buffer)
    {
        int size = sizes[Math.Min(_pieces++, sizes.Length - 1)];
        byte[] piece = new byte[Math.Min(buffer.Length, size)];
        int read = base.Read(piece, 0, piece.Length);
        piece.AsSpan(0, read).CopyTo(buffer);
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Task.FromResult(Read(buffer.AsSpan(offset, count)));
}
