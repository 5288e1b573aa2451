using System.Text;
using System.Xml.Linq;
using Mgr5;
using Mgr5.Shapes;
using Mgr5.Simulator;

namespace Compile.Tests;

/// <summary>What each kind of function is in C#, from the call to what arrives at the panel and back.</summary>
public sealed class SurfaceTests : ShapesPanel
{
    private ShapesClient _panel = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _panel = Connect();
    }

    public override async ValueTask DisposeAsync()
    {
        await _panel.DisposeAsync();
        await base.DisposeAsync();
    }

    private string Sent => string.Join('&', Simulator.Requests[^1].Parameters.Where(static p => p.Key is not ("auth" or "out")).OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => $"{p.Key}={p.Value}"));

    [Fact]
    public async Task A_list_is_filtered_by_what_its_filter_form_takes_and_sorted()
    {
        await _panel.Account.ListAsync(new() { Filter = new() { Name = "ada", Active = true, ["plugin"] = "x" }, SortBy = "name", Descending = true });

        Sent.ShouldBe("active=on&filter=on&func=account&name=ada&p_col=-name&p_num=1&plugin=x");
    }

    [Fact]
    public async Task Rows_are_read_while_they_are_used()
    {
        for (int i = 0; i < 8; i++)
        {
            Simulator.List("account").Add(new() { ["id"] = $"{i}", ["name"] = $"n{i}" });
        }

        List<string> keys = [];
        await foreach (AccountItem row in _panel.Account.EnumerateAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            keys.Add(row.Key);
            if (keys.Count == 4)
            {
                break;
            }
        }

        keys.Order().ShouldBe(["0", "1", "2", "3"]);
        Simulator.Requests.Count(static r => r.Function == "account").ShouldBe(2);
    }

    [Fact]
    public async Task Each_id_has_its_own_result()
    {
        Simulator.List("account").Add(new() { ["id"] = "1", ["name"] = "a" });

        IReadOnlyList<PanelResult> results = await _panel.Account.Delete.InvokeEachAsync(["7", "1"]);

        results.Select(static r => (r.Id, r.IsDone)).ShouldBe([("7", false), ("1", true)]);
        Simulator.List("account").Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_sends_what_was_changed_and_what_is_hidden_and_reads_what_is_only_shown()
    {
        Simulator.Answer("account.edit", static request => request["sok"] is null
            ? SimulatedAnswer.Nodes(
                new XElement("elid", request["elid"]), new XElement("name", "Ada"), new XElement("quota"), new XElement("addon_7", "off"),
                new XElement("passwd", "***"), new XElement("revision", "r1"), new XElement("state", "good"))
            : SimulatedAnswer.Ok());

        AccountEditForm form = await _panel.Account.Edit.GetAsync("5");
        (form.Name, form.State, form.Quota, form.AddonOf[7], form.Revision).ShouldBe(("Ada", "good", PanelLimit.Unlimited, "off", "r1"));
        form.Quota = 10;
        form.AddonOf["9"] = "on";
        await _panel.Account.Edit.UpdateAsync("5", form);

        Sent.ShouldBe("addon_9=on&elid=5&func=account.edit&quota=10&revision=r1&sok=ok");
        form.ToRequest().Names.Order().ShouldBe(["addon_9", "quota", "revision"]);

        form.Quota = PanelLimit.Unlimited;
        form.AddonOf["9"] = null;
        await _panel.Account.Edit.UpdateAsync("5", form);
        Sent.ShouldBe("elid=5&func=account.edit&revision=r1&sok=ok");
    }

    [Fact]
    public async Task A_value_is_cleared_by_its_wire_name_and_a_limit_taken_off()
    {
        await _panel.Account.Edit.CreateAsync(new() { Name = "Ada", Quota = PanelLimit.Unlimited, ["tags"] = "" });

        Sent.ShouldBe("func=account.edit&name=Ada&quota=&sok=ok&tags=");
    }

    [Fact]
    public async Task A_file_goes_along()
    {
        await _panel.Account.Edit.CreateAsync(new() { Name = "Ada", Avatar = PanelFile.FromBytes("ada.png", Encoding.UTF8.GetBytes("picture")) });

        SimulatedFile file = Simulator.Requests[^1].Files["avatar"];
        Encoding.UTF8.GetString(file.Content.Span).ShouldBe("picture");
    }

    [Fact]
    public async Task A_wizard_is_matched_on_step_by_step()
    {
        Simulator.Answer("account.add", static _ => SimulatedAnswer.Step("account.add.name", new XElement("name"), new XElement("token", "t1"), new XElement("snext", "ok")));
        Simulator.Answer("account.add.name", static r => r["sback"] is null
            ? SimulatedAnswer.Step("account.add.plan", new XElement("plan", "basic"), new XElement("token", r["token"]))
            : SimulatedAnswer.Step("account.add.extra", new XElement("x", "1")));
        Simulator.Answer("account.add.plan", static r => r["clicked_button"] == "basket" ? SimulatedAnswer.Ok(("id", "42")) : SimulatedAnswer.Error("value"));
        List<string> met = [];

        AccountAddStep step = await _panel.Account.Add.StartAsync(new() { ["from"] = "menu" });
        while (step is not AccountAddStep.Done)
        {
            met.Add(step.GetType().Name);
            step = step switch
            {
                AccountAddStep.Name name => await _panel.Account.Add.NextAsync(name.Form with { Name = "Ada" }),
                AccountAddStep.Plan { Form: var plan } => await _panel.Account.Add.FinishAsync(plan, "basket"),
                _ => throw new InvalidOperationException($"{step}"),
            };
        }

        met.ShouldBe(["Name", "Plan"]);
        ((AccountAddStep.Done)step).Ok.Id.ShouldBe("42");
        Sent.ShouldBe("clicked_button=basket&from=menu&func=account.add.plan&name=Ada&plan=basic&sok=ok&token=t1");
    }

    [Fact]
    public async Task A_step_that_the_snapshot_does_not_know_is_another_step()
    {
        Simulator.Answer("account.add", static _ => SimulatedAnswer.Step("account.add.extra", new XElement("x", "1")));

        PanelForm form = (await _panel.Account.Add.StartAsync()).ShouldBeOfType<AccountAddStep.Other>().Form;

        form["x"].ShouldBe("1");
    }

    [Fact]
    public async Task A_report_has_bands_over_a_period()
    {
        Simulator.Answer("stat", static _ => SimulatedAnswer.Nodes(new XElement("reportdata", new XElement("traffic", new XElement("elem", new XElement("day", "1"), new XElement("bytes", "5"))))));

        PanelReport report = await _panel.Stat.GetAsync(PanelPeriod.Between(new(2026, 1, 2), new(2026, 2, 3)), new() { By = StatBy.Day });

        Sent.ShouldBe("by=day&func=stat&period=other&periodend=2026-02-03&periodstart=2026-01-02");
        report["traffic"].Single()["bytes"].ShouldBe("5");
    }

    [Fact]
    public async Task A_validator_gives_the_value_as_the_panel_would_store_it()
    {
        Simulator.Answer("check.money", static r => r["value"] == "10" ? SimulatedAnswer.Nodes(new XElement("value", "10.00")) : SimulatedAnswer.Error("value", "value"));

        (await _panel.Check.Money.ValidateAsync("10", arguments: "0.01,")).ShouldBe("10.00");
        Sent.ShouldBe("args=0.01,&func=check.money&value=10");
        (await _panel.Check.Money.ValidateAsync("x").ShouldThrowAsync<PanelException>()).Type.ShouldBe(PanelErrorType.Value);
    }

    [Fact]
    public async Task A_file_is_streamed()
    {
        Simulator.Answer("account.export", static _ => SimulatedAnswer.File("accounts.csv", Encoding.UTF8.GetBytes("id;name")));

        await using PanelDownload download = await _panel.Account.Export.OpenReadAsync(["1", "2"], new() { Format = "csv" });

        Sent.ShouldBe("elid=1, 2&format=csv&func=account.export");
        download.FileName.ShouldBe("accounts.csv");
        (await new StreamReader(download.Content).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("id;name");
    }
}
