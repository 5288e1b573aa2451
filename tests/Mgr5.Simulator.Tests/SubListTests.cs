using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class SubListTests
{
    [Fact]
    public async Task Rows_are_those_of_the_parent()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("domain.record", "example.com").Add(new() { ["rkey"] = "1", ["name"] = "www" });
        panel.Simulator.List("domain.record", parent: "example.org").Add(new() { ["rkey"] = "1", ["name"] = "mail" });

        XElement answer = await panel.AskAsync("func=domain.record&elid=example.com");

        answer.Column("name").ShouldBe(["www"]);
        answer.Text("plid").ShouldBe("example.com");
        answer.Names()[..3].ShouldBe(["plid", "tparams", "saved_filters"]);
    }

    [Theory]
    [InlineData("func=domain.record", "missed/elid")]
    [InlineData("func=domain.record&elid=", "missed/elid")]
    [InlineData("func=domain.record&plid=example.com", "missed/elid")]
    [InlineData("func=domain.record&elid=example.org", "missed/elid=example.org")]
    [InlineData("func=domain.record.edit&name=www&sok=ok", "missed/plid")]
    [InlineData("func=domain.record.edit&name=www&sok=ok&plid=", "missed/plid")]
    [InlineData("func=domain.record.edit&name=www&sok=ok&plid=example.org", "missed/plid=example.org")]
    [InlineData("func=domain.record.delete&elid=1", "missed/plid")]
    public async Task A_parent_is_needed(string query, string error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("domain").Add(new() { ["name"] = "example.com" });

        (await panel.AskAsync(query)).Error().ShouldBe(error);
    }

    [Fact]
    public async Task A_row_is_made_changed_and_deleted_under_its_parent()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("domain").Add(new() { ["name"] = "example.com" });

        XElement made = await panel.AskAsync("func=domain.record.edit&plid=example.com&name=www&value=203.0.113.1&sok=ok");
        made.ShouldBeOk();
        string key = made.Text("rkey")!;
        SimulatedRow row = panel.Simulator.List("domain.record", "example.com").Find(key)!;
        row.Text("value").ShouldBe("203.0.113.1");

        (await panel.AskAsync($"func=domain.record.edit&plid=example.com&elid={key}&value=203.0.113.2&sok=ok")).ShouldBeOk();
        row.Text("value").ShouldBe("203.0.113.2");

        (await panel.AskAsync($"func=domain.record.delete&plid=example.com&elid={key}")).ShouldBeOk();
        (await panel.AskAsync("func=domain.record&elid=example.com")).Text("p_elems").ShouldBe("0");
    }

    [Fact]
    public async Task Keys_that_the_panel_makes_are_not_used_twice()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList records = panel.Simulator.List("domain.record", "example.com").Add(new() { ["rkey"] = "1" }).Add(new() { ["rkey"] = "x", ["id"] = "2" });

        await panel.AskAsync("func=domain.record.edit&plid=example.com&name=a&sok=ok");
        await panel.AskAsync("func=domain.record.edit&plid=example.com&name=b&sok=ok");

        records.Rows.Select(static r => r.Text("rkey")).ShouldBe(["1", "x", "3", "4"]);
        records.Find("3")!.Text("id").ShouldBe("3");
    }

    [Fact]
    public async Task What_stands_under_a_deleted_row_goes_with_it()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("domain").Add(new() { ["name"] = "example.com" }).Add(new() { ["name"] = "example.org" });
        SimulatedList gone = panel.Simulator.List("domain.record", "example.com").Add(new() { ["rkey"] = "1" });
        SimulatedList kept = panel.Simulator.List("domain.record", "example.org").Add(new() { ["rkey"] = "2" });
        SimulatedList goneBelow = panel.Simulator.List("domain.record.note", "1").Add(new() { ["id"] = "1" });
        SimulatedList keptBelow = panel.Simulator.List("domain.record.note", "2").Add(new() { ["id"] = "1" });

        (await panel.AskAsync("func=domain.delete&elid=example.com")).ShouldBeOk();

        gone.Rows.ShouldBeEmpty();
        goneBelow.Rows.ShouldBeEmpty();
        kept.Rows.Count.ShouldBe(1);
        keptBelow.Rows.Count.ShouldBe(1);
        (await panel.AskAsync("func=domain.record&elid=example.com")).Error().ShouldBe("missed/elid=example.com");
    }

    [Fact]
    public async Task Rows_may_stand_under_each_other()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList top = panel.Simulator.List("folder", "top").Add(new() { ["name"] = "a" });
        SimulatedList a = panel.Simulator.List("folder", "a").Add(new() { ["name"] = "b" });
        SimulatedList b = panel.Simulator.List("folder", "b").Add(new() { ["name"] = "c" });
        SimulatedList c = panel.Simulator.List("folder", "c").Add(new() { ["name"] = "b" });

        (await panel.AskAsync("func=folder.delete&plid=top&elid=a")).ShouldBeOk();

        new[] { top, a, b, c }.ShouldAllBe(static list => list.Rows.Count == 0);
    }

    [Fact]
    public async Task What_stands_under_a_row_goes_along_when_its_key_changes()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("domain").Add(new() { ["name"] = "example.com" }).Add(new() { ["name"] = "example.net" });
        SimulatedRow record = new() { ["rkey"] = "1", ["name"] = "www" };
        panel.Simulator.List("domain.record", "example.com").Add(record);
        panel.Simulator.List("domain.record", "example.net").Add(new() { ["rkey"] = "1" });

        (await panel.AskAsync("func=domain.edit&elid=example.com&name=example.org&sok=ok")).ShouldBeOk();

        (await panel.AskAsync("func=domain.record&elid=example.org")).Column("name").ShouldBe(["www"]);
        panel.Simulator.List("domain.record", "example.org").Find("1").ShouldBeSameAs(record);
        panel.Simulator.List("domain.record", "example.com").Rows.ShouldBeEmpty();
        panel.Simulator.List("domain.record", "example.net").Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Even_the_empty_form_of_a_row_asks_for_the_parent()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=domain.record.edit")).Error().ShouldBe("missed/plid");
    }
}
