using Mgr5;
using Mgr5.Ispmgr;
using Mgr5.Shapes;
using Mgr5.Simulator;

namespace Compile.Tests;

/// <summary>The emitted client against the simulated panel, the whole way: text, compiler, HTTP, document, record.</summary>
public sealed class TypedClientTests : ShapesPanel
{
    public static TheoryData<PanelAuth> Ways => new(
        PanelAuth.Session("root", SimulatedPanels.Password), PanelAuth.AuthInfo("root", SimulatedPanels.Password));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Create_read_change_suspend_resume_delete(PanelAuth way)
    {
        await using ShapesClient panel = Connect(way);

        PanelOk made = await panel.Account.Edit.CreateAsync(new()
        {
            Name = "Ada & <Söhne>",
            Active = true,
            Balance = 12.50m,
            Since = new(2026, 1, 31),
            Seen = new(2026, 1, 31, 23, 59, 58),
            Tags = ["a", "b c"],
            Plan = AccountEditPlan.Pro,
            Passwd = "hunter2",
        });
        string id = made.Id.ShouldNotBeNull();

        AccountItem row = (await panel.Account.ListAsync()).ShouldHaveSingleItem();
        (row.Key, row.Name, row.Active, row.Balance, row.Since, row.Seen)
            .ShouldBe((id, "Ada & <Söhne>", true, 12.50m, new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 23, 59, 58)));

        AccountEditForm form = await panel.Account.Edit.GetAsync(id);
        (form.Name, form.Plan, form.Balance).ShouldBe(("Ada & <Söhne>", AccountEditPlan.Pro, 12.50m));
        form.Tags.ShouldBe(["a", "b c"]);
        form.Passwd.ShouldBeNullOrEmpty();
        form.Options("plan").Select(static o => o.Value).ShouldBe(["basic", "pro"]);

        await panel.Account.Edit.UpdateAsync(id, new() { Plan = "enterprise-of-a-plugin" }).ShouldThrowAsync<PanelException>();
        await panel.Account.Edit.UpdateAsync(id, new() { Balance = 0 });
        form = await panel.Account.Edit.GetAsync(id);
        (form.Name, form.Plan, form.Balance).ShouldBe(("Ada & <Söhne>", AccountEditPlan.Pro, 0m));

        await panel.Account.Suspend.InvokeAsync([id]);
        (await panel.Account.ListAsync())[0].Active.ShouldBe(false);
        await panel.Account.Resume.InvokeAsync([id]);
        (await panel.Account.ListAsync())[0].Active.ShouldBe(true);

