using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>The client against the simulated panel: what goes over a real connection.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private TestPanel _panel = null!;
    private Client _client = null!;

    private PanelSimulator Simulator => _panel.Simulator;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _client = new(PanelConnection.Https(Simulator.BaseUri, PanelAuth.Session("root", "se:cret")));
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _panel.DisposeAsync();
    }

    [Fact]
    public async Task Rows_are_filtered_sorted_and_enumerated_page_by_page()
    {
        foreach (string name in (string[])["a", "b", "c", "d", "e"])
        {
            Simulator.List("webdomain").Add(new() { ["name"] = name, ["owner"] = name == "c" ? "mary" : "john" });
        }

        List<string?> seen = [];
        await foreach (PanelItem site in new Sites(_client).EnumerateAsync(new() { Filter = new() { ["owner"] = "john" }, SortBy = "name", Descending = true, PageSize = 2 }))
        {
            seen.Add(site["name"]);
        }

        seen.ShouldBe(["e", "d", "b", "a"]);
        Simulator.Requests.Count(static r => r.Function == "webdomain").ShouldBe(2);
    }

    [Fact]
    public async Task A_form_is_read_refreshed_changed_and_submitted()
    {
        Simulator.List("webdomain").Add(new() { ["name"] = "a", ["owner"] = "john", ["email"] = "x@example.com", ["pin"] = "1234" });
        SiteForm edit = new(_client);

        PanelForm form = await edit.GetAsync("a");
        form["owner"] = "mary";
        PanelForm refreshed = await edit.RefreshAsync(form, "owner");
        refreshed["quota"] = "5";
        await edit.UpdateAsync("a", refreshed);

        Simulator.Requests[^1].Parameters.Keys.ShouldBe(["func", "out", "auth", "elid", "sok", "owner", "quota"], ignoreOrder: true);
        SimulatedRow row = Simulator.List("webdomain").Find("a")!;
        (row.Text("owner"), row.Text("quota"), row.Text("email"), row.Text("pin")).ShouldBe(("mary", "5", "x@example.com", "1234"));
        refreshed.Options("php_mode").Select(static o => o.Value).ShouldBe(["mod", "cgi"]);
    }

    [Fact]
    public async Task Each_id_of_a_group_operation_has_its_result()
    {
        _panel.AddSites("a", "b");

        IReadOnlyList<PanelResult> results = await new SiteDelete(_client).InvokeEachAsync(["a", "gone", "b"]);

        results.Select(static r => (r.Id, r.IsDone)).ShouldBe([("a", true), ("gone", false), ("b", true)]);
        Simulator.List("webdomain").Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wizard_is_walked_through_back_and_to_its_end()
    {
        Simulator.Answer("order", static _ => SimulatedAnswer.Step("order.plan", new XElement("plan", "s"), new XElement("snext", "ok")));
        Simulator.Answer("order.plan", static r => r["sok"] is null ? SimulatedAnswer.Error("value") : SimulatedAnswer.Step("order.term", new XElement("term", "1")));
        Simulator.Answer("order.term", static r => r["sback"] == "ok"
            ? SimulatedAnswer.Step("order.plan", new XElement("plan", r["plan"]), new XElement("snext", "ok"))
            : SimulatedAnswer.Ok(("id", $"{r["plan"]}-{r["term"]}-{r["clicked_button"]}")));
        Order order = new(_client);

        PanelForm plan = (await order.StartAsync()).Form!;
        plan["plan"] = "m";
        PanelForm term = (await order.NextAsync(plan)).Form!;
        term["term"] = "12";
        PanelForm again = (await order.BackAsync(term)).Form!;
        again["plan"].ShouldBe("m");
        term = (await order.NextAsync(again)).Form!;
        Step done = await order.FinishAsync(term, "basket");

        (done.Form, done.Ok!.Id).ShouldBe((null, "m-1-basket"));
        Simulator.Requests.Select(static r => r.Function).ShouldBe(["auth", "order", "order.plan", "order.term", "order.plan", "order.term"]);
    }

    [Fact]
    public async Task A_report_has_its_bands()
    {
        Simulator.Answer("traffic", static r => SimulatedAnswer.Nodes(
            new XElement("period", r["period"]), new XElement("reportdata", new XElement("days", new XElement("elem", new XElement("day", r["periodstart"]))))));

        PanelReport report = await new Traffic(_client).GetAsync(PanelPeriod.Between(new(2024, 2, 1), new(2024, 2, 29)));

        report["days"].Single()["day"].ShouldBe("2024-02-01");
        Simulator.Requests[^1]["periodend"].ShouldBe("2024-02-29");
    }

    [Fact]
    public async Task A_value_is_checked() => (await new CheckDomain(_client).ValidateAsync(" example.com ")).ShouldBe("example.com");

    [Fact]
    public async Task A_file_comes_and_an_error_in_its_place_is_one()
    {
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)i)];
        Simulator.Answer("somefunc", r => r["elid"] == "a" ? SimulatedAnswer.File("отчёт.bin", content) : SimulatedAnswer.Error("missed", "elid"));
        Dump dump = new(_client);

        await using PanelDownload download = await dump.OpenReadAsync(["a"]);
        using MemoryStream bytes = new();
        await download.Content.CopyToAsync(bytes, TestContext.Current.CancellationToken);

        bytes.ToArray().ShouldBe(content);
        (download.FileName, download.Length, download.ContentType).ShouldBe(("отчёт.bin", content.Length, "application/octet-stream"));
        (await Should.ThrowAsync<PanelException>(() => dump.OpenReadAsync(["b"]))).Type.ShouldBe("missed");
    }

    [Fact]
    public async Task A_session_that_ended_is_renewed_for_a_file_in_either_direction()
    {
        Simulator.Answer("somefunc", static _ => SimulatedAnswer.File("a", new byte[] { 1 }));
        await _client.CallAsync("keepalive", cancellationToken: TestContext.Current.CancellationToken);

        Simulator.ExpireSessions();
        await new SiteForm(_client).CreateAsync(new Upload { ["name"] = "a", File = PanelFile.FromBytes("привет \"1\".txt", Encoding.UTF8.GetBytes("content")) });
        Simulator.ExpireSessions();
        await using PanelDownload download = await new Dump(_client).OpenReadAsync();

        download.Content.ReadByte().ShouldBe(1);
        SimulatedRequest[] uploads = [.. Simulator.Requests.Where(static r => r.Function == "webdomain.edit")];
        uploads.Select(static r => (r["name"], r["sok"], r.User)).ShouldBe([("a", "ok", null), ("a", "ok", "root")]);
        uploads.Select(static r => Encoding.UTF8.GetString(r.Files["upload"].Content.Span)).ShouldBe(["content", "content"]);
        uploads[0].Files["upload"].Name.ShouldBe("привет %221%22.txt");
    }

    [Fact]
    public async Task Raw_formats_are_read_as_they_are_and_their_errors_are_errors()
    {
        _panel.AddSites("a");

        await using PanelDownload json = await _client.OpenReadAsync("webdomain", new() { ["out"] = "json" }, cancellationToken: TestContext.Current.CancellationToken);

        PanelDocument.Parse(Encoding.UTF8.GetBytes(await new StreamReader(json.Content).ReadToEndAsync(TestContext.Current.CancellationToken)))
            .Rows.Single().Child("name")!.Text.ShouldBe("a");
        (await Should.ThrowAsync<PanelException>(() => _client.OpenReadAsync("webdomain.edit", new() { ["out"] = "json", ["elid"] = "x" })))
            .Type.ShouldBe("missed");
    }

    private sealed class Client(PanelConnection connection) : PanelClient(connection);

    private sealed class Sites(PanelClient panel) : PanelListFunction<PanelItem, PanelRequest>(panel, "webdomain");

    private sealed class SiteForm(PanelClient panel) : PanelRowFormFunction<PanelForm, PanelRequest>(panel, "webdomain.edit");

    private sealed class SiteDelete(PanelClient panel) : PanelGroupFunction<PanelRequest>(panel, "webdomain.delete");

    private sealed class Traffic(PanelClient panel) : PanelReportFunction<PanelRequest>(panel, "traffic");

    private sealed class CheckDomain(PanelClient panel) : PanelValidatorFunction<PanelRequest>(panel, "check.domain");

    private sealed class Dump(PanelClient panel) : PanelFileFunction<PanelRequest>(panel, "somefunc");

    private sealed class Order(PanelClient panel) : PanelWizardFunction<Step, PanelRequest>(panel, "order");

    private sealed record Step(PanelForm? Form, PanelOk? Ok) : IPanelStep<Step>
    {
        public static Step FromAnswer(PanelStepAnswer answer)
            => answer.Function is null ? new(null, answer.Ok) : new(answer.Form<PanelForm>(), null);
    }

    private sealed record Upload : PanelRequest
    {
        public PanelFile? File { get => GetFile("upload"); set => SetFile("upload", value); }
    }
}
