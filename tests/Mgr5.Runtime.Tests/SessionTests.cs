using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Runtime.Tests;

public sealed class SessionTests
{
    private const string Access = """<doc><error type="access" object="function"><msg>Not yours</msg></error></doc>""";

    private readonly FakeTimeProvider _time = new();
    private readonly HashSet<string> _sessions = [];
    private readonly ScriptedTransport _panel;
    private bool _rightsAreMissing;
    private bool _loginsFail;

    public SessionTests() => _panel = new(Answer);

    private string Answer(IReadOnlyDictionary<string, string> parameters)
    {
        switch (parameters["func"])
        {
            case "auth" when _loginsFail || parameters["password"] != "secret":
                return """<doc><error type="auth" object="badpassword"><msg>No</msg></error></doc>""";
            case "auth":
                string id = $"s{_panel.Sent.Count}";
                _sessions.Add(id);
                return $"""<doc><auth id="{id}" level="30">{id}</auth></doc>""";
            case "logon":
                _sessions.Remove(parameters["auth"]);
                return "<doc><ok/></doc>";
        }

        bool isAlive = _sessions.Contains(parameters["auth"]);
        return !isAlive || (_rightsAreMissing && parameters["func"] != "whoami") ? Access : "<doc><ok/></doc>";
    }

    private TestClient Client(string password = "secret") => new(new(_panel, PanelAuth.Session("root", password), _time));

    [Fact]
    public async Task The_first_call_logs_in_and_the_others_use_the_session()
    {
        TestClient panel = Client();

        await panel.CallAsync("a", cancellationToken: TestContext.Current.CancellationToken);
        await panel.CallAsync("b", cancellationToken: TestContext.Current.CancellationToken);

        _panel.Functions.ShouldBe(["auth", "a", "b"]);
        _panel.Sent[1]["auth"].ShouldBe("s1");
        _panel.Sent[2]["auth"].ShouldBe("s1");
        _panel.Sent[1].ShouldNotContainKey("password");
    }

    [Fact]
    public async Task Calls_at_the_same_time_share_one_login()
    {
        TestClient panel = Client();
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;

        Task[] calls = [.. Enumerable.Range(0, 50).Select(i => panel.CallAsync($"f{i}"))];
        gate.SetResult();
        await Task.WhenAll(calls);

        _panel.Functions.Count(static f => f == "auth").ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_renewed_once_and_the_call_is_made_again()
    {
        TestClient panel = Client();
        await panel.CallAsync("a", cancellationToken: TestContext.Current.CancellationToken);
        _sessions.Clear();

        await panel.CallAsync("b", cancellationToken: TestContext.Current.CancellationToken);

        _panel.Functions.ShouldBe(["auth", "a", "b", "whoami", "auth", "b"]);
    }

    [Fact]
    public async Task Calls_refused_at_the_same_time_share_one_renewal()
    {
        TestClient panel = Client();
        await panel.CallAsync("a", cancellationToken: TestContext.Current.CancellationToken);
        _sessions.Clear();
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;

        Task[] calls = [.. Enumerable.Range(0, 50).Select(i => panel.CallAsync($"f{i}"))];
        gate.SetResult();
        await Task.WhenAll(calls);

        _panel.Functions.Count(static f => f == "auth").ShouldBe(2);
    }

    [Fact]
    public async Task Missing_rights_are_told_from_an_ended_session()
    {
        TestClient panel = Client();
        _rightsAreMissing = true;

        PanelAccessException e = await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("a"));

        e.Func.ShouldBe("a");
        _panel.Functions.ShouldBe(["auth", "a", "whoami"]);
    }

    [Fact]
    public async Task After_55_idle_minutes_the_login_comes_first()
    {
        TestClient panel = Client();
        await panel.CallAsync("a", cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(54));
        await panel.CallAsync("b", cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(56));

        await panel.CallAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        _panel.Functions.ShouldBe(["auth", "a", "b", "auth", "c"]);
    }

