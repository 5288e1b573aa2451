using System.Text;

namespace Mgr5.Runtime.Tests;

/// <summary>A transport that answers from a function of the parameters and remembers what was sent, but for files.</summary>
internal sealed class ScriptedTransport(Func<IReadOnlyDictionary<string, string>, string> answer) : PanelTransport
{
    public List<IReadOnlyDictionary<string, string>> Sent { get; } = [];

    public bool IsDisposed { get; private set; }

    /// <summary>What an answer waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What is to happen as a call is sent.</summary>
    public Action<IReadOnlyDictionary<string, string>>? Sending { get; set; }

    public IEnumerable<string> Functions => Sent.Select(static p => p["func"]);

    public override async Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        Dictionary<string, string> all = new(request.Parameters);
        lock (Sent)
        {
            Sent.Add(all);
        }

        Sending?.Invoke(all);
        await Gate.WaitAsync(cancellationToken);
        return PanelDocument.Parse(Encoding.UTF8.GetBytes(answer(all)));
    }

    public override Task<PanelDownload> OpenReadAsync(TransportRequest request, CancellationToken cancellationToken)
        => throw new NotSupportedException("Files are not scripted.");

    public override void Dispose() => IsDisposed = true;
}

/// <summary>A client without emitted functions.</summary>
internal sealed class TestClient(PanelConnection connection) : PanelClient(connection);
