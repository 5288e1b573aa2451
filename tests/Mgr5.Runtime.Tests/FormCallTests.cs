namespace Mgr5.Runtime.Tests;

public sealed class FormCallTests
{
    private readonly ScriptedPanel _panel = new();

    [Fact]
    public async Task Get_asks_and_submits_nothing()
    {
        await new SiteEditFunction(_panel).GetAsync("a");
        await new SiteEditFunction(_panel).GetAsync();
        await new RecordEditFunction(_panel).GetAsync("5", "example.com");
        await new NodeEditFunction(_panel).GetAsync(parent: "a");
        await new SettingsFunction(_panel).GetAsync();
        await new RecordSettingsFunction(_panel).GetAsync(null, "example.com");
        await new NodeSettingsFunction(_panel).GetAsync("5");

        _panel.Queries.ShouldBe(
            [
                "elid=a&func=site.edit", "func=site.edit", "elid=5&func=zone.record.edit&plid=example.com", "func=site.node.edit&plid=a",
                "func=settings", "func=zone.record.settings&plid=example.com", "elid=5&func=site.node.settings",
            ]);
    }

    [Fact]
    public async Task Create_submits_without_an_id()
    {
        await new SiteEditFunction(_panel).CreateAsync(new() { Name = "a" });
        await new RecordEditFunction(_panel).CreateAsync(new() { ["ttl"] = "60" }, "example.com");
        await new NodeEditFunction(_panel).CreateAsync(new());

        _panel.Queries.ShouldBe(["func=site.edit&name=a&sok=ok", "func=zone.record.edit&plid=example.com&sok=ok&ttl=60", "func=site.node.edit&sok=ok"]);
    }

    [Fact]
    public async Task Update_submits_with_id_and_parent()
    {
        await new SiteEditFunction(_panel).UpdateAsync("a", new() { Name = "b" });
        await new RecordEditFunction(_panel).UpdateAsync("5", new() { ["ttl"] = "" }, "example.com");
        await new NodeEditFunction(_panel).UpdateAsync("5", new(), "a");

        _panel.Queries.ShouldBe(
            ["elid=a&func=site.edit&name=b&sok=ok", "elid=5&func=zone.record.edit&plid=example.com&sok=ok&ttl=", "elid=5&func=site.node.edit&plid=a&sok=ok"]);
    }

    [Fact]
    public async Task Submit_is_for_a_form_that_stands_for_itself()
    {
        await new SettingsFunction(_panel).SubmitAsync();
        await new SettingsFunction(_panel).SubmitAsync(new() { ["lang"] = "ru" }, "john");
        await new RecordSettingsFunction(_panel).SubmitAsync(null, "5", "example.com");
        await new NodeSettingsFunction(_panel).SubmitAsync(parent: "a");

        _panel.Queries.ShouldBe(
            [
                "func=settings&sok=ok", "elid=john&func=settings&lang=ru&sok=ok", "elid=5&func=zone.record.settings&plid=example.com&sok=ok",
                "func=site.node.settings&plid=a&sok=ok",
            ]);
    }

    [Fact]
    public async Task Options_go_with_any_call()
    {
        await new SettingsFunction(_panel).SubmitAsync(options: new() { Su = "john", Lang = "ru", Button = "finish" });

        _panel.Sent.ShouldBe("clicked_button=finish&func=settings&lang=ru&sok=ok&su=john");
    }

    [Fact]
    public async Task What_the_call_is_made_of_wins_over_the_request()
    {
        await new SiteEditFunction(_panel).UpdateAsync("5", new() { ["authinfo"] = "evil", ["out"] = "json" });

        _panel.Sent.ShouldBe("elid=5&func=site.edit&sok=ok");
    }

