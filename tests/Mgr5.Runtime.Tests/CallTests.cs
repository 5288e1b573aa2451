namespace Mgr5.Runtime.Tests;

public sealed class CallTests
{
    private string _answer = "<doc><ok/></doc>";
    private readonly ScriptedTransport _transport;
    private readonly TestClient _panel;

    public CallTests()
    {
        _transport = new(_ => _answer);
        _panel = new(new(_transport, PanelAuth.AuthInfo("u", "p"), TimeProvider.System));
    }

    private Dictionary<string, string> Sent
    {
        get
        {
            var sent = new Dictionary<string, string>(_transport.Sent.Last());
            sent.Remove("authinfo").ShouldBeTrue();
            sent.Remove("out", out string? format).ShouldBeTrue();
            format.ShouldBe("xml");
            return sent;
        }
    }

    [Fact]
    public async Task Create_submits_without_an_id()
    {
        await PanelCalls.CreateAsync(_panel, "web.edit", new() { ["name"] = "a" }, null, null, default);

        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "web.edit", ["name"] = "a", ["sok"] = "ok" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Update_submits_with_id_and_parent()
    {
        await PanelCalls.UpdateAsync(_panel, "rec.edit", "5", new() { ["ttl"] = "" }, "example.com", null, default);

        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "rec.edit", ["elid"] = "5", ["plid"] = "example.com", ["ttl"] = "", ["sok"] = "ok" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Get_asks_and_submits_nothing()
    {
        await PanelCalls.GetAsync<PanelForm>(_panel, "web.edit", "a", null, null, default);

        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "web.edit", ["elid"] = "a" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_sub_list_takes_its_parent_as_elid()
    {
        await PanelCalls.ListAsync<PanelItem>(_panel, "domain.record", "example.com", null, default);

        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "domain.record", ["elid"] = "example.com", ["p_num"] = "1" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_group_operation_joins_its_ids_as_panels_part_them()
    {
        await PanelCalls.InvokeAsync(_panel, "user.delete", ["john", "mary"], null, null, null, default);

        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "user.delete", ["elid"] = "john, mary" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Options_go_with_any_call()
    {
        await PanelCalls.SubmitAsync(
            _panel, "f", null, null, null, new() { Su = "john", Lang = "ru", Button = "finish" }, default);

        Sent.ShouldBe(
            new Dictionary<string, string> { ["func"] = "f", ["sok"] = "ok", ["su"] = "john", ["lang"] = "ru", ["clicked_button"] = "finish" }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_call_is_made_of_wins_over_the_request()
    {
        await PanelCalls.UpdateAsync(_panel, "f", "5", new() { ["authinfo"] = "evil", ["out"] = "json" }, null, null, default);

        _transport.Sent.Last()["authinfo"].ShouldBe("u:p");
        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "f", ["elid"] = "5", ["sok"] = "ok" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_call_by_name_may_ask_for_another_format()
    {
        await _panel.CallAsync("f", new() { ["out"] = "devel" });

        _transport.Sent.Last()["out"].ShouldBe("devel");
    }

    [Fact]
    public void Nothing_is_sent_for_ids_that_would_mean_something_else()
    {
        PanelRequest request = new();
        Action[] calls =
        [
            () => PanelCalls.UpdateAsync(_panel, "f", "", request, null, null, default),
            () => PanelCalls.UpdateAsync(_panel, "f", " ", request, null, null, default),
            () => PanelCalls.UpdateAsync(_panel, "f", null!, request, null, null, default),
            () => PanelCalls.UpdateAsync(_panel, "f", "5", request, "", null, default),
            () => PanelCalls.GetAsync<PanelForm>(_panel, "f", "", null, null, default),
            () => PanelCalls.SubmitAsync(_panel, "f", request, "", null, null, default),
            () => PanelCalls.CreateAsync(_panel, "f", null!, null, null, default),
            () => PanelCalls.CreateAsync(_panel, "f", new() { ["elid"] = "5" }, null, null, default),
            () => PanelCalls.UpdateAsync(_panel, "f", "5", new() { ["func"] = "g" }, null, null, default),
            () => PanelCalls.InvokeAsync(_panel, "f", ["a"], new() { ["plid"] = "x" }, null, null, default),
            () => PanelCalls.InvokeAsync(_panel, "f", [], null, null, null, default),
            () => PanelCalls.InvokeAsync(_panel, "f", ["a", ""], null, null, null, default),
            () => PanelCalls.InvokeAsync(_panel, "f", ["a,b"], null, null, null, default),
            () => PanelCalls.InvokeAsync(_panel, "f", null!, null, null, null, default),
            () => PanelCalls.PageAsync<PanelItem>(_panel, "f", null, 0, null, null, default),
            () => PanelCalls.PageAsync<PanelItem>(_panel, "f", null, 1, 0, null, default),
            () => _panel.CallAsync(" "),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _transport.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_is_read_to_the_end_of_its_total()
    {
        var transport = new ScriptedTransport(static p =>
        {
            int page = p.TryGetValue("p_num", out string? number) ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 1;
            string rows = string.Concat(Enumerable.Range((page - 1) * 2, Math.Min(2, 5 - ((page - 1) * 2))).Select(static i => $"<elem><id>{i}</id></elem>"));
            return $"<doc>{rows}<p_cnt>2</p_cnt><p_num>{page}</p_num><p_elems>5</p_elems></doc>";
        });
        await using TestClient panel = new(new(transport, PanelAuth.AuthInfo("u", "p"), TimeProvider.System));

        IReadOnlyList<PanelItem> items = await PanelCalls.ListAsync<PanelItem>(panel, "user", null, null, default);

        items.Select(static i => i["id"]).ShouldBe(["0", "1", "2", "3", "4"]);
        transport.Sent.Select(static p => p.GetValueOrDefault("p_num")).ShouldBe(["1", "2", "3"]);
        transport.Sent.Select(static p => p.GetValueOrDefault("p_cnt")).ShouldBe([null, "2", "2"]);
    }

    [Fact]
    public async Task A_total_that_never_comes_ends_with_an_empty_page()
    {
        var transport = new ScriptedTransport(static p =>
            p["p_num"] == "2" ? "<doc><p_num>2</p_num><p_elems>2147483647</p_elems></doc>" : "<doc><elem><id>1</id></elem><p_num>1</p_num><p_elems>2147483647</p_elems></doc>");
        await using TestClient panel = new(new(transport, PanelAuth.AuthInfo("u", "p"), TimeProvider.System));

        (await PanelCalls.ListAsync<PanelItem>(panel, "user", null, null, default)).Count.ShouldBe(1);
        transport.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_says_where_it_is()
    {
        _answer = "<doc><elem/><p_cnt>10</p_cnt><p_num>3</p_num><p_elems>21</p_elems></doc>";

        PanelPage<PanelItem> page = await PanelCalls.PageAsync<PanelItem>(_panel, "user", null, 3, 10, null, default);

        (page.Items.Count, page.Number, page.Size, page.Total).ShouldBe((1, 3, 10, 21));
        Sent.ShouldBe(new Dictionary<string, string> { ["func"] = "user", ["p_num"] = "3", ["p_cnt"] = "10" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("<doc/>", "", null, false)]
    [InlineData("<doc><ok/></doc>", "", null, false)]
    [InlineData("<doc><ok>restart</ok></doc>", "restart", null, true)]
    [InlineData("<doc><ok type=\"url\">/next</ok></doc>", "/next", "url", false)]
    public async Task Ok_has_many_forms(string answer, string text, string? type, bool restart)
    {
        _answer = answer;

        PanelOk ok = await PanelCalls.SubmitAsync(_panel, "f", null, null, null, null, default);

        (ok.Text, ok.Type, ok.RestartRequired).ShouldBe((text, type, restart));
    }

    [Fact]
    public async Task Ids_stand_beside_ok()
    {
        _answer = "<doc><id>42</id><ip>203.0.113.9</ip><ok/></doc>";

        PanelOk ok = await PanelCalls.CreateAsync(_panel, "f", new(), null, null, default);

        ok.Id.ShouldBe("42");
        ok["ip"].ShouldBe("203.0.113.9");
        ok["other"].ShouldBeNull();
    }
}
