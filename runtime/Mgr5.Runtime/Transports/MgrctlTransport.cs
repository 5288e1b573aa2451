namespace Mgr5;

/// <summary>
/// Calls with <c>mgrctl</c>: one process a call, whose standard output is the answer. A document is one whatever the exit code, since a
/// refusal is one; without a whole document the exit code says more.
/// </summary>
internal sealed class MgrctlTransport(MgrctlHost host, string panel) : PanelTransport
{
    public override PanelEndpoint Endpoint { get; } = new(panel, host.Machine, host.Port);

    public override Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken) => RunAsync(
        request,
        static async (process, token) =>
        {
            PanelDocument document = await AnswerReader.ReadDocumentAsync(process.Output, process, token).ConfigureAwait(false);
            process.Dispose();
            return document;
        },
        cancellationToken);

    public override Task<AnswerReader> OpenAnswerAsync(TransportRequest request, CancellationToken cancellationToken) => RunAsync(
        request, static (process, token) => AnswerReader.OpenAsync(process.Output, process, token), cancellationToken);

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

    private async Task<T> RunAsync<T>(TransportRequest request, Func<MgrctlProcess, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        MgrctlProcess? process = MgrctlProcess.Start(host, panel, request);
        try
        {
            await process.WriteInputAsync(cancellationToken).ConfigureAwait(false);
            T answer = await read(process, cancellationToken).ConfigureAwait(false);
            process = null;
            return answer;
        }
        catch (PanelFormatException e)
        {
            throw e.In(request.Function);
        }
        finally
        {
            process?.Dispose();
        }
    }
}
