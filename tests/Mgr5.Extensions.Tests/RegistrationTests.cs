using Mgr5.Ispmgr;
using Mgr5.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mgr5.Extensions.Tests;

public sealed class RegistrationTests(Everything everything) : ServicesTest(everything)
{
    [Fact]
    public async Task A_panel_is_one_client_that_logs_out_with_the_services()
    {
        Services.AddPanel<IspmgrClient>(Configure);
        Simulator.List("webdomain").Add(new() { ["name"] = "example.com" });

        IReadOnlyList<WebdomainItem> sites = await Panel.Webdomain.ListAsync();
        Provider.GetRequiredService<IspmgrClient>().ShouldBeSameAs(Panel);
        await StopAsync();

        sites.Single().Name.ShouldBe("example.com");
        Asked.ShouldBe(["auth", "webdomain", "logon"]);
        Recorder.Events.ShouldBe(["Debug 7 SessionBegun", "Debug 1 CallDone"]);
        Recorder.Logs.ShouldContain(static l => l.Category == "Mgr5.PanelConnection" && l.Id.Name == "CallDone");
    }

    [Fact]
    public async Task Panels_of_one_kind_have_keys()
    {
        await using PanelSimulator other = await StartAsync();
        Services.AddPanel<IspmgrClient>("eu1", Configure);
        Services.AddPanel<IspmgrClient>("eu2", options =>
        {
            Configure(options);
            options.BaseUri = other.BaseUri;
        });

        await Provider.GetRequiredKeyedService<IspmgrClient>("eu1").CallAsync("keepalive");
        await Provider.GetRequiredKeyedService<IspmgrClient>("eu2").CallAsync("whoami");

        Asked.ShouldBe(["auth", "keepalive"]);
        other.Requests.Select(static r => r.Function).ShouldBe(["auth", "whoami"]);
        Provider.GetService<IspmgrClient>().ShouldBeNull();
    }

    [Fact]
    public async Task A_configuration_can_describe_a_panel()
    {
        Services.AddPanel<IspmgrClient>(Section(
            ("BaseUri", Simulator.BaseUri.ToString()), ("User", "root"), ("Password", Everything.Password), ("AuthInfo", "true"), ("Timeout", "00:00:07")));

        await Panel.CallAsync("keepalive");

        Asked.ShouldBe(["keepalive"]);
        Simulator.Requests[0].Parameters.ShouldContainKey("authinfo");
    }

    [Fact]
    public async Task The_time_out_is_the_calls()
    {
        using ManualResetEventSlim never = new();
        Simulator.Answer("slow", _ =>
        {
            never.Wait();
            return SimulatedAnswer.Generic;
        });
        Services.AddPanel<IspmgrClient>(Section(
            ("BaseUri", Simulator.BaseUri.ToString()), ("User", "root"), ("Password", Everything.Password), ("AuthInfo", "true"), ("Timeout", "00:00:00.2")));

        TimeoutException e = await Should.ThrowAsync<TimeoutException>(() => Panel.CallAsync("slow", options: new() { OnlyReads = true }));

        never.Set();
        e.Message.ShouldBe("slow: no answer within 0.2 seconds; the panel may have carried it out.");
    }

    [Fact]
    public async Task A_panel_that_is_named_twice_is_one_with_both_settings_and_one_set_of_handlers()
    {
        Services.AddPanel<IspmgrClient>(Configure);
        Services.AddPanel<IspmgrClient>(options => options.AuthInfo = true).ConfigurePanelRepeats(static o => o.Delay = TimeSpan.Zero);
        Simulator.Answer("webdomain", _ => SimulatedAnswer.Raw("bad gateway", status: 502));

        await Should.ThrowAsync<PanelTransportException>(() => Panel.Webdomain.ListAsync());

        Asked.ShouldBe(["webdomain", "webdomain", "webdomain", "webdomain", "webdomain"]);
    }

    [Fact]
    public async Task Only_the_pinned_certificate_is_accepted_below_the_same_handlers()
    {
        using TlsPanel pinned = new(Certificates.SelfSigned("panel.example"));
        using TlsPanel other = new(Certificates.SelfSigned("localhost"));
        List<string> seen = [];
        Services.AddPanelFactory<IspmgrClient>().AddHttpMessageHandler(() => new Seen(seen));
        IPanelFactory<IspmgrClient> factory = Provider.GetRequiredService<IPanelFactory<IspmgrClient>>();
        PanelOptions OptionsOf(TlsPanel panel) => new() { BaseUri = panel.Address, User = "root", Password = Everything.Password, AuthInfo = true, Fingerprints = { pinned.Thumbprint } };

        await factory.Create(OptionsOf(pinned)).CallAsync("right");
        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => factory.Create(OptionsOf(other)).CallAsync("wrong"));

        e.Message.ShouldContain("another certificate than the pinned one");
        (pinned.Requests, other.Requests).ShouldBe((1, 0));
        seen.ShouldBe(["right", "wrong"]);
    }

    [Fact]
    public async Task Any_connection_makes_a_client()
    {
        Services.AddPanelFactory<IspmgrClient>();
        PanelConnection connection = PanelConnection.Https(Simulator.BaseUri, PanelAuth.AuthInfo("root", Everything.Password));

        await using IspmgrClient panel = Provider.GetRequiredService<IPanelFactory<IspmgrClient>>().Create(connection);
        await panel.CallAsync("keepalive");

        panel.Connection.ShouldBeSameAs(connection);
        Asked.ShouldBe(["keepalive"]);
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.Select(static v => KeyValuePair.Create("Panel:" + v.Name, (string?)v.Value))).Build().GetSection("Panel");

    private sealed class Seen(List<string> functions) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.TryGetValue(PanelHttpRequestOptions.Function, out string? function).ShouldBeTrue();
            functions.Add(function!);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
