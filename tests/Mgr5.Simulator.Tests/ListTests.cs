using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class ListTests
{
    [Fact]
    public async Task Rows_come_after_the_echo_and_before_the_counts()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("b.example.com", "a.example.com");

        XElement answer = await panel.AskAsync("func=webdomain");

        answer.Names().ShouldBe(["tparams", "saved_filters", "p_sort", "p_order", "page", "elem", "elem", "p_cnt", "p_num", "p_elems"]);
        answer.Text("p_sort").ShouldBe("name");
        answer.Text("p_order").ShouldBe("asc");
        answer.Text("page").ShouldBe("a.example.com - b.example.com");
        answer.Text("p_cnt").ShouldBe("1000");
        answer.Text("p_num").ShouldBe("1");
        answer.Text("p_elems").ShouldBe("2");
        answer.Elements("elem").First().Names().ShouldBe(["name", "owner", "active"]);
    }

    [Fact]
    public async Task An_empty_list_has_no_rows_at_all()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync("func=webdomain");

        answer.Names().ShouldBe(["tparams", "saved_filters", "p_sort", "p_order", "p_cnt", "p_num", "p_elems"]);
        answer.Text("p_elems").ShouldBe("0");
    }

    [Fact]
    public async Task Cells_are_text_flags_or_have_attributes()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain").Add(new()
        {
            ["name"] = "example.com",
            ["secure"] = SimulatedCell.Flag,
            ["status"] = new("Paid") { Orig = "4", Attributes = [new("color", "green")] },
            ["disk"] = SimulatedCell.Usage(1, 10),
            ["traffic"] = SimulatedCell.Usage(2, null),
        });

        XElement row = (await panel.AskAsync("func=webdomain")).Element("elem")!;

        row.Elements().Select(static e => e.ToString()).ShouldBe(
        [
            "<name>example.com</name>",
            "<secure />",
            """<status orig="4" color="green">Paid</status>""",
            """<disk used="1" limit="10" />""",
            """<traffic used="2" />""",
        ]);
    }

    [Fact]
    public async Task Pages_are_asked_for_by_number_and_size()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b", "c", "d", "e");

        XElement second = await panel.AskAsync("func=webdomain&p_num=2&p_cnt=2");
        XElement last = await panel.AskAsync("func=webdomain&p_num=3&p_cnt=2");
        XElement beyond = await panel.AskAsync("func=webdomain&p_num=4&p_cnt=2");

        second.Column("name").ShouldBe(["c", "d"]);
        second.Elements("page").Select(static p => p.Value).ShouldBe(["a - b", "c - d", "e"]);
        second.Text("p_num").ShouldBe("2");
        second.Text("p_cnt").ShouldBe("2");
        second.Text("p_elems").ShouldBe("5");
        last.Column("name").ShouldBe(["e"]);
        beyond.Column("name").ShouldBeEmpty();
        beyond.Text("p_elems").ShouldBe("5");
    }

    [Theory]
    [InlineData("p_num=0&p_cnt=2", "a b")]
    [InlineData("p_num=x&p_cnt=2", "a b")]
    [InlineData("p_num=2147483647&p_cnt=2147483647", "")]
    [InlineData("p_cnt=-1", "a b c")]
    public async Task A_window_that_is_none_is_passed_over(string window, string names)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b", "c");

        string.Join(' ', (await panel.AskAsync($"func=webdomain&{window}")).Column("name")).ShouldBe(names);
    }

    [Fact]
    public async Task The_size_of_pages_can_be_chosen()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.PageSize = 1;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.AddSites("a", "b");

        (await panel.AskAsync("func=webdomain")).Column("name").ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_session_remembers_the_size_of_pages()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a", "b", "c");
        string id = await panel.LogInAsync("root", "se:cret");

        await panel.AskAnonymouslyAsync($"func=webdomain&p_cnt=2&auth={id}");

        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Text("p_cnt").ShouldBe("2");
        (await panel.AskAsync("func=webdomain")).Text("p_cnt").ShouldBe("1000");
    }

    [Theory]
    [InlineData("%2Btext", "asc", "3 2 1")]
    [InlineData("-text", "desc", "1 2 3")]
    [InlineData("text", "asc", "3 2 1")]
    [InlineData("%2Bnumber", "asc", "2 1 3")]
    [InlineData("-number", "desc", "3 1 2")]
    [InlineData("%2Bmixed", "asc", "1 2 3")]
    [InlineData("%2Bsome", "asc", "2 1 3")]
    [InlineData("-some", "desc", "3 1 2")]
    public async Task Rows_are_sorted_as_asked_and_numbers_as_numbers(string column, string order, string keys)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "1", ["text"] = "c", ["number"] = "9", ["mixed"] = "10", ["some"] = "9" })
            .Add(new() { ["name"] = "2", ["text"] = "B", ["number"] = "-2.5", ["mixed"] = "9" })
            .Add(new() { ["name"] = "3", ["text"] = "a", ["number"] = "10", ["mixed"] = "x", ["some"] = "10" });

        XElement answer = await panel.AskAsync($"func=webdomain&p_col={column}");

        string.Join(' ', answer.Column("name")).ShouldBe(keys);
        answer.Text("p_order").ShouldBe(order);
        answer.Text("p_sort").ShouldBe(column.Replace("%2B", "", StringComparison.Ordinal).TrimStart('-'));
    }

    [Fact]
    public async Task A_filter_for_one_call_compares_cells()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "a", ["owner"] = "john", ["active"] = new("Works") { Orig = "on" } })
            .Add(new() { ["name"] = "b", ["owner"] = "root", ["active"] = "on" })
            .Add(new() { ["name"] = "c", ["owner"] = "john", ["active"] = "off" });

        (await panel.AskAsync("func=webdomain&filter=on&owner=john&active=on")).Column("name").ShouldBe(["a"]);
        (await panel.AskAsync("func=webdomain&filter=on&owner=john&name=&unknown=x")).Text("p_elems").ShouldBe("2");
        (await panel.AskAsync("func=webdomain&owner=john")).Text("p_elems").ShouldBe("3");
    }

    [Fact]
    public async Task A_list_of_unknown_key_has_ids()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList list = panel.Simulator.List("bare");
        list.Add(new() { ["id"] = "10" }).Add(new() { ["id"] = "9" });

        XElement answer = await panel.AskAsync("func=bare");

        list.KeyColumn.ShouldBe("id");
        answer.Text("p_sort").ShouldBe("id");
        answer.Column("id").ShouldBe(["9", "10"]);
    }
}
