using System.Net;
using System.Net.Sockets;
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
    public async Task When_the_panel_dies_in_an_answer_and_comes_back_reads_recover_and_writes_surface()
    {
        using DyingPanel dying = new();
        await using PanelSimulator first = await StartAsync();
        await using PanelSimulator second = await StartAsync();
        second.List("site").Add(new() { ["name"] = "a" });
        Uri now = first.BaseUri;
        using HttpClient http = new(new Detour(() => now));
        await using TestClient panel = new(new(new HttpTransport(first.BaseUri, http, _time), PanelAuth.Session("root", "secret"), _time));
        await panel.CallAsync("keepalive");

        now = dying.Address;
        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => new SiteEditFunction(panel).CreateAsync(new() { Name = "b" }));
        _time.OnPause = () => now = second.BaseUri;
        IReadOnlyList<SiteItem> sites = await new SiteFunction(panel).ListAsync();

        e.Message.ShouldStartWith("site.edit: the answer of ");
        sites.Select(static s => s["name"]).ShouldBe(["a"]);
        dying.Deaths.ShouldBe(2);
        second.Requests.Select(static r => r.Function).ShouldBe(["site", "whoami", "auth", "site"]);
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
            request.Options.TryGetValue(PanelHttpRequest.Function, out string? function).ShouldBeTrue();
            request.Options.TryGetValue(PanelHttpRequest.IsRead, out bool isRead).ShouldBeTrue();
            sent.Add((function!, isRead));
            return Task.FromResult(answer(request));
        }
    }

    private sealed class Detour(Func<Uri> now) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = now();
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Begins to answer each request, and is gone.</summary>
    private sealed class DyingPanel : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _deaths;

        public DyingPanel()
        {
            _listener.Start();
            _ = DieAsync();
        }

        public Uri Address => new($"http://{_listener.LocalEndpoint}/ispmgr");

        public int Deaths => _deaths;

        public void Dispose() => _listener.Dispose();

        private async Task DieAsync()
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync();
                    NetworkStream stream = client.GetStream();
                    await stream.ReadAtLeastAsync(new byte[4096], 100, throwOnEndOfStream: false);
                    Interlocked.Increment(ref _deaths);
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<doc><elem>"u8.ToArray());
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
