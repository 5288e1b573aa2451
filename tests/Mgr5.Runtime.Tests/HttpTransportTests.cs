using System.Net;
using System.Net.Sockets;

namespace Mgr5.Runtime.Tests;

public sealed class HttpTransportTests
{
    private static readonly Uri Panel = new("https://panel.example:1500/ispmgr");

    private static TestClient Client(Func<HttpRequestMessage, string, HttpResponseMessage> answer, string password = "se cret&")
        => new(PanelConnection.Https(Panel, PanelAuth.AuthInfo("root", password), new HttpClient(new Handler(answer))));

    private static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "text/plain") };

    [Fact]
    public async Task No_terminal_obeys_what_a_web_server_answers()
    {
        TestClient panel = Client(static (_, _) => new(HttpStatusCode.BadGateway) { ReasonPhrase = "Bad\e[2J\u009b1m" });

        (await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("web"))).Message.ShouldEndWith(" answered 502 Bad[2J1m");
    }

    [Fact]
    public async Task A_call_is_a_form_that_is_posted_and_nothing_of_it_is_in_the_address()
    {
        HttpRequestMessage? sent = null;
        string? body = null;
        TestClient panel = Client((request, content) =>
        {
            (sent, body) = (request, content);
            return Answer("<doc/>");
        });

        await panel.CallAsync("web.edit", new() { ["name"] = "пример.рф", ["x"] = "a&b=c d" }, cancellationToken: TestContext.Current.CancellationToken);

        sent!.Method.ShouldBe(HttpMethod.Post);
        sent.RequestUri.ShouldBe(Panel);
        sent.Content!.Headers.ContentType!.MediaType.ShouldBe("application/x-www-form-urlencoded");
        body!.Split('&').ShouldBe(
            [
                "name=%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84", "x=a%26b%3Dc+d", "func=web.edit", "out=xml", "authinfo=root%3Ase+cret%26",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_of_the_web_server_is_no_answer_of_the_panel()
    {
        TestClient panel = Client(static (_, _) => Answer("<html>Bad gateway</html>", HttpStatusCode.BadGateway));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("web"));

        (e.Func, e.StatusCode).ShouldBe(("web", HttpStatusCode.BadGateway));
        e.Message.ShouldBe("web: the web server of https://panel.example:1500/ispmgr answered 502 Bad Gateway");
    }

    [Fact]
    public async Task A_page_in_place_of_an_answer_is_said_with_the_function()
    {
        TestClient panel = Client(static (_, _) => Answer("<html><body>Log on</body></html>"));

        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => panel.CallAsync("web"));

        e.Func.ShouldBe("web");
        e.Message.ShouldStartWith("web: The answer is an HTML page");
    }

    [Fact]
    public async Task A_panel_that_is_not_there_is_said_without_a_secret()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        TestClient panel = new(PanelConnection.Https($"http://127.0.0.1:{port}/ispmgr", PanelAuth.Session("root", "hunter2")));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => panel.CallAsync("web"));

        e.StatusCode.ShouldBeNull();
        e.ToString().ShouldNotContain("hunter2");
        e.Message.ShouldStartWith($"auth: http://127.0.0.1:{port}/ispmgr was not reached: ");
        await panel.DisposeAsync();
    }

    [Fact]
    public async Task The_time_out_of_a_given_client_is_a_time_out()
    {
        using var http = new HttpClient(new StuckHandler()) { Timeout = TimeSpan.FromMilliseconds(50) };
        TestClient panel = new(PanelConnection.Https(Panel, PanelAuth.AuthInfo("u", "p"), http));

        await Should.ThrowAsync<TimeoutException>(() => panel.CallAsync("web"));
    }

    [Theory]
    [InlineData("http://panel.example/ispmgr")]
    [InlineData("https://root:secret@panel.example/ispmgr")]
    [InlineData("https://panel.example/ispmgr?authinfo=root:secret")]
    [InlineData("ftp://panel.example/ispmgr")]
    [InlineData("panel.example")]
    [InlineData("")]
    public void Addresses_that_leak_or_lead_nowhere_are_refused(string address)
        => Should.Throw<ArgumentException>(() => PanelConnection.Https(address, PanelAuth.Session("u", "p")));

    [Theory]
    [InlineData("https://panel.example/ispmgr")]
    [InlineData("https://panel.example:1500/manager/ispmgr")]
    [InlineData("https://panel.example/")]
    [InlineData("http://localhost:1500/ispmgr")]
    public async Task Any_other_address_will_do(string address)
        => await PanelConnection.Https(address, PanelAuth.Session("u", "p")).DisposeAsync();

    private sealed class Handler(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => answer(request, await request.Content!.ReadAsStringAsync(cancellationToken));
    }

    private sealed class StuckHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("This delay ends by cancelling only.");
        }
    }
}
