using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class RestartTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_panel_starts_again_on_its_port_with_its_data(bool kill)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a");
        Uri address = panel.Simulator.BaseUri;

        await panel.Simulator.StopAsync(kill);
        await Should.ThrowAsync<HttpRequestException>(() => panel.AskAsync("func=webdomain"));
        await panel.Simulator.StartAgainAsync(cancellationToken: TestContext.Current.CancellationToken);

        panel.Simulator.BaseUri.ShouldBe(address);
        (await panel.AskAsync("func=webdomain")).Column("name").ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "access/keepalive")]
    public async Task Sessions_outlive_a_restart_or_not(bool keepSessions, string? error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        await panel.Simulator.StopAsync();
        await panel.Simulator.StartAgainAsync(keepSessions, TestContext.Current.CancellationToken);

        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Error().ShouldBe(error);
    }

    [Fact]
    public async Task A_killed_panel_breaks_off_what_runs()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        TaskCompletionSource never = new();
        panel.Simulator.Faults.Next(SimulatedFault.Held(never.Task), "webdomain.edit");
        Task<SimulatedRequest> arrived = panel.Simulator.NextRequestAsync("webdomain.edit", TestContext.Current.CancellationToken);

        Task<XElement> call = panel.AskAsync("func=webdomain.edit&sok=ok&name=a");
        await arrived;
        await panel.Simulator.StopAsync(kill: true);

        await Should.ThrowAsync<HttpRequestException>(() => call);
        await panel.Simulator.StartAgainAsync(cancellationToken: TestContext.Current.CancellationToken);
        (await panel.AskAsync("func=webdomain")).Error().ShouldBeNull();
    }

    [Fact]
    public async Task Stopping_twice_is_no_fault_and_starting_twice_is_one()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => panel.Simulator.StartAgainAsync());
        await panel.Simulator.StopAsync();
        await panel.Simulator.StopAsync();
        await panel.Simulator.StartAgainAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await panel.AskAsync("func=keepalive")).ShouldBeOk();
    }
}