        await panel.Account.Delete.InvokeAsync([id]);
        (await panel.Account.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_longer_than_a_page_is_read_whole()
    {
        for (int i = 0; i < 8; i++)
        {
            Simulator.List("account").Add(new() { ["id"] = $"{i}", ["name"] = $"n{i}" });
        }

        await using ShapesClient panel = Connect();

        (await panel.Account.ListAsync()).Select(static r => r.Key).Order().ShouldBe(["0", "1", "2", "3", "4", "5", "6", "7"]);
        PanelPage<AccountItem> page = await panel.Account.PageAsync(2, new() { PageSize = 5 });
        (page.Items.Count, page.Number, page.Size, page.Total).ShouldBe((3, 2, 5, 8));
    }

    [Fact]
    public async Task Cells_with_machine_values_flags_and_attributes_are_read()
    {
        Simulator.List("account").Add(new()
        {
            ["id"] = "1",
            ["status"] = new SimulatedCell("Зачислен") { Orig = "4" },
            ["trial"] = new SimulatedCell(""),
            ["disk"] = new SimulatedCell("") { Attributes = [new("used", "39"), new("limit", "50")] },
        });
        await using ShapesClient panel = Connect();

        AccountItem row = (await panel.Account.ListAsync())[0];

        (row.Status, row.Cell("status")!.Value.Text, row.Trial, row.Active).ShouldBe(("4", "Зачислен", true, null));
        row.Cell("disk")!.Value.Attribute("used").ShouldBe("39");
    }

    [Theory]
    [InlineData(null, "missed", "name", null)]
    [InlineData("a name far longer than twenty characters", "value", "name", "a name far longer than twenty characters")]
    public async Task What_the_panel_refuses_is_an_exception_that_says_what(string? name, string type, string @object, string? value)
    {
        await using ShapesClient panel = Connect();

        PanelException e = await panel.Account.Edit.CreateAsync(new() { Name = name }).ShouldThrowAsync<PanelException>();

        (e.Func, e.Type, e.Object, NullIfEmpty(e.Value)).ShouldBe(("account.edit", type, @object, value));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_missed()
    {
        await using ShapesClient panel = Connect();

        (await panel.Account.Edit.GetAsync("77").ShouldThrowAsync<PanelException>()).Type.ShouldBe(PanelErrorType.Missed);
        (await panel.Account.Delete.InvokeAsync(["77"]).ShouldThrowAsync<PanelException>()).Type.ShouldBe(PanelErrorType.Missed);
    }

    [Fact]
    public async Task A_form_that_stands_for_itself_keeps_its_values()
    {
        await using ShapesClient panel = Connect();

        await panel.Parameters.SubmitAsync(new() { Ns = ["ns1.example.com", "ns2.example.com"] });

        (await panel.Parameters.GetAsync()).Ns.ShouldBe(["ns1.example.com", "ns2.example.com"]);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Su_and_lang_go_along(PanelAuth way)
    {
        await using ShapesClient panel = Connect(way);

        PanelDocument answer = await panel.CallAsync("whoami", options: new() { Su = "john", Lang = "ru" });

        answer.Root.Child("user")!.Attribute("name").ShouldBe("john");
        answer.Root.Attribute("lang").ShouldBe("ru");
        Simulator.Requests.ShouldAllBe(static r => r.Function == "whoami" || r.Function == "auth");
    }

    [Fact]
    public async Task A_wrong_password_is_its_own_error()
    {
        await using ShapesClient session = Connect(PanelAuth.Session("root", "wrong"));
        await using ShapesClient authInfo = Connect(PanelAuth.AuthInfo("root", "wrong"));

        (await session.Account.ListAsync().ShouldThrowAsync<PanelAuthenticationException>()).Func.ShouldBe("auth");
        await authInfo.Account.ListAsync().ShouldThrowAsync<PanelException>();
    }

    [Fact]
    public async Task A_session_that_ends_in_between_is_renewed_for_reads_and_writes()
    {
        await using ShapesClient panel = Connect();
        await panel.Account.ListAsync();
        Simulator.ExpireSessions();
        await panel.Account.ListAsync();
        Simulator.ExpireSessions();

        await panel.Account.Edit.CreateAsync(new() { Name = "once" });

        Simulator.List("account").Rows.Count.ShouldBe(1);
        Simulator.Requests.Count(static r => r.Function == "auth").ShouldBe(3);
    }

    [Fact]
    public async Task Disposing_ends_the_session()
    {
        ShapesClient panel = Connect();
        await panel.Ping.CallAsync();

        await panel.DisposeAsync();

        Simulator.Requests[^1].Function.ShouldBe("logon");
    }

    [Fact]
    public async Task Records_of_a_zone_are_listed_changed_and_deleted_under_their_parent()
    {
        await using PanelSimulator ispmgr = await SimulatedPanels.StartAsync("ispmgr");
        ispmgr.List("domain").Add(new() { ["name"] = "example.com" });
        ispmgr.List("domain.record", parent: "example.com").Add(new() { ["rkey"] = "www A", ["name"] = "www.example.com.", ["ttl"] = "3600" });
        await using IspmgrClient panel = new(PanelConnection.Https(ispmgr.BaseUri, PanelAuth.Session("root", SimulatedPanels.Password)));

        DomainRecordItem record = (await panel.Domain.Record.ListAsync(parent: "example.com")).ShouldHaveSingleItem();
        record.Ttl.ShouldBe(3600);
        await panel.Domain.Record.Edit.UpdateAsync(record.Key, new() { Ttl = 60 }, parent: "example.com");
        (await panel.Domain.Record.ListAsync(parent: "example.com"))[0].Ttl.ShouldBe(60);
        await panel.Domain.Record.Edit.CreateAsync(new() { Name = "mail", Rtype = DomainRecordEditRtype.Mx, Priority = 10, Domain = "mx.example.com" }, "example.com");
        (await panel.Domain.Record.ListAsync("example.com")).Count.ShouldBe(2);

        await panel.Domain.Record.Delete.InvokeAsync([record.Key], parent: "example.com");

        (await panel.Domain.Record.ListAsync("example.com")).ShouldNotContain(r => r.Key == record.Key);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
