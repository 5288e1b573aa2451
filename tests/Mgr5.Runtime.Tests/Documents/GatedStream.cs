using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>An answer whose second part comes when it is let, or that breaks off there.</summary>
internal sealed class GatedStream(string first, string? second) : MemoryStream(Encoding.UTF8.GetBytes(first + second), writable: false)
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int left = Encoding.UTF8.GetByteCount(first) - (int)Position;
        if (left == 0)
        {
            await (second is null ? throw new IOException("reset") : _gate.Task.WaitAsync(cancellationToken));
        }

        byte[] piece = new byte[left > 0 ? Math.Min(left, buffer.Length) : buffer.Length];
        int read = Read(piece, 0, piece.Length);
        piece.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
