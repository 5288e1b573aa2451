namespace Mgr5;

/// <summary>What <c>mgrctl</c> writes to its standard output. Its end is the program's end, too: who disposes after it ends nothing that still works.</summary>
internal sealed class MgrctlOutput(Stream content, MgrctlProcess process) : ForwardStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => Content.Read(buffer, offset, count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read == 0 && buffer.Length > 0)
        {
            await process.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
        }

        return read;
    }
}
