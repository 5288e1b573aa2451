namespace Mgr5;

/// <summary>An answer that is read on when the call is over for its transport: says by itself whose answer it was that broke off.</summary>
internal sealed class AnswerStream(Stream content, string function, string address) : ForwardStream(content)
{
    public static PanelTransportException BrokeOff(string function, string address, Exception e)
        => new($"{function}: the answer of {address} broke off: {HttpTransport.Reason(e)}", function, null, e) { MayPass = true, BrokeOff = true };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw BrokeOff(function, address, e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("An answer is read asynchronously.");
}
