using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class RightsTests
{
    [Theory]
    [InlineData("root:se:cret", "mgrlog", null)]
    [InlineData("rita:reseller", "mgrlog", "access/mgrlog")]
    [InlineData("rita:reseller", "journal", null)]
    [InlineData("john:user", "journal", "access/journal")]
    public async Task A_function_is_for_the_levels_that_the_snapshot_names(string authinfo, string function, string? error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync($"func={function}&authinfo={authinfo}")).Error().ShouldBe(error);
    }

    [Theory]
    [InlineData("root:se:cret", "mine theirs seen")]
    [InlineData("rita:reseller", "mine theirs")]
    [InlineData("john:user", "mine seen")]
    public async Task A_form_has_the_fields_of_the_level(string authinfo, string fields)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement form = await panel.AskAnonymouslyAsync($"func=limits&authinfo={authinfo}");
        XElement described = XElement.Parse(await panel.GetAsync($"func=limits&out=devel&authinfo={authinfo}"));
        await panel.AskAnonymouslyAsync($"func=limits&sok=ok&mine=1&theirs=1&seen=1&authinfo={authinfo}");

        string.Join(' ', form.Names()[..^2]).ShouldBe(fields);
        string.Join(' ', described.Descendants("field").Select(static f => f.Attribute("name")!.Value)).ShouldBe(fields);
        string.Join(' ', panel.Simulator.Form("limits").Cells.Select(static c => c.Key)).ShouldBe(fields);
    }

    [Fact]
    public async Task The_level_is_that_of_the_user_as_whom_it_is_done()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=mgrlog&su=john")).Error().ShouldBe("access/mgrlog");
    }

    [Fact]
    public async Task Levels_may_be_left_unchecked()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.ChecksLevels = false;
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskAnonymouslyAsync("func=mgrlog&authinfo=john:user")).Error().ShouldBeNull();
    }

    [Fact]
    public async Task The_errors_can_be_chosen()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.AccessError = new("access", "rights");
        options.SessionError = new("auth", "session");
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskAnonymouslyAsync("func=mgrlog&authinfo=john:user")).Error().ShouldBe("access/rights");
        (await panel.AskAnonymouslyAsync("func=webdomain&auth=gone")).Error().ShouldBe("auth/session");
    }

    [Fact]
    public async Task A_reseller_acts_only_as_users_of_their_own()
    {
        PanelSimulatorOptions options = Owned();
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskAnonymouslyAsync("func=keepalive&su=own&authinfo=rita:reseller")).ShouldBeOk();
        (await panel.AskAnonymouslyAsync("func=keepalive&su=other&authinfo=rita:reseller")).Error().ShouldBe("access/keepalive");
        (await panel.AskAsync("func=keepalive&su=other")).ShouldBeOk();
    }

    [Theory]
    [InlineData("root:se:cret", "a b c d")]
    [InlineData("rita:reseller", "a b d")]
    [InlineData("own:o", "a d")]
    [InlineData("other:o", "c d")]
    public async Task Rows_are_seen_by_their_owner_and_above(string authinfo, string sites)
    {
        PanelSimulatorOptions options = Owned();
        options.OwnerColumn = "owner";
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "a", ["owner"] = "own" })
            .Add(new() { ["name"] = "b", ["owner"] = "rita" })
            .Add(new() { ["name"] = "c", ["owner"] = "other" })
            .Add(new() { ["name"] = "d" });

        string.Join(' ', (await panel.AskAnonymouslyAsync($"func=webdomain&authinfo={authinfo}")).Column("name")).ShouldBe(sites);
    }

    [Theory]
    [InlineData("func=webdomain.edit&elid=c")]
    [InlineData("func=webdomain.edit&elid=c&sok=ok&email=x")]
    [InlineData("func=webdomain.delete&elid=c")]
    public async Task A_row_of_somebody_else_is_not_there(string query)
    {
        PanelSimulatorOptions options = Owned();
        options.OwnerColumn = "owner";
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.Simulator.List("webdomain").Add(new() { ["name"] = "c", ["owner"] = "other" });

        (await panel.AskAnonymouslyAsync($"{query}&authinfo=own:o")).Error().ShouldBe("missed/elid=c");
        panel.Simulator.List("webdomain").Rows.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("func=domain.record&elid=c", "missed/elid=c")]
    [InlineData("func=domain.record.edit&plid=c&elid=1", "missed/plid=c")]
    [InlineData("func=domain.record.edit&plid=c&name=www&sok=ok", "missed/plid=c")]
    [InlineData("func=domain.record.delete&plid=c&elid=1", "missed/plid=c")]
    public async Task What_stands_under_a_row_of_somebody_else_is_not_there_either(string query, string error)
    {
        PanelSimulatorOptions options = Owned();
        options.OwnerColumn = "owner";
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.Simulator.List("domain").Add(new() { ["name"] = "c", ["owner"] = "other" });
        SimulatedList records = panel.Simulator.List("domain.record", "c").Add(new() { ["rkey"] = "1" });

        (await panel.AskAnonymouslyAsync($"{query}&authinfo=own:o")).Error().ShouldBe(error);
        (await panel.AskAnonymouslyAsync("func=domain.record&elid=c&authinfo=other:o")).Text("p_elems").ShouldBe("1");
        records.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_makes_is_theirs()
    {
        PanelSimulatorOptions options = Owned();
        options.OwnerColumn = "owner";
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskAnonymouslyAsync("func=webdomain.edit&sok=ok&name=a&authinfo=own:o")).ShouldBeOk();
        (await panel.AskAnonymouslyAsync("func=webdomain.edit&sok=ok&name=b&owner=john&authinfo=root:se:cret")).ShouldBeOk();

        panel.Simulator.List("webdomain").Rows.Select(static r => r.Text("owner")).ShouldBe(["own", "john"]);
    }

    private static PanelSimulatorOptions Owned()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.Users.Add(new("own", "o") { Owner = "rita" });
        options.Users.Add(new("other", "o") { Owner = "rudi" });
        return options;
    }
}
