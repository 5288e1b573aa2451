using System.Globalization;
using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Runs alone: the memory of the process is measured.</summary>
[Collection(nameof(Alone))]
public sealed class ListMemoryTests
{
    [Fact]
    public async Task A_list_of_200000_rows_takes_the_memory_of_a_row()
    {
        const int Rows = 200_000;
        long most = 0;
        int read = 0;
        using GeneratedList answer = new(Rows);
        TestClient client = new(PanelConnection.Https(new Uri("https://panel.example/ispmgr"), PanelAuth.AuthInfo("u", "p"), new HttpClient(new CannedHandler(answer))));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (SiteItem row in new SiteFunction(client).EnumerateAsync())
        {
            row["id"].ShouldBe(WireValue.From(read));
            if (++read % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        read.ShouldBe(Rows);
        answer.Length.ShouldBeGreaterThan(20_000_000);
        most.ShouldBeLessThan(3_000_000);
    }

    [Fact]
    public async Task A_list_of_86_MB_over_a_socket_takes_a_fraction_of_that()
    {
        const int Rows = 200_000;
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(SnapshotReader.Read(Encoding.UTF8.GetBytes(
            """{ "format": 1, "panel": "ispmgr", "functions": { "site": { "kind": "list", "key": "id" } } }""")));
        string note = new('ы', 200);
        SimulatedList sites = simulator.List("site");
        for (int i = 0; i < Rows; i++)
        {
            sites.Add(new() { ["id"] = i.ToString(CultureInfo.InvariantCulture), ["note"] = note });
        }

        await using TestClient client = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.AuthInfo("root", "secret")));
        long most = 0;
        int read = 0;
        long length = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (SiteItem row in new SiteFunction(client).EnumerateAsync(new() { PageSize = Rows }))
        {
            row["id"].ShouldBe(WireValue.From(read));
            length += Encoding.UTF8.GetByteCount(row["note"]!);
            if (++read % 20_000 == 1)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        // The simulated panel is in this process, and sorts the rows.
        (read, simulator.Requests.Count).ShouldBe((Rows, 1));
        length.ShouldBe(80_000_000);
        most.ShouldBeLessThan(10_000_000);
    }

    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
