using System.Net;

namespace Mgr5.Runtime.Tests;

/// <summary>A call that takes long: the panel answers with a page that says where to ask later.</summary>
public sealed class LongCallTests
{
    private const string Page = "<html><script>location = '/long/0af3/ispmgr';</script></html>";

    private readonly SwiftTime _time = new();
    private readonly List<string> _sent = [];
    private Func<int, string> _answer = static _ => Page;

    private TestClient Client(string address = "https://panel.example:1500/manager/ispmgr") => new(new(
        new HttpTransport(new(address), new HttpClient(new Handler(this)), _time), PanelAuth.AuthInfo("root", "hunter2"), _time));

    [Fact]
    public async Task It_is_asked_for_until_the_document_comes_and_sends_no_credentials()
    {
        _answer = static n => n < 3 ? Page : "<doc><ok/></doc>";

        await new SiteEditFunction(Client()).CreateAsync(new());

        _sent.ShouldBe(
        [
            "POST https://panel.example:1500/manager/ispmgr sok=ok&func=site.edit&out=xml&authinfo=root%3Ahunter2",
            "GET https://panel.example:1500/long/0af3/ispmgr ",
            "GET https://panel.example:1500/long/0af3/ispmgr ",
            "GET https://panel.example:1500/long/0af3/ispmgr ",
        ]);
        _time.Pauses.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)]);
    }

    [Theory]
    [InlineData("https://panel.example/ispmgr", "<meta http-equiv=refresh content=\"1; url=https://elsewhere.example/long/1/ispmgr?x=y\">", "/long/1/ispmgr")]
    [InlineData("https://panel.example/ispmgr", "please wait: long-7.ispmgr", "/long-7.ispmgr")]
    [InlineData("https://panel.example/ispmgr", "<p>It takes long</p><a href='/long/a&amp;b/ispmgr'>", "/long/a&b/ispmgr")]
    [InlineData("https://panel.example/", "<a href=\"/long/2/billmgr\">", "/long/2/billmgr")]
    public async Task Only_the_path_counts(string address, string page, string path)
    {
        _answer = n => n == 0 ? page : "<doc/>";

        await Client(address).CallAsync("f");

        _sent[1].ShouldBe($"GET https://panel.example{path} ");
    }

    [Fact]
    public async Task A_page_that_only_seems_to_have_addresses_is_read_in_no_time()
    {
        _answer = static _ => "<" + string.Concat(Enumerable.Repeat("long", 64_000));

        Task<PanelFormatException> call = Should.ThrowAsync<PanelFormatException>(() => Task.Run(() => Client().CallAsync("f")));

        await call.WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_file_is_asked_for_until_it_comes()
    {
        _answer = static n => n < 2 ? Page : "a file";

        using PanelDownload download = await new DumpFunction(Client()).OpenReadAsync(["a"]);

        using StreamReader text = new(download.Content);
        (await text.ReadToEndAsync()).ShouldBe("a file");
        _sent.Skip(1).ShouldBe(["GET https://panel.example:1500/long/0af3/ispmgr ", "GET https://panel.example:1500/long/0af3/ispmgr "]);
    }

    [Fact]
    public async Task It_does_not_go_on_for_ever()
    {
        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => Client().CallAsync("f"));

        e.Message.ShouldBe("f: the panel still shows the page of a long call after 200 visits.");
        _sent.Count.ShouldBe(201);
    }

    [Theory]
    [InlineData("<html>It takes long, says ispmgr</html>")]
    [InlineData("<html><a href='/long/1/billmgr'></html>")]
    [InlineData("<html><a href='/long/1/ispmgrnode'></html>")]
    [InlineData("<html><script>longest={a:1};x.ispmgr=2</script></html>")]
    [InlineData("<!DOCTYPE html><html>proxy</html>")]
    public async Task Another_page_is_no_answer(string page)
    {
        _answer = _ => page;

        (await Should.ThrowAsync<PanelFormatException>(() => Client().CallAsync("f"))).Func.ShouldBe("f");

        _sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<doc><a>/long/1/ispmgr</a></doc>")]
    [InlineData("\uFEFF \r\n<doc><a>/long/1/ispmgr</a></doc>")]
    [InlineData("<!-- long/2/ispmgr --><doc><a>/long/1/ispmgr</a></doc>")]
    [InlineData("{\"doc\":{\"a\":{\"$\":\"/long/1/ispmgr\"}}}")]
    public async Task A_document_that_speaks_of_long_addresses_is_a_document(string document)
    {
        _answer = _ => document;

        (await Client().CallAsync("f")).Root.Child("a")!.Text.ShouldBe("/long/1/ispmgr");
    }

    private sealed class Handler(LongCallTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            test._sent.Add($"{request.Method} {request.RequestUri} {body}");
            request.Headers.Authorization.ShouldBeNull();
            return new(HttpStatusCode.OK) { Content = new StringContent(test._answer(test._sent.Count - 1)) };
        }
    }
}