    [Fact]
    public async Task A_login_that_fails_is_not_repeated()
    {
        TestClient panel = Client("wrong");

        PanelAuthenticationException e = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("a"));

        e.Object.ShouldBe("badpassword");
        e.ToString().ShouldNotContain("wrong");
        _panel.Functions.ShouldBe(["auth"]);
    }

    [Fact]
    public async Task Disposing_logs_out()
    {
        TestClient panel = Client();
        await panel.CallAsync("a", cancellationToken: TestContext.Current.CancellationToken);

        await panel.DisposeAsync();
        await panel.DisposeAsync();

        _sessions.ShouldBeEmpty();
        _panel.Functions.ShouldBe(["auth", "a", "logon"]);
        _panel.IsDisposed.ShouldBeTrue();
        await Should.ThrowAsync<ObjectDisposedException>(() => panel.CallAsync("b"));
    }

    [Fact]
    public async Task Disposing_without_a_call_sends_nothing()
    {
        await Client().DisposeAsync();

        _panel.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_login_that_fails_fails_for_all_who_wait_and_is_tried_once()
    {
        TestClient panel = Client("wrong");
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;

        Task[] calls = [.. Enumerable.Range(0, 50).Select(i => panel.CallAsync($"f{i}"))];
        gate.SetResult();
        foreach (Task call in calls)
        {
            await Should.ThrowAsync<PanelAuthenticationException>(() => call);
        }

        _panel.Functions.ShouldBe(["auth"]);
    }

    [Fact]
    public async Task A_renewal_that_fails_fails_for_all_who_had_the_session_late_ones_too()
    {
        TestClient panel = Client();
        await panel.CallAsync("first");
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;
        Task late = panel.CallAsync("late");
        _panel.Gate = Task.CompletedTask;
        _sessions.Clear();
        _loginsFail = true;

        await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("early"));
        gate.SetResult();
        await Should.ThrowAsync<PanelAuthenticationException>(() => late);

        _panel.Functions.ShouldBe(["auth", "first", "late", "early", "whoami", "auth"]);
        _loginsFail = false;
        await panel.CallAsync("next");
        _panel.Functions.Skip(6).ShouldBe(["auth", "next"]);
    }

    [Fact]
    public async Task A_session_that_ends_after_it_was_asked_about_is_asked_about_again()
    {
        TestClient panel = Client();
        _rightsAreMissing = true;
        await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("a"));
        _rightsAreMissing = false;
        _sessions.Clear();

        await panel.CallAsync("b");

        _panel.Functions.ShouldBe(["auth", "a", "whoami", "b", "whoami", "auth", "b"]);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_end_the_login_of_the_others()
    {
        TestClient panel = Client();
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;
        using var cancel = new CancellationTokenSource();

        Task impatient = panel.CallAsync("a", cancellationToken: cancel.Token);
        Task patient = panel.CallAsync("b");
        await cancel.CancelAsync();
        OperationCanceledException e = await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();
        await patient;

        e.CancellationToken.ShouldBe(cancel.Token);
        _panel.Functions.ShouldBe(["auth", "b"]);
    }

    [Fact]
    public async Task Disposing_with_a_login_on_its_way_leaves_no_session_behind()
    {
        TestClient panel = Client();
        var gate = new TaskCompletionSource();
        _panel.Gate = gate.Task;

        Task call = panel.CallAsync("a");
        ValueTask disposing = panel.DisposeAsync();
        gate.SetResult();
        await disposing;

        _sessions.ShouldBeEmpty();
        await call.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Disposing_with_a_renewal_on_its_way_leaves_no_session_behind()
    {
        TestClient panel = Client();
        await panel.CallAsync("a");
        _sessions.Clear();
        TaskCompletionSource asked = new();
        TaskCompletionSource said = new();
        TaskCompletionSource loggedIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource loggedOut = new();
        _panel.Sending = p =>
        {
            string function = p["func"];
            _panel.Gate = function == "whoami" ? said.Task : function == "logon" ? loggedOut.Task : Task.CompletedTask;
            (function == "whoami" ? asked : function == "auth" ? loggedIn : new()).SetResult();
        };

        Task call = panel.CallAsync("b");
        await asked.Task;
        ValueTask disposing = panel.DisposeAsync();
        said.SetResult();
        await loggedIn.Task;
        loggedOut.SetResult();
        await disposing;
        await call.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);

        _sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_the_login_of_a_connection_that_is_disposed_of_is_told_so()
    {
        var asked = new TaskCompletionSource();
        ScriptedTransport unconfirmed = new(static p => p["func"] == "auth" ? "<doc><auth id=\"1\"/></doc>" : "<doc><ok>func=totp.confirm</ok></doc>");
        TestClient panel = new(new(unconfirmed, PanelAuth.Session("root", "x", NeverAsync), _time));

        Task call = panel.CallAsync("a");
        await asked.Task;
        ValueTask disposing = panel.DisposeAsync();
        _time.Advance(TimeSpan.FromSeconds(6));
        await disposing;

        (await Should.ThrowAsync<ObjectDisposedException>(() => call)).Message.ShouldStartWith("a: the connection was disposed of");

        async Task<string> NeverAsync(CancellationToken cancellationToken)
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
    }

    [Fact]
    public async Task A_panel_in_trouble_is_no_ended_session()
    {
        ScriptedTransport troubled = new(static p => p["func"] switch
        {
            "auth" => """<doc><auth id="1"/></doc>""",
            "whoami" => """<doc><error type="db" object="lost"/></doc>""",
            _ => Access,
        });
        TestClient panel = new(new(troubled, PanelAuth.Session("root", "x"), _time));

        await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("a"));

        troubled.Functions.ShouldBe(["auth", "a", "whoami"]);
    }

    [Theory]
    [InlineData("<doc><ok>func=totp.confirm</ok></doc>")]
    [InlineData("<doc func=\"confirm\"><msg>Sure?</msg></doc>")]
    public async Task An_answer_that_asks_instead_of_doing_is_no_success(string answer)
    {
        TestClient panel = new(new(new ScriptedTransport(_ => answer), PanelAuth.AuthInfo("root", "x"), _time));

        (await Should.ThrowAsync<PanelConfirmationException>(() => new SettingsFunction(panel).SubmitAsync())).Func.ShouldBe("settings");
    }

    [Fact]
    public async Task A_request_is_sent_as_it_was_when_the_call_was_made()
    {
        TestClient panel = Client();
        PanelRequest request = new() { ["name"] = "a" };

        Task first = panel.CallAsync("f", request);
        request["name"] = "b";
        await first;

        _panel.Sent[^1]["name"].ShouldBe("a");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_time_out()
    {
        TestClient panel = Client();
        _panel.Gate = new TaskCompletionSource().Task;

        Task call = panel.CallAsync("a", options: new() { Timeout = TimeSpan.FromSeconds(7) });
        _time.Advance(TimeSpan.FromSeconds(8));

        (await Should.ThrowAsync<TimeoutException>(() => call)).Message.ShouldBe("a: no answer within 7 seconds; the panel may have carried it out.");
    }

    [Fact]
    public async Task A_time_out_may_be_longer_than_any_timer()
    {
        await Client().CallAsync("a", options: new() { Timeout = TimeSpan.MaxValue });

        _panel.Functions.ShouldBe(["auth", "a"]);
    }

    [Fact]
    public async Task Cancelling_is_cancelling()
    {
        TestClient panel = Client();
        _panel.Gate = new TaskCompletionSource().Task;
        using var cancel = new CancellationTokenSource();

        Task call = panel.CallAsync("a", cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }
}
