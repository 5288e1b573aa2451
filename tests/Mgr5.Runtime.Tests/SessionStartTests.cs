using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Runtime.Tests;

/// <summary>The ways to a session besides user and password, and what comes after its end.</summary>
public sealed class SessionStartTests
{
    private const string Access = """<doc><error type="access" object="function"/></doc>""";
    private const string Ok = "<doc><ok/></doc>";

    private readonly FakeTimeProvider _time = new();
    private readonly HashSet<string> _living = ["given"];
    private readonly ScriptedTransport _panel;
    private Func<IReadOnlyDictionary<string, string>, string?> _answer = static _ => null;

    public SessionStartTests() => _panel = new(p => _answer(p) ?? Answer(p));

    private string Answer(IReadOnlyDictionary<string, string> sent)
    {
        if (sent["func"] != "auth")
        {
            return _living.Contains(sent["auth"]) ? Ok : Access;
        }

        _living.Add("new");
        return "<doc><auth id=\"new\"/></doc>";
    }

    private TestClient Client(PanelAuth auth) => new(new(_panel, auth, _time));

    [Fact]
    public async Task A_given_session_is_used_and_left_alone()
    {
        TestClient panel = Client(PanelAuth.SessionId("given"));

        await panel.CallAsync("a");
        _time.Advance(TimeSpan.FromMinutes(59));
        await panel.CallAsync("b");
        await panel.DisposeAsync();

        _panel.Functions.ShouldBe(["a", "b"]);
        _panel.Sent.ShouldAllBe(static p => p["auth"] == "given");
    }

