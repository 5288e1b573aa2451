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

    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
