using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Runtime.Tests;

public sealed class ManyCallsTests
{
    private const int Calls = 1_000;

    [Fact]
    public async Task A_session_that_ends_among_a_thousand_calls_is_renewed_once_and_no_call_is_lost_or_doubled()
    {
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(SnapshotReader.Read(Encoding.UTF8.GetBytes("""
            { "format": 1, "panel": "ispmgr", "functions": {
              "site": { "kind": "list", "key": "name" }, "site.edit": { "kind": "form", "parameters": [ { "name": "name" } ] } } }
            """)));
        int created = 0;
        simulator.OnCreated("site.edit", _ =>
        {
            if (Interlocked.Increment(ref created) == Calls / 2)
            {
                simulator.ExpireSessions();
            }
        });
        using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });
        await using TestClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.Session("root", "secret"), http));
        SiteEditFunction edit = new(panel);

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => edit.CreateAsync(new() { Name = $"site{i}" })));

        created.ShouldBe(Calls);
        simulator.List("site").Rows.Count.ShouldBe(Calls);
        SimulatedRequest[] requests = [.. simulator.Requests];
        requests.Count(static r => r.Function == "auth").ShouldBe(2);
        requests.Count(static r => r.Function == "whoami").ShouldBe(1);
        requests.Count(static r => r.Function == "site.edit").ShouldBeGreaterThan(Calls);
    }
}
