using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Runtime.Tests;

/// <summary>The scan of the whole suite sees what its tests do.</summary>
public sealed class SuiteScanTests(SuiteScan suite)
{
    [Fact]
    public async Task What_is_thrown_and_traced_anywhere_is_looked_at()
    {
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(
            SnapshotReader.Read(Encoding.UTF8.GetBytes("""{ "format": 1, "panel": "ispmgr", "functions": { "seen.by.the.scan": { "kind": "group" } } }""")));
        simulator.Answer("seen.by.the.scan", static _ => SimulatedAnswer.Error("value", "seen-by-the-scan"));
        await using TestClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.AuthInfo("root", "secret")));

        await Should.ThrowAsync<PanelException>(() => panel.CallAsync("seen.by.the.scan"));

        suite.HasSeen("seen-by-the-scan", "seen.by.the.scan").ShouldBeTrue();
    }
}
