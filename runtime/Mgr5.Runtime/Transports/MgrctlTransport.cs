namespace Mgr5;

/// <summary>Calls with <c>mgrctl</c>: one process a call, whose standard output is the answer.</summary>
internal sealed class MgrctlTransport(MgrctlHost host, string panel) : PanelTransport
{
    public override async Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        await using MgrctlProcess process = MgrctlProcess.Start(host, panel, request);
        await process.WriteInputAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await AnswerContent.ReadAsync(process.Output, cancellationToken).ConfigureAwait(false);
        }
        catch (PanelFormatException e)
        {
            // A refusal is a document, whatever the exit code. Without a document only the exit code knows something.
            await process.EnsureSucceededAsync(cancellationToken).ConfigureAwait(false);
            throw new PanelFormatException($"{request.Function}: {e.Message}", e) { Func = request.Function };
        }
    }

    public override async Task<PanelDownload> OpenReadAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        MgrctlProcess process = MgrctlProcess.Start(host, panel, request);
        try
        {
            await process.WriteInputAsync(cancellationToken).ConfigureAwait(false);
            (Stream content, long? length, PanelDocument? document) = await FileStart.ReadAsync(
                process.Output, request.Parameters["out"], cancellationToken).ConfigureAwait(false);
            if (length is not null && document is null)
            {
                await process.EnsureSucceededAsync(cancellationToken).ConfigureAwait(false);
            }

            return new(length is null ? new MgrctlFile(content, process) : content, process) { Length = length, Document = document };
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override void Dispose()
    {
    }
}
