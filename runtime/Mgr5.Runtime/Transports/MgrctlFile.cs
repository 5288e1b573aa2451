namespace Mgr5;

/// <summary>A file that <c>mgrctl</c> writes: its end is one only if the program ended well, and else the file broke off.</summary>
internal sealed class MgrctlFile(Stream content, MgrctlProcess process) : ForwardStream(content)
{
    public override int Read(byte[] buffer, int offset, int count)
        => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read == 0 && buffer.Length > 0)
        {
            await process.EnsureSucceededAsync(cancellationToken).ConfigureAwait(false);
        }

        return read;
    }
}
