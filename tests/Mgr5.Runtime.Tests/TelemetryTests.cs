using System.Diagnostics;
using System.Net;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Runtime.Tests;

/// <summary>What a connection logs, traces and measures.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly SwiftTime _time = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task A_call_is_an_event_a_span_and_a_duration()
    {
        await using PanelSimulator simulator = await StartAsync();
        await using TestClient panel = new(Connect(simulator.BaseUri, "secret"));

        await new SiteFunction(panel).ListAsync();

        _recorder.Events.ShouldBe(["Debug 7 SessionBegun", "Debug 1 CallDone"]);
        _recorder.Logs.Last().Text.ShouldStartWith($"site on ispmgr at 127.0.0.1:{simulator.BaseUri.Port}: done in ");

        Activity call = _recorder.CallsOf(simulator.BaseUri).ShouldHaveSingleItem();
        (call.DisplayName, call.Kind, call.Status).ShouldBe(("site", ActivityKind.Client, ActivityStatusCode.Unset));
        call.TagObjects.ShouldBe(
        [
            new("server.address", "127.0.0.1"), new("server.port", simulator.BaseUri.Port), new("mgr5.panel", "ispmgr"), new("mgr5.function", "site"),
        ]);

        Measured duration = _recorder.MeasuredOf(simulator.BaseUri).ShouldHaveSingleItem();
        (duration.Instrument, duration.Unit, duration.Value > 0).ShouldBe(("mgr5.client.call.duration", "s", true));
        duration.Tags.Select(static t => $"{t.Key}={t.Value}").ShouldBe(call.TagObjects.Select(static t => $"{t.Key}={t.Value}"));
    }

    [Theory]
    [InlineData("missed", "Information 2 CallRefused")]
    [InlineData("value", "Information 2 CallRefused")]
    [InlineData("access", "Warning 2 CallRefused")]
    [InlineData("auth", "Warning 2 CallRefused")]
    public async Task A_refusal_is_told_by_its_class_and_not_by_its_text(string type, string @event)
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.Answer("site", _ => SimulatedAnswer.Error(type, "john"));
        await using TestClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.AuthInfo("root", "secret"), options: Options));

        await Should.ThrowAsync<PanelException>(() => new SiteFunction(panel).ListAsync());

        _recorder.Events.ShouldBe([@event]);
        _recorder.Logs.Single().Text.ShouldBe($"site on ispmgr at 127.0.0.1:{simulator.BaseUri.Port}: the panel refused ({type})");
        Activity call = _recorder.CallsOf(simulator.BaseUri).Single();
        (call.GetTagItem("error.type"), call.Status, call.StatusDescription).ShouldBe((type, ActivityStatusCode.Error, null));
        _recorder.MeasuredOf(simulator.BaseUri).Single().Tags["error.type"].ShouldBe(type);
    }

    [Fact]
    public async Task A_class_of_errors_that_is_no_word_is_not_repeated()
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.Answer("site", _ => SimulatedAnswer.Error("john@example.com is there"));
        await using TestClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.AuthInfo("root", "secret"), options: Options));

        await Should.ThrowAsync<PanelException>(() => new SiteFunction(panel).ListAsync());

        _recorder.CallsOf(simulator.BaseUri).Single().GetTagItem("error.type").ShouldBe("Mgr5.PanelException");
    }

    [Fact]
    public async Task A_login_that_fails_is_told()
    {
        await using PanelSimulator simulator = await StartAsync();
        await using TestClient panel = new(Connect(simulator.BaseUri, "wrong"));

        await Should.ThrowAsync<PanelAuthenticationException>(() => new SiteFunction(panel).ListAsync());

        _recorder.Events.ShouldBe(["Warning 9 LoginFailed", "Warning 2 CallRefused"]);
    }

    [Fact]
    public async Task A_session_that_is_renewed_is_told_and_counted()
    {
        await using PanelSimulator simulator = await StartAsync();
        await using TestClient panel = new(Connect(simulator.BaseUri, "secret"));
        await panel.CallAsync("keepalive");
        simulator.ExpireSessions();

        await panel.CallAsync("keepalive");

        _recorder.Events.ShouldBe(["Debug 7 SessionBegun", "Debug 1 CallDone", "Information 8 SessionRenewed", "Debug 1 CallDone"]);
        Measured renewal = _recorder.MeasuredOf(simulator.BaseUri).Single(static m => m.Instrument == "mgr5.client.session.renewals");
        (renewal.Value, renewal.Unit, renewal.Tags["server.address"]).ShouldBe((1, "{renewal}", "127.0.0.1"));
    }

    [Fact]
    public async Task Repeats_are_told_with_attempt_and_delay_and_counted()
    {
        Uri address = new("https://panel.example:1501/ispmgr");
        int asked = 0;
        await using TestClient panel = Scripted(address, () => ++asked < 3 ? new(HttpStatusCode.BadGateway) : Ok("<doc/>"));

        await panel.CallAsync("keepalive", options: new() { OnlyReads = true });

        _recorder.Events.ShouldBe(["Warning 5 ReadRepeated", "Warning 5 ReadRepeated", "Debug 1 CallDone"]);
        _recorder.Logs.Take(2).Select(static l => l.Text).ShouldBe(
        [
            "keepalive on ispmgr at panel.example:1501: failed (502), and as it only reads, is sent again in 500 ms (attempt 2)",
            "keepalive on ispmgr at panel.example:1501: failed (502), and as it only reads, is sent again in 1000 ms (attempt 3)",
        ]);
        _recorder.MeasuredOf(address).Count(static m => m.Instrument == "mgr5.client.call.repeats").ShouldBe(2);
    }

    [Fact]
    public async Task What_is_not_reached_is_a_failure_with_the_reason_that_HTTP_knows()
    {
        Uri address = new("https://panel.example:1502/ispmgr");
        await using TestClient panel = Scripted(address, static () => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"));

        await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("f"));

        _recorder.Events.ShouldBe(["Warning 3 CallFailed"]);
        _recorder.CallsOf(address).Single().GetTagItem("error.type").ShouldBe("name_resolution_error");
    }

    [Fact]
    public async Task A_call_that_its_caller_gave_up_is_no_failure_of_the_panel()
    {
        Uri address = new("https://panel.example:1503/ispmgr");
        using CancellationTokenSource source = new();
        await using TestClient panel = Scripted(address, () =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => panel.CallAsync("f", cancellationToken: source.Token));

        _recorder.Events.ShouldBe(["Debug 4 CallCancelled"]);
    }

    [Fact]
    public async Task A_long_call_is_told_once()
    {
        int asked = 0;
        await using TestClient panel = Scripted(
            new("https://panel.example:1504/ispmgr"), () => Ok(++asked < 4 ? "<html><script>location = '/long/0af3/ispmgr';</script></html>" : "<doc/>"));

        await panel.CallAsync("f");

        _recorder.Events.ShouldBe(["Debug 6 LongCallFollowed", "Debug 1 CallDone"]);
    }

    [Fact]
    public async Task Of_ssh_the_machine_is_told_and_not_who_logs_in_there()
    {
        using MgrctlStandIn mgrctl = new("echo '<doc><ok/></doc>'");
        await using TestClient panel = new(mgrctl.Ssh(_recorder.CreateLogger("Mgr5")));

        await panel.CallAsync("telemetry.ssh");

        Activity call = _recorder.Activities.Single(static a => a.OperationName == "telemetry.ssh");
        call.TagObjects.ShouldBe(
            [new("server.address", "panel.example"), new("server.port", 2222), new("mgr5.panel", "ispmgr"), new("mgr5.function", "telemetry.ssh")]);
        _recorder.Logs.Single().Text.ShouldStartWith("telemetry.ssh on ispmgr at panel.example:2222: done in ");
    }

    [Fact]
    public void What_is_planted_in_logs_traces_and_metrics_is_found()
    {
        const string secret = "pl4nted s3cret";
        using ActivitySource source = new("Mgr5.Tests");
        using System.Diagnostics.Metrics.Meter meter = new("Mgr5.Tests");
        PanelLog.LoginFailed(_recorder.CreateLogger("Mgr5"), new("ispmgr", null, null), secret);
        source.StartActivity("call")!.SetTag("tag", $"x{secret}").Dispose();
        meter.CreateCounter<long>("count").Add(1, new KeyValuePair<string, object?>("tag", secret));
        SecretScan scan = new(secret);

        _recorder.Look(scan);

        scan.Found.Select(static f => f.Split(':')[0]).Distinct().ShouldBe(["log", "trace", "metric"]);
    }

    private PanelConnectionOptions Options => new() { Logger = _recorder.CreateLogger("Mgr5") };

    private PanelConnection Connect(Uri address, string password) => PanelConnection.Https(address, PanelAuth.Session("root", password), options: Options);

    private TestClient Scripted(Uri address, Func<HttpResponseMessage> answer) => new(new(
        new HttpTransport(address, new HttpClient(new Handler(answer)), _time, Options.Logger), PanelAuth.AuthInfo("u", "p"), _time, Options));

    private static HttpResponseMessage Ok(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };

    private static Task<PanelSimulator> StartAsync() => PanelSimulator.StartAsync(SnapshotReader.Read("""
        { "format": 1, "panel": "ispmgr", "functions": { "site": { "kind": "list", "key": "name" } } }
        """u8.ToArray()));

    private sealed class Handler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
