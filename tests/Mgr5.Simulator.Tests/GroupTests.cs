namespace Mgr5.Simulator.Tests;

public sealed class GroupTests
{
    [Fact]
    public async Task Delete_removes_every_row_that_is_named()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b", "c");

        (await panel.AskAsync("func=webdomain.delete&elid=a,%20c")).Names().ShouldBe(["ok", "tparams", "saved_filters"]);

        panel.Simulator.List("webdomain").Rows.Select(static r => r.Text("name")).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("suspend", "resume")]
    [InlineData("disable", "enable")]
    public async Task Rows_are_switched_off_and_on(string off, string on)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b");

        (await panel.AskAsync($"func=webdomain.{off}&elid=a,%20b")).ShouldBeOk();
        (await panel.AskAsync("func=webdomain")).Column("active").ShouldBe(["off", "off"]);

        (await panel.AskAsync($"func=webdomain.{on}&elid=b")).ShouldBeOk();
        (await panel.AskAsync("func=webdomain")).Column("active").ShouldBe(["off", "on"]);
    }

    [Fact]
    public async Task An_unknown_id_ends_the_call_and_what_was_done_stays_done()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b");

        (await panel.AskAsync("func=webdomain.delete&elid=a,%20x,%20b")).Error().ShouldBe("missed/elid=x");

        panel.Simulator.List("webdomain").Rows.Select(static r => r.Text("name")).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Ids_are_parted_by_comma_and_space()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b");

        (await panel.AskAsync("func=webdomain.delete&elid=a,b")).Error().ShouldBe("missed/elid=a,b");
    }

    [Fact]
    public async Task Ids_are_needed()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=webdomain.suspend&elid=")).Error().ShouldBe("missed/elid");
    }

    [Fact]
    public async Task An_operation_that_only_the_panel_knows_checks_the_ids()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a");

        (await panel.AskAsync("func=webdomain.refresh&elid=a")).ShouldBeOk();
        (await panel.AskAsync("func=webdomain.refresh&elid=b")).Error().ShouldBe("missed/elid=b");
    }
}
