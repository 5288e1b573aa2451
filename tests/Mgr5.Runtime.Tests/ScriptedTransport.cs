using System.Text;

namespace Mgr5.Runtime.Tests;

/// <summary>A transport that answers from a function of the parameters and remembers what was sent.</summary>
internal sealed class ScriptedTransport(Func<IReadOnlyDictionary<string, string>, string> answer) : PanelTransport
{
    public List<IReadOnlyDictionary<string, string>> Sent { get; } = [];

    public bool IsDisposed { get; private set; }

    /// <summary>Whether files are taken, and thrown away, or not, as by most transports.</summary>
    public bool TakesFiles { get; set; }

    /// <summary>What an answer waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IEnumerable<string> Functions => Sent.Select(static p => p["func"]);

    public override async Task<PanelDocument> SendAsync(
        string function, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, string>(parameters);
        lock (Sent)
        {
            Sent.Add(all);
        }

        await Gate.WaitAsync(cancellationToken);
        return PanelDocument.Parse(Encoding.UTF8.GetBytes(answer(all)));
    }

    public override Task<PanelDocument> UploadAsync(
        string function,
        IEnumerable<KeyValuePair<string, string>> parameters,
        IReadOnlyDictionary<string, PanelFile> files,
        CancellationToken cancellationToken)
        => TakesFiles ? SendAsync(function, parameters, cancellationToken) : base.UploadAsync(function, parameters, files, cancellationToken);

    public override void Dispose() => IsDisposed = true;
}

/// <summary>A client without emitted functions.</summary>
internal sealed class TestClient(PanelConnection connection) : PanelClient(connection);
