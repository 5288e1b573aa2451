using System.Net;
using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Runtime.Tests;

/// <summary>What may have run is sent again only if it only reads.</summary>
public sealed class RepeatTests
{
    private readonly SwiftTime _time = new();
    private readonly List<(string Function, bool IsRead)> _sent = [];

    private static readonly PanelCallOptions OnlyReads = new() { OnlyReads = true };

    public static TheoryData<string, bool> Calls => new()
    {
        { "list", true }, { "page", true }, { "form", true }, { "refresh", true }, { "report", true }, { "check", true },
        { "create", false }, { "update", false }, { "submit", false }, { "delete", false }, { "wizard", false }, { "file", false },
        { "call", false }, { "promised call", true }, { "promised file", true }, { "promised typed file", true }, { "promised submit", false },
    };

    private static Task Call(string call, PanelClient panel) => call switch
    {
        "list" => new SiteFunction(panel).ListAsync(),
        "page" => new SiteFunction(panel).PageAsync(2),
        "form" => new SiteEditFunction(panel).GetAsync("a"),
        "refresh" => new SiteEditFunction(panel).RefreshAsync(new(), "owner"),
        "report" => new TrafficFunction(panel).GetAsync(),
        "check" => new CheckMoneyFunction(panel).ValidateAsync("1"),
        "create" => new SiteEditFunction(panel).CreateAsync(new()),
        "update" => new SiteEditFunction(panel).UpdateAsync("a", new()),
        "submit" => new SettingsFunction(panel).SubmitAsync(options: OnlyReads),
        "delete" => new SiteDeleteFunction(panel).InvokeAsync(["a"], options: OnlyReads),
        "wizard" => new OrderFunction(panel).StartAsync(),
        "file" => new DumpFunction(panel).OpenReadAsync(),
        "call" => panel.CallAsync("site"),
        "promised call" => panel.CallAsync("site", options: OnlyReads),
        "promised file" => panel.OpenReadAsync("site", options: OnlyReads),
        "promised typed file" => new DumpFunction(panel).OpenReadAsync(options: OnlyReads),
        "promised submit" => panel.CallAsync("site.edit", new() { ["sok"] = "ok" }, OnlyReads),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };

