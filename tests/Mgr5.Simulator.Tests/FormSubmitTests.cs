using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class FormSubmitTests
{
    [Fact]
    public async Task Without_an_id_a_row_is_made()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync(
            "func=webdomain.edit&elid=&sok=ok&name=example.com&quota=5&addon_7=on&unknown=x&docroot=/&note=n&php_version=8&pin=1234&passwd=p&upload=u&clicked_button=ok");

        answer.ShouldBeOk();
        answer.Names().ShouldBe(["ok", "id", "name", "tparams", "saved_filters"]);
        answer.Text("id").ShouldBe("1");
        answer.Text("name").ShouldBe("example.com");
        panel.Simulator.List("webdomain").Find("example.com")!.Cells.Select(static c => $"{c.Key}={c.Value}").ShouldBe(
            ["name=example.com", "quota=5", "addon_7=on", "id=1", "secure=off", "active=on"]);
    }

    [Fact]
    public async Task Ids_count_up()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=webdomain.edit&sok=ok&name=a")).Text("id").ShouldBe("1");
        (await panel.AskAsync("func=webdomain.edit&sok=ok&name=b")).Text("id").ShouldBe("2");
        (await panel.AskAsync("func=preset.edit&sok=ok&name=b")).Text("id").ShouldBe("1");
    }

    [Fact]
    public async Task An_id_that_is_the_key_is_answered_once()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync("func=bare.edit&sok=ok&x=y&secret_password=p&sfrom=ajax&ip_existing=1");

        answer.Names().ShouldBe(["ok", "id", "tparams", "saved_filters"]);
        panel.Simulator.List("bare").Find(answer.Text("id")!)!.Cells.Select(static c => $"{c.Key}={c.Value}").ShouldBe(["x=y", "id=1"]);
    }

    [Fact]
    public async Task With_an_id_the_row_is_changed_and_what_is_not_sent_stays()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedRow row = new() { ["name"] = "example.com", ["owner"] = "john", ["note"] = new("old") { Orig = "o" } };
        panel.Simulator.List("webdomain").Add(row);

        XElement answer = await panel.AskAsync("func=webdomain.edit&sok=ok&elid=example.com&name=example.org&note=new&secure=on&pin=1234");

        answer.Names().ShouldBe(["ok", "tparams", "saved_filters"]);
        row.Cells.Select(static c => $"{c.Key}={c.Value}").ShouldBe(["name=example.com", "owner=john", "note=new", "secure=on"]);
        row["note"]!.Orig.ShouldBeNull();
    }

    [Fact]
    public async Task A_value_can_be_emptied()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedRow row = new() { ["name"] = "example.com", ["owner"] = "john", ["quota"] = "5" };
        panel.Simulator.List("webdomain").Add(row);

        (await panel.AskAsync("func=webdomain.edit&sok=ok&elid=example.com&owner=&quota=")).ShouldBeOk();

        row.Text("owner").ShouldBe("");
        row.Text("quota").ShouldBe("");
    }

    [Fact]
    public async Task A_key_that_can_be_changed_moves_the_row()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList presets = panel.Simulator.List("preset").Add(new() { ["name"] = "a", ["limit"] = "1" }).Add(new() { ["name"] = "b" });

        (await panel.AskAsync("func=preset.edit&sok=ok&elid=a&name=c")).ShouldBeOk();
        (await panel.AskAsync("func=preset.edit&sok=ok&elid=b&name=b&limit=2")).ShouldBeOk();

        presets.Find("a").ShouldBeNull();
        presets.Find("c")!.Text("limit").ShouldBe("1");
        presets.Rows.Select(static r => r.Text("name")).ShouldBe(["c", "b"]);
    }

    [Theory]
    [InlineData("func=preset.edit&sok=ok&elid=a&name=b", "exists/name=b")]
    [InlineData("func=preset.edit&sok=ok&elid=a&name=", "missed/name")]
    [InlineData("func=preset.edit&sok=ok&name=a", "exists/name=a")]
    [InlineData("func=webdomain.edit&sok=ok", "missed/name")]
    [InlineData("func=webdomain.edit&sok=ok&name=", "missed/name")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&php_mode=cgi", "missed/php_version")]
    [InlineData("func=webdomain.edit&sok=ok&name=abcdefghijklmnopqrstu", "value/name=abcdefghijklmnopqrstu")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&secure=yes", "value/secure=yes")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&secure=", "value/secure=")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&addon_7=7", "value/addon_7=7")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&quota=1.5", "value/quota=1.5")]
    [InlineData("func=tariff.edit&sok=ok&name=a&price=1,5", "value/price=1,5")]
    [InlineData("func=tariff.edit&sok=ok&name=a&price=1.50&since=31.12.2026", "value/since=31.12.2026")]
    [InlineData("func=tariff.edit&sok=ok&name=a&since=2026-12-31&seen=2026-12-31", "value/seen=2026-12-31")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&quota=%201", "value/quota= 1")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&php_mode=fpm", "value/php_mode=fpm")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&options=a,c", "value/options=a,c")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&pin=12345", "value/pin")]
    public async Task What_does_not_fit_is_refused_and_nothing_is_stored(string query, string error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList presets = panel.Simulator.List("preset").Add(new() { ["name"] = "a" }).Add(new() { ["name"] = "b" });

        (await panel.AskAsync(query)).Error().ShouldBe(error);

        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();
        presets.Rows.Select(static r => r.Text("name")).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("quota=-5")]
    [InlineData("quota=99999999999999999999")]
    [InlineData("php_mode=cgi&php_version=8.2")]
    [InlineData("php_mode=mod")]
    [InlineData("php_mode=")]
    [InlineData("options=a,%20b")]
    [InlineData("pin=%F0%9F%99%82%F0%9F%99%82%F0%9F%99%82%F0%9F%99%82")]
    public async Task What_fits_is_taken(string fields)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync($"func=webdomain.edit&sok=ok&name=a&{fields}")).ShouldBeOk();
    }

    [Fact]
    public async Task A_condition_holds_by_what_the_row_has()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedRow cgi = new() { ["name"] = "a", ["php_mode"] = "cgi" };
        SimulatedRow module = new() { ["name"] = "b", ["php_mode"] = "mod" };
        panel.Simulator.List("webdomain").Add(cgi).Add(module);

        await panel.AskAsync("func=webdomain.edit&sok=ok&elid=a&php_version=8");
        await panel.AskAsync("func=webdomain.edit&sok=ok&elid=b&php_version=8");

        cgi.Text("php_version").ShouldBe("8");
        module.Text("php_version").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_without_a_list_keeps_values_of_its_own()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=usrparam")).Text("email").ShouldBe("");
        (await panel.AskAsync("func=usrparam&sok=ok")).Error().ShouldBe("missed/email");
        (await panel.AskAsync("func=usrparam&sok=ok&email=hostmaster@example.com")).Names().ShouldBe(["ok", "tparams", "saved_filters"]);
        (await panel.AskAsync("func=usrparam&sok=ok&secure=on")).ShouldBeOk();

        XElement form = await panel.AskAsync("func=usrparam");
        form.Text("email").ShouldBe("hostmaster@example.com");
        form.Text("secure").ShouldBe("on");
        panel.Simulator.Form("usrparam").Text("secure").ShouldBe("on");
        (await panel.AskAsync("func=usrparam&elid=7")).Text("email").ShouldBe("");
    }

    [Fact]
    public async Task A_filter_makes_no_row()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=webdomain.filter&sok=ok&name=example.com")).ShouldBeOk();

        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("days=0", "value/days=0")]
    [InlineData("days=1", null)]
    [InlineData("days=31", null)]
    [InlineData("days=32", "value/days=32")]
    [InlineData("days=99999999999999999999999999999999", "value/days=99999999999999999999999999999999")]
    [InlineData("sum=0.009", "value/sum=0.009")]
    [InlineData("sum=0.01", null)]
    [InlineData("sum=100.5", "value/sum=100.5")]
    public async Task Numbers_keep_to_their_bounds(string query, string? error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync($"func=bounds&sok=ok&{query}")).Error().ShouldBe(error);
    }

    [Theory]
    [InlineData("never=on&phrase=toolong", null)]
    [InlineData("never=off&phrase=toolong", "value/phrase=toolong")]
    public async Task A_field_that_a_condition_takes_away_is_passed_over(string query, string? error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync($"func=bounds&sok=ok&{query}")).Error().ShouldBe(error);
        panel.Simulator.Form("bounds").Text("phrase").ShouldBeNull();
    }
}
