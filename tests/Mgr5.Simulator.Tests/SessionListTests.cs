using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class SessionListTests
{
    [Fact]
    public async Task An_administrator_sees_all_sessions_and_ends_one()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string john = await panel.LogInAsync("john", "user");
        string rita = await panel.LogInAsync("rita", "reseller");

        XElement sessions = await panel.AskAsync("func=session");
        sessions.Column("id").ShouldBe([john, rita], ignoreOrder: true);
        sessions.Column("name").ShouldBe(["john", "rita"], ignoreOrder: true);

        (await panel.AskAsync($"func=session.delete&elid={john}")).ShouldBeOk();
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={john}")).Error().ShouldBe("access/keepalive");
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={rita}")).ShouldBeOk();
        (await panel.AskAsync($"func=session.delete&elid={john}")).Error().ShouldBe($"missed/elid={john}");
    }

    [Fact]
    public async Task A_user_sees_and_ends_only_their_own()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string john = await panel.LogInAsync("john", "user");
        string rita = await panel.LogInAsync("rita", "reseller");

        (await panel.AskAnonymouslyAsync($"func=session&auth={john}")).Column("id").ShouldBe([john]);
        (await panel.AskAnonymouslyAsync($"func=session.delete&elid={rita}&auth={john}")).Error().ShouldBe($"missed/elid={rita}");
        (await panel.AskAnonymouslyAsync($"func=session.delete&elid={john}&auth={john}")).ShouldBeOk();
    }

    [Fact]
    public async Task The_list_of_sessions_is_there_only_where_the_snapshot_has_it()
    {
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(
            Mgr5.Metadata.Snapshots.SnapshotReader.Read("""{ "format": 1, "panel": "ispmgr", "functions": {} }"""u8.ToArray()), cancellationToken: TestContext.Current.CancellationToken);
        using HttpClient http = new();

        string answer = await http.GetStringAsync(new Uri(simulator.BaseUri, "?func=session&out=text&authinfo=root:secret"), TestContext.Current.CancellationToken);

        answer.ShouldBe("ERROR missed(func)\n");
    }
}