    private TestClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new(
        new HttpTransport(new("https://panel.example/ispmgr"), new HttpClient(new Handler(_sent, answer)), _time), PanelAuth.AuthInfo("u", "p"), _time));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Only_what_reads_is_sent_again_and_handlers_are_told(string call, bool isRead)
    {
        TestClient panel = Client(static _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        await Should.ThrowAsync<PanelTransportException>(() => Call(call, panel));

        _sent.Count.ShouldBe(isRead ? 5 : 1);
        _sent.ShouldAllBe(s => s.IsRead == isRead && s.Function.Length > 0);
        _time.Pauses.Select(static p => p.TotalSeconds).ShouldBe(isRead ? [0.5, 1, 2, 4] : []);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, 5)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 5)]
    [InlineData(HttpStatusCode.GatewayTimeout, 5)]
    [InlineData(HttpStatusCode.NotFound, 1)]
    [InlineData(HttpStatusCode.MovedPermanently, 1)]
    [InlineData(HttpStatusCode.InternalServerError, 1)]
    public async Task Only_what_a_restarting_panel_gives_is_waited_for(HttpStatusCode status, int times)
    {
        TestClient panel = Client(_ => new(status));

        (await Should.ThrowAsync<PanelTransportException>(() => new SiteFunction(panel).ListAsync())).StatusCode.ShouldBe(status);

        _sent.Count.ShouldBe(times);
    }

    [Fact]
    public async Task A_certificate_does_not_get_better_by_asking_again()
    {
        TestClient panel = Client(static _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "untrusted"));

        await Should.ThrowAsync<PanelTransportException>(() => new SiteFunction(panel).ListAsync());

        _sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        TestClient panel = Client(static _ => Answer("<doc><error type=\"missed\"/></doc>"));

        await Should.ThrowAsync<PanelException>(() => new SiteFunction(panel).ListAsync());

        _sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_login_is_tried_once_whatever_it_failed_of()
    {
        TestClient panel = new(new(
            new HttpTransport(new("https://panel.example/ispmgr"), new HttpClient(new Handler(_sent, static _ => new(HttpStatusCode.BadGateway))), _time),
            PanelAuth.Session("u", "p"),
            _time));

        await Should.ThrowAsync<PanelTransportException>(() => new SiteFunction(panel).ListAsync());

        _sent.ShouldBe([("auth", false)]);
    }

    [Fact]
    public async Task When_the_panel_is_killed_in_a_call_and_comes_back_reads_recover_and_writes_surface()
    {
        await using PanelSimulator simulator = await StartAsync();
        bool isLater = false;
        TaskCompletionSource? death = null;
        using HttpClient http = new(new Before(async () =>
        {
            if (isLater && death is not null)
            {
                await death.Task;
                (isLater, death) = (false, null);
                await simulator.StartAgainAsync(keepSessions: false);
            }
        }));
        await using TestClient panel = new(new(new HttpTransport(simulator.BaseUri, http, _time), PanelAuth.Session("root", "secret"), _time));
        await panel.CallAsync("keepalive");
        _time.OnPause = () => isLater = true;

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(
            () => KilledAsync("site.edit", () => new SiteEditFunction(panel).CreateAsync(new() { Name = "b" })));
        IReadOnlyList<SiteItem> sites = await new SiteFunction(panel).ListAsync();
        IReadOnlyList<SiteItem> again = await KilledAsync("site", () => new SiteFunction(panel).ListAsync());

        e.Func.ShouldBe("site.edit");
        sites.Select(static s => s["name"]).ShouldBe(["b"]);
        again.Select(static s => s["name"]).ShouldBe(["b"]);
        string[] renewed = ["site", "whoami", "auth", "site"];
        simulator.Requests.Select(static r => r.Function).ShouldBe(["auth", "keepalive", "site.edit", .. renewed, "site", .. renewed]);

        // The panel has done the call, and is killed before it answers.
        async Task<T> KilledAsync<T>(string function, Func<Task<T>> call)
        {
            simulator.Faults.Next(SimulatedFault.Held(new TaskCompletionSource().Task), function);
            Task<SimulatedRequest> arrived = simulator.NextRequestAsync(function);
            Task<T> running = call();
            await arrived;
            TaskCompletionSource killed = death = new();
            await simulator.StopAsync(kill: true);
            killed.SetResult();
            return await running;
        }
    }

    [Fact]
    public async Task An_answer_that_breaks_off_in_its_body_is_read_again()
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.List("site").Add(new() { ["name"] = "a" });
        simulator.Faults.Next(SimulatedFault.BreakOff, "site");
        simulator.Faults.Next(SimulatedFault.BreakOff, "site.edit");
        using HttpClient http = new(new SocketsHttpHandler { UseCookies = false });
        await using TestClient panel = new(new(new HttpTransport(simulator.BaseUri, http, _time), PanelAuth.AuthInfo("root", "secret"), _time));

        IReadOnlyList<SiteItem> sites = await new SiteFunction(panel).ListAsync();
        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => new SiteEditFunction(panel).CreateAsync(new() { Name = "b" }));

        sites.Select(static s => s["name"]).ShouldBe(["a"]);
        e.Message.ShouldStartWith("site.edit: the answer of ");
        simulator.Requests.Select(static r => r.Function).ShouldBe(["site", "site", "site.edit"]);
    }

    private static Task<PanelSimulator> StartAsync() => PanelSimulator.StartAsync(SnapshotReader.Read(Encoding.UTF8.GetBytes("""
        { "format": 1, "panel": "ispmgr", "functions": {
          "site": { "kind": "list", "key": "name" }, "site.edit": { "kind": "form", "parameters": [ { "name": "name" } ] } } }
        """)));

    private static HttpResponseMessage Answer(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };

    private sealed class Handler(List<(string, bool)> sent, Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.TryGetValue(PanelHttpRequestOptions.Function, out string? function).ShouldBeTrue();
            request.Options.TryGetValue(PanelHttpRequestOptions.IsRead, out bool isRead).ShouldBeTrue();
            sent.Add((function!, isRead));
            return Task.FromResult(answer(request));
        }
    }

    private sealed class Before(Func<Task> send) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await send();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