    [Fact]
    public async Task A_request_that_is_changed_later_changes_the_next_call()
    {
        TaskCompletionSource gate = new();
        _panel.Transport.Gate = gate.Task;
        SiteEditRequest request = new() { Name = "a" };

        Task<PanelOk> call = new SiteEditFunction(_panel).CreateAsync(request);
        request.Name = "b";
        gate.SetResult();
        await call;
        await new SiteEditFunction(_panel).CreateAsync(request);

        _panel.Queries.ShouldBe(["func=site.edit&name=a&sok=ok", "func=site.edit&name=b&sok=ok"]);
    }

    [Fact]
    public void Nothing_is_sent_for_ids_that_would_mean_something_else()
    {
        SiteEditFunction sites = new(_panel);
        RecordEditFunction records = new(_panel);
        NodeEditFunction nodes = new(_panel);
        Action[] calls =
        [
            () => sites.GetAsync(""),
            () => sites.CreateAsync(null!),
            () => sites.CreateAsync(new() { ["elid"] = "5" }),
            () => sites.UpdateAsync("", new()),
            () => sites.UpdateAsync(" ", new()),
            () => sites.UpdateAsync(null!, new()),
            () => sites.UpdateAsync("5", null!),
            () => sites.UpdateAsync("5", new() { ["func"] = "g" }),
            () => sites.UpdateAsync("5", new() { ["sok"] = "ok" }),
            () => sites.RefreshAsync(null!, "mode"),
            () => sites.RefreshAsync(new(), ""),
            () => sites.RefreshAsync(new() { ["sok"] = "ok" }, "mode"),
            () => records.GetAsync("5", ""),
            () => records.GetAsync("5", null!),
            () => records.CreateAsync(new(), null!),
            () => records.UpdateAsync("5", new(), null!),
            () => records.UpdateAsync("5", new() { ["plid"] = "x" }, "a"),
            () => nodes.GetAsync(parent: ""),
            () => nodes.UpdateAsync("5", new(), ""),
            () => new SettingsFunction(_panel).SubmitAsync(id: ""),
            () => new RecordSettingsFunction(_panel).SubmitAsync(null, null, null!),
            () => new RecordSettingsFunction(_panel).GetAsync(null, null!),
            () => new NodeSettingsFunction(_panel).SubmitAsync(parent: " "),
            () => _panel.Client.CallAsync(" "),
            () => _panel.Client.OpenReadAsync(""),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _panel.Queries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<doc/>", "", null, false)]
    [InlineData("<doc><ok/></doc>", "", null, false)]
    [InlineData("<doc><ok>restart</ok></doc>", "restart", null, true)]
    [InlineData("<doc><ok type=\"url\">/next</ok></doc>", "/next", "url", false)]
    public async Task Ok_has_many_forms(string answer, string text, string? type, bool restart)
    {
        _panel.Answer = answer;

        PanelOk ok = await new SettingsFunction(_panel).SubmitAsync();

        (ok.Text, ok.Type, ok.RestartRequired).ShouldBe((text, type, restart));
    }

    [Fact]
    public async Task Ids_stand_beside_ok()
    {
        _panel.Answer = "<doc><id>42</id><ip>203.0.113.9</ip><ok/></doc>";

        PanelOk ok = await new SiteEditFunction(_panel).CreateAsync(new());

        ok.Id.ShouldBe("42");
        ok["ip"].ShouldBe("203.0.113.9");
        ok["other"].ShouldBeNull();
    }

    [Fact]
    public async Task A_function_of_which_nothing_is_known_is_called_as_it_is()
    {
        _panel.Answer = "<doc func=\"restart\"><x>1</x></doc>";

        PanelDocument answer = await new RestartFunction(_panel).CallAsync(new() { ["elid"] = "5", ["plid"] = "6", ["sok"] = "ok", ["x"] = "" });

        answer.Root.Child("x")!.Text.ShouldBe("1");
        _panel.Sent.ShouldBe("elid=5&func=restart&plid=6&sok=ok&x=");
    }

    [Fact]
    public async Task A_call_by_name_may_ask_for_another_format()
    {
        await _panel.Client.CallAsync("f", new() { ["out"] = "devel" });

        _panel.Transport.Sent[^1]["out"].ShouldBe("devel");
    }
}
