using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class FilterTests
{
    [Fact]
    public async Task A_filter_is_kept_by_the_session_until_it_is_lifted()
    {
        await using TestPanel panel = await WithOwnersAsync();
        string id = await panel.LogInAsync("rita", "reseller");

        (await panel.AskAnonymouslyAsync($"func=webdomain.filter&sok=ok&owner=john&clicked_button=ok&auth={id}")).ShouldBeOk();
        XElement filtered = await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}");
        filtered.Column("name").ShouldBe(["a", "c"]);
        filtered.Text("p_elems").ShouldBe("2");
        filtered.Element("saved_filters")!.Elements().Select(static f => f.ToString()).ShouldBe(["<filter name=\"owner\">john</filter>"]);

        (await panel.AskAnonymouslyAsync($"func=webdomain.filter&sok=ok&owner=&auth={id}")).ShouldBeOk();
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Column("name").ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task It_is_nobody_elses()
    {
        await using TestPanel panel = await WithOwnersAsync();
        string id = await panel.LogInAsync("rita", "reseller");
        await panel.AskAnonymouslyAsync($"func=webdomain.filter&sok=ok&owner=john&auth={id}");
        await panel.AskAsync("func=webdomain.filter&sok=ok&owner=mary");

        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={await panel.LogInAsync("rita", "reseller")}")).Column("name").Length.ShouldBe(3);
        (await panel.AskAsync("func=webdomain")).Column("name").Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_form_shows_what_is_stored()
    {
        await using TestPanel panel = await WithOwnersAsync();
        string id = await panel.LogInAsync("rita", "reseller");
        await panel.AskAnonymouslyAsync($"func=webdomain.filter&sok=ok&name=b&auth={id}");

        (await panel.AskAnonymouslyAsync($"func=webdomain.filter&auth={id}")).Text("name").ShouldBe("b");
    }

    [Fact]
    public async Task The_filter_of_one_call_stands_in_place_of_the_stored_one()
    {
        await using TestPanel panel = await WithOwnersAsync();
        string id = await panel.LogInAsync("rita", "reseller");
        await panel.AskAnonymouslyAsync($"func=webdomain.filter&sok=ok&owner=john&auth={id}");

        (await panel.AskAnonymouslyAsync($"func=webdomain&filter=on&owner=mary&auth={id}")).Column("name").ShouldBe(["b"]);
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Column("name").ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task The_filter_of_one_call_has_what_the_filters_form_has_too()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("journal").Add(new() { ["id"] = "1", ["ip"] = "203.0.113.1" }).Add(new() { ["id"] = "2", ["ip"] = "203.0.113.2" });

        (await panel.AskAsync("func=journal&filter=on&ip=203.0.113.2&unknown=x")).Column("id").ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_list_of_which_nothing_is_known_is_filtered_by_whatever_is_sent()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("bare").Add(new() { ["id"] = "1", ["x"] = "a" }).Add(new() { ["id"] = "2", ["x"] = "b" });

        (await panel.AskAsync("func=bare&filter=on&x=b&sfrom=ajax")).Column("id").ShouldBe(["2"]);
    }

    private static async Task<TestPanel> WithOwnersAsync()
    {
        TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "a", ["owner"] = "john" })
            .Add(new() { ["name"] = "b", ["owner"] = "mary" })
            .Add(new() { ["name"] = "c", ["owner"] = "john" });
        return panel;
    }
}