    [Fact]
    public async Task A_given_session_that_has_ended_is_said_and_asked_about_once()
    {
        TestClient panel = Client(PanelAuth.SessionId("ended-0af3"));

        PanelAuthenticationException first = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("a"));
        PanelAuthenticationException second = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("b"));

        first.Message.ShouldBe("auth: the session whose id was given is over, or was begun from another address (auth session)");
        (first.ToString() + second).ShouldNotContain("ended-0af3");
        _panel.Functions.ShouldBe(["a", "whoami"]);
    }

    [Fact]
    public async Task Missing_rights_in_a_given_session_are_missing_rights()
    {
        _answer = static p => p["func"] == "a" ? Access : null;
        TestClient panel = Client(PanelAuth.SessionId("given"));

        await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("a"));
        await panel.CallAsync("b");

        _panel.Functions.ShouldBe(["a", "whoami", "b"]);
    }

    [Fact]
    public async Task A_key_logs_in_once_and_its_session_is_closed()
    {
        PanelAuth auth = PanelAuth.OneTimeKey("john", "0123456789abcdef");
        TestClient panel = Client(auth);

        await panel.CallAsync("a");
        await panel.DisposeAsync();

        _panel.Functions.ShouldBe(["auth", "a", "logon"]);
        _panel.Sent[0].OrderBy(static p => p.Key).Select(static p => $"{p.Key}={p.Value}")
            .ShouldBe(["checkcookie=no", "func=auth", "key=0123456789abcdef", "out=xml", "username=john"]);
        auth.ToString().ShouldBe("one-time key");
    }

    [Fact]
    public async Task The_session_of_a_key_is_not_renewed()
    {
        TestClient panel = Client(PanelAuth.OneTimeKey("john", "0123456789abcdef"));
        await panel.CallAsync("a");
        _time.Advance(TimeSpan.FromMinutes(59));
        await panel.CallAsync("b");
        _living.Clear();

        PanelAuthenticationException e = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("c"));
        await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("d"));

        e.Message.ShouldBe("auth: the session of the one-time key is over, and a key is good for one login (auth session)");
        _panel.Functions.ShouldBe(["auth", "a", "b", "c", "whoami"]);
    }

    [Fact]
    public async Task A_key_that_was_refused_is_not_sent_again()
    {
        _answer = static _ => """<doc><error type="auth" object="badpassword"><msg>0123456789abcdef is unknown</msg></error></doc>""";
        TestClient panel = Client(PanelAuth.OneTimeKey("john", "0123456789abcdef"));

        PanelAuthenticationException e = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("a"));
        await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("b"));

        e.Message.ShouldBe("auth: *** is unknown (auth badpassword)");
        _panel.Functions.ShouldBe(["auth"]);
    }

    [Theory]
    [InlineData("<doc><ok>func=totp.confirm</ok></doc>")]
    [InlineData("<doc><error type=\"extraconfirm\"/></doc>")]
    public async Task A_second_factor_is_asked_for_and_its_session_used(string unconfirmed)
    {
        _answer = p => p["func"] switch
        {
            "auth" => "<doc><auth id=\"half\"/></doc>",
            "totp.confirm" => "<doc><auth id=\"new\"/></doc>",
            _ when p["auth"] == "half" => unconfirmed,
            _ => null,
        };
        _living.Add("new");
        int asked = 0;
        TestClient panel = Client(PanelAuth.Session("root", "x", _ => Task.FromResult($"12345{++asked}")));

        await panel.CallAsync("a");
        _living.Clear();
        await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("b"));

        asked.ShouldBe(2);
        _panel.Functions.ShouldBe(["auth", "whoami", "totp.confirm", "a", "b", "whoami", "auth", "whoami", "totp.confirm", "b"]);
        _panel.Sent[2].OrderBy(static p => p.Key).Select(static p => $"{p.Key}={p.Value}")
            .ShouldBe(["auth=half", "clicked_button=ok", "func=totp.confirm", "out=xml", "qrcode=123451", "sok=ok"]);
        _panel.Sent[3]["auth"].ShouldBe("new");
    }

    [Fact]
    public async Task Who_has_no_second_factor_is_not_asked_for_one()
    {
        TestClient panel = Client(PanelAuth.Session("root", "x", static _ => throw new InvalidOperationException("not asked")));

        await panel.CallAsync("a");

        _panel.Functions.ShouldBe(["auth", "whoami", "a"]);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("auth")]
    public async Task A_wrong_second_factor_is_a_refused_login_and_not_repeated(string type)
    {
        _answer = p => p["func"] switch
        {
            "whoami" => "<doc><ok>func=totp.confirm</ok></doc>",
            "totp.confirm" => $"""<doc><error type="{type}" object="qrcode"><msg>654321 is wrong</msg></error></doc>""",
            _ => null,
        };
        TestClient panel = Client(PanelAuth.Session("root", "x", static _ => Task.FromResult("654321")));

        PanelAuthenticationException e = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("a"));

        e.Func.ShouldBe("totp.confirm");
        e.ToString().ShouldNotContain("654321");
        _panel.Functions.ShouldBe(["auth", "whoami", "totp.confirm"]);
    }

    [Fact]
    public async Task A_second_factor_that_nobody_gives_is_said()
    {
        _answer = static p => p["func"] == "auth" ? null : """<doc><error type="extraconfirm"/></doc>""";
        TestClient panel = Client(PanelAuth.Session("root", "x"));

        (await Should.ThrowAsync<PanelConfirmationException>(() => panel.CallAsync("a"))).Func.ShouldBe("a");

        _panel.Functions.ShouldBe(["auth", "a"]);
    }

    [Theory]
    [InlineData("<doc><authfail/></doc>")]
    [InlineData("<doc><error type=\"auth\"/></doc>")]
    [InlineData("{\"authfail\":\"\"}")]
    public async Task What_else_panels_say_of_an_ended_session_renews_it(string ended)
    {
        _answer = p => p["func"] != "auth" && !_living.Contains(p["auth"]) ? ended : null;
        TestClient panel = Client(PanelAuth.Session("root", "x"));
        await panel.CallAsync("a");
        _living.Clear();

        await panel.CallAsync("b");

        _panel.Functions.ShouldBe(["auth", "a", "b", "whoami", "auth", "b"]);
    }

    [Fact]
    public async Task A_login_from_an_address_that_is_not_allowed_has_its_own_error()
    {
        _answer = static _ => """<doc><error type="auth" object="badip"><msg>Not from there</msg></error></doc>""";

        PanelAddressException e = await Should.ThrowAsync<PanelAddressException>(() => Client(PanelAuth.Session("root", "x")).CallAsync("a"));

        e.Message.ShouldBe("auth: Not from there (auth badip)");
    }
}
