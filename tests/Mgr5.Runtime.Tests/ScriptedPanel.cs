namespace Mgr5.Runtime.Tests;

/// <summary>A client of a panel that answers what a test says, without a session.</summary>
internal sealed class ScriptedPanel
{
    private readonly Func<IReadOnlyDictionary<string, string>, string>? _answer;

    public ScriptedPanel(Func<IReadOnlyDictionary<string, string>, string>? answer = null)
    {
        _answer = answer;
        Transport = new(p => _answer?.Invoke(p) ?? Answer);
        Client = new(new(Transport, PanelAuth.AuthInfo("u", "p"), TimeProvider.System));
    }

    public static implicit operator PanelClient(ScriptedPanel panel) => panel.Client;

    public string Answer { get; set; } = "<doc><ok/></doc>";

    public ScriptedTransport Transport { get; }

    public TestClient Client { get; }

    /// <summary>What was sent last, as a query in ordinal order; what every call has (<c>out</c>, <c>authinfo</c>) is checked and left out.</summary>
    public string Sent => Queries[^1];

    public IReadOnlyList<string> Queries => [.. Transport.Sent.Select(Query)];

    private static string Query(IReadOnlyDictionary<string, string> sent)
    {
        (sent["out"], sent["authinfo"]).ShouldBe(("xml", "u:p"));
        return string.Join('&', sent.Where(static p => p.Key is not ("out" or "authinfo")).Select(static p => $"{p.Key}={p.Value}").Order(StringComparer.Ordinal));
    }
}
