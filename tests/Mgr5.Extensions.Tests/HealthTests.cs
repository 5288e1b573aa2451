using Mgr5.Ispmgr;
using Mgr5.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mgr5.Extensions.Tests;

public sealed class HealthTests(Everything everything) : ServicesTest(everything)
{
    private Task<HealthReport> CheckAsync() => Provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    [Fact]
    public async Task A_panel_that_lets_in_is_healthy()
    {
        Services.AddPanel<IspmgrClient>(Configure);
        Services.AddPanel<IspmgrClient>("eu1", Configure);
        Services.AddHealthChecks().AddPanel<IspmgrClient>().AddPanel<IspmgrClient>("eu1");

        HealthReport report = await CheckAsync();

        report.Entries.ToDictionary(static e => e.Key, static e => e.Value.Status).ShouldBe(
            new Dictionary<string, HealthStatus> { ["IspmgrClient"] = HealthStatus.Healthy, ["IspmgrClient eu1"] = HealthStatus.Healthy });
        Asked.Count(static f => f == "whoami").ShouldBe(2);
    }

    [Fact]
    public async Task One_that_refuses_is_what_its_check_says()
    {
        Services.AddPanel<IspmgrClient>(options =>
        {
            Configure(options);
            options.Password = Everything.Password + "!";
        });
        Services.AddHealthChecks().AddPanel<IspmgrClient>(failureStatus: HealthStatus.Degraded);

        HealthReportEntry entry = (await CheckAsync()).Entries["IspmgrClient"];

        entry.Status.ShouldBe(HealthStatus.Degraded);
        entry.Exception.ShouldBeOfType<PanelAuthenticationException>();
        entry.Description.ShouldNotBeNull().ShouldStartWith("auth: ");
    }

    [Fact]
    public async Task One_that_is_not_there_is_unhealthy()
    {
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(static o => o.Delay = TimeSpan.Zero);
        Services.AddHealthChecks().AddPanel<IspmgrClient>();
        await Simulator.DisposeAsync();

        HealthReportEntry entry = (await CheckAsync()).Entries["IspmgrClient"];

        (entry.Status, entry.Exception is PanelTransportException).ShouldBe((HealthStatus.Unhealthy, true));
    }

    [Fact]
    public async Task A_check_has_the_time_that_it_is_given()
    {
        using ManualResetEventSlim never = new();
        Simulator.Answer("whoami", _ =>
        {
            never.Wait();
            return SimulatedAnswer.Generic;
        });
        Services.AddPanel<IspmgrClient>(Configure);
        Services.AddHealthChecks().AddPanel<IspmgrClient>(timeout: TimeSpan.FromSeconds(0.2));

        HealthReportEntry entry = (await CheckAsync()).Entries["IspmgrClient"];

        never.Set();
        entry.Status.ShouldBe(HealthStatus.Unhealthy);
    }
}
