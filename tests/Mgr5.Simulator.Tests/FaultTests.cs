using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Simulator.Tests;

public sealed partial class FaultTests
{
    private const string Create = "func=webdomain.edit&sok=ok&out=xml&authinfo=root:se:cret&name=";

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    public async Task The_web_server_answers_for_the_panel(int status)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(status == 502 ? SimulatedFault.BadGateway : SimulatedFault.Unavailable);

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, Create + "a");

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await BodyAsync(answer)).ShouldContain($"<h1>{status} ");
        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();
        (await panel.AskAsync("func=keepalive")).ShouldBeOk();
    }

    [Fact]
    public async Task A_logon_page_comes_in_place_of_a_document()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.LogonPage);

        string page = await panel.GetAsync(Create + "a");

        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("name=\"password\"");
        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_connection_is_reset_before_the_answer(bool isDone, int rows)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(isDone ? SimulatedFault.ResetAfter : SimulatedFault.ResetBefore);

        HttpRequestException e = await Should.ThrowAsync<HttpRequestException>(() => panel.SendAsync(HttpMethod.Post, Create + "a"));

        e.StatusCode.ShouldBeNull();
        panel.Simulator.List("webdomain").Rows.Count.ShouldBe(rows);
        panel.Simulator.Requests.Count(static r => r.Function == "webdomain.edit").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_breaks_off_in_the_middle()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.BreakOff);
        using HttpClient http = new();

        using HttpResponseMessage answer = await http.GetAsync(
            new Uri(panel.Simulator.BaseUri, "?" + Create + "a"), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using MemoryStream seen = new();
        await Should.ThrowAsync<IOException>(async () =>
        {
            await using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await body.CopyToAsync(seen, TestContext.Current.CancellationToken);
        });

        seen.Length.ShouldBe(answer.Content.Headers.ContentLength!.Value / 2);
        Encoding.UTF8.GetString(seen.ToArray()).ShouldStartWith("<?xml");
        panel.Simulator.List("webdomain").Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_is_cut_in_good_http()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.CutDocument);

        string text = await panel.GetAsync(Create + "a");

        text.ShouldStartWith("<?xml");
        Should.Throw<XmlException>(() => XElement.Parse(text));
        panel.Simulator.List("webdomain").Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Json_comes_as_plain_text()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.TextPlain);

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "func=keepalive&out=json&authinfo=root:se:cret");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=UTF-8");
        (await BodyAsync(answer)).ShouldStartWith("{\"doc\":");
    }

    [Fact]
    public async Task A_slow_answer_comes_by_the_panels_clock()
    {
        FakeTimeProvider time = new();
        PanelSimulatorOptions options = TestPanel.Users();
        options.TimeProvider = time;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.Simulator.Faults.Next(SimulatedFault.Slow(TimeSpan.FromMinutes(3)), "webdomain.edit");
        Task<SimulatedRequest> arrived = panel.Simulator.NextRequestAsync("webdomain.edit", TestContext.Current.CancellationToken);

        Task<string> answer = panel.GetAsync(Create + "a");
        await arrived;
        time.Advance(TimeSpan.FromMinutes(2.9));
        await SomethingElseAsync(panel);
        answer.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMinutes(0.1));

        XElement.Parse(await answer).ShouldBeOk();
    }

    [Fact]
    public async Task An_answer_is_held_until_the_test_lets_it_go()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        TaskCompletionSource release = new();
        panel.Simulator.Faults.Next(SimulatedFault.Held(release.Task), "webdomain.edit");

        Task<SimulatedRequest> arrived = panel.Simulator.NextRequestAsync("webdomain.edit", TestContext.Current.CancellationToken);

        Task<string> held = panel.GetAsync(Create + "a");
        (await arrived).Function.ShouldBe("webdomain.edit");
        await SomethingElseAsync(panel);
        held.IsCompleted.ShouldBeFalse();
        release.SetResult();
        XElement.Parse(await held).ShouldBeOk();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_long_answer_is_fetched_from_the_address_on_a_page(int polls)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.Long(polls));

        string page = await panel.GetAsync(Create + "a");
        List<string> paths = [];
        while (LongAddress().Match(page) is { Success: true } match)
        {
            paths.Add(match.Value);
            page = await FetchAsync(panel, match.Value);
        }

        paths.Count.ShouldBe(polls + 1);
        XElement.Parse(page).ShouldBeOk();
        panel.Simulator.List("webdomain").Rows.Count.ShouldBe(1);
        using HttpResponseMessage again = await panel.SendAsync(HttpMethod.Get, "", path: "/" + paths[0]);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_kept_back_says_what_was_when_it_was_asked()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a");
        TaskCompletionSource release = new();
        panel.Simulator.Faults.Next(SimulatedFault.Held(release.Task), "webdomain");
        panel.Simulator.Faults.Next(SimulatedFault.Long(polls: 0), "webdomain");
        Task<SimulatedRequest> arrived = panel.Simulator.NextRequestAsync("webdomain", TestContext.Current.CancellationToken);
        Task<XElement> held = panel.AskAsync("func=webdomain");
        await arrived;
        string page = await panel.GetAsync("func=webdomain&out=xml&authinfo=root:se:cret");

        panel.Simulator.List("webdomain").Find("a")!["owner"] = "john";
        release.SetResult();

        (await held).Column("owner").ShouldBe(["root"]);
        XElement.Parse(await FetchAsync(panel, LongAddress().Match(page).Value)).Column("owner").ShouldBe(["root"]);
        (await panel.AskAsync("func=webdomain")).Column("owner").ShouldBe(["john"]);
    }

    [Fact]
    public async Task An_error_may_have_one_param_only()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.SingleParam("value", "name"));

        (await panel.AskForJsonAsync("func=keepalive")).ShouldContain("\"param\":{\"$name\":\"object\",\"$type\":\"msg\",\"$\":\"name\"}");
    }

    [Fact]
    public async Task An_error_may_be_nothing_but_text()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.BareError("no & never"));

        (await panel.GetAsync("func=keepalive&out=xml&authinfo=root:se:cret")).ShouldEndWith("<doc><error>no &amp; never</error></doc>\n");
    }

    [Fact]
    public async Task An_error_may_keep_its_placeholders()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.UnfilledMessage("exists", "user", "john"));

        XElement answer = await panel.AskAsync("func=keepalive");

        answer.Error().ShouldBe("exists/user=john");
        answer.Element("error")!.Text("msg").ShouldBe("__object__ '__value__': exists");
    }

    [Fact]
    public async Task The_next_calls_are_those_of_a_function_where_one_is_named()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.Error(new("limit")), "webdomain", calls: 2);

        string?[] errors = await ErrorsAsync(panel, "keepalive", "webdomain", "keepalive", "webdomain", "webdomain");

        errors.ShouldBe([null, "limit/", null, "limit/", null]);
    }

    [Fact]
    public async Task Every_third_call_goes_wrong()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Every(3, SimulatedFault.Error(new("limit")), "keepalive");

        string?[] errors = await ErrorsAsync(panel, "keepalive", "keepalive", "webdomain", "keepalive", "keepalive", "keepalive", "keepalive");

        errors.ShouldBe([null, null, null, "limit/", null, null, "limit/"]);
    }

    [Fact]
    public async Task Calls_at_once_are_counted_one_by_one()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Every(3, SimulatedFault.Error(new("limit")));

        XElement[] answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => panel.AskAsync("func=keepalive")));

        answers.Count(static a => a.Error() is not null).ShouldBe(100);
    }

    [Fact]
    public async Task All_calls_go_wrong_until_it_is_lifted()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        using (panel.Simulator.Faults.Always(SimulatedFault.Error(new("limit"))))
        {
            (await ErrorsAsync(panel, "keepalive", "webdomain")).ShouldBe(["limit/", "limit/"]);
        }

        (await ErrorsAsync(panel, "keepalive", "webdomain")).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Calls_that_meet_a_condition_go_wrong_until_all_faults_are_cleared()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.When(static r => r["p_num"] == "2", SimulatedFault.Error(new("limit")));

        (await ErrorsAsync(panel, "webdomain", "webdomain&p_num=2")).ShouldBe([null, "limit/"]);
        panel.Simulator.Faults.Clear();
        (await ErrorsAsync(panel, "webdomain&p_num=2")).ShouldBe([null]);
    }

    [Fact]
    public async Task The_first_rule_that_fits_has_the_call_to_itself()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Faults.Next(SimulatedFault.Error(new("first")));
        panel.Simulator.Faults.Next(SimulatedFault.Error(new("second")));

        (await ErrorsAsync(panel, "keepalive", "keepalive", "keepalive")).ShouldBe(["first/", "second/", null]);
    }

    [Fact]
    public void Faults_that_make_no_sense_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => SimulatedFault.Status(200));
        Should.Throw<ArgumentOutOfRangeException>(static () => SimulatedFault.Long(-1));
        Should.Throw<ArgumentOutOfRangeException>(static () => SimulatedFault.Slow(TimeSpan.Zero));
    }

    // Long enough for an answer that nothing keeps back.
    private static async Task SomethingElseAsync(TestPanel panel) => await ErrorsAsync(panel, [.. Enumerable.Repeat("keepalive", 50)]);

    private static async Task<string?[]> ErrorsAsync(TestPanel panel, params string[] functions)
    {
        List<string?> errors = [];
        foreach (string function in functions)
        {
            errors.Add((await panel.AskAsync("func=" + function)).Error());
        }

        return [.. errors];
    }

    private static async Task<string> FetchAsync(TestPanel panel, string path)
    {
        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "", path: "/" + path);
        return await BodyAsync(answer);
    }

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("long.+ispmgr")]
    private static partial Regex LongAddress();
}
