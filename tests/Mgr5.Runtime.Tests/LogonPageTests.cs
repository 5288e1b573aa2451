using System.Net;

namespace Mgr5.Runtime.Tests;

/// <summary>Pages in place of documents: the one on which people log in says that nobody is, others say nothing.</summary>
public sealed class LogonPageTests
{
    private const string Logon = "<!DOCTYPE html><html><form><input name='username'><input type='password' name='password'></form></html>";

    private readonly List<string> _functions = [];
    private readonly HashSet<string> _living = [];

    private TestClient Client(string page) => new(PanelConnection.Https(
        new Uri("https://panel.example/ispmgr"), PanelAuth.Session("root", "x"), new HttpClient(new Handler(this, page))));

    [Fact]
    public async Task The_logon_page_renews_the_session()
    {
        TestClient panel = Client(Logon);
        await panel.CallAsync("a");
        _living.Clear();

        await panel.CallAsync("b");

        _functions.ShouldBe(["auth", "a", "b", "whoami", "auth", "b"]);
    }

    [Fact]
    public async Task Another_page_does_not()
    {
        TestClient panel = Client("<html><body>Something went wrong</body></html>");
        await panel.CallAsync("a");
        _living.Clear();

        await Should.ThrowAsync<PanelFormatException>(() => panel.CallAsync("b"));

        _functions.ShouldBe(["auth", "a", "b"]);
    }

    [Fact]
    public async Task A_logon_page_in_a_living_session_is_no_answer()
    {
        TestClient panel = Client(Logon);

        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => panel.CallAsync("page"));

        e.Func.ShouldBe("page");
        _functions.ShouldBe(["auth", "page", "whoami"]);
    }

    private sealed class Handler(LogonPageTests test, string page) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            System.Collections.Specialized.NameValueCollection sent = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
            test._functions.Add(sent["func"]!);
            string id = $"s{test._functions.Count}";
            string answer = sent["func"] switch
            {
                "auth" when test._living.Add(id) => $"<doc><auth id=\"{id}\"/></doc>",
                "page" => page,
                _ => test._living.Contains(sent["auth"]!) ? "<doc><ok/></doc>" : page,
            };
            return new(HttpStatusCode.OK) { Content = new StringContent(answer) };
        }
    }
}
