using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>A form for several objects at once, and choices of nothing.</summary>
public sealed class GroupEditTests
{
    [Fact]
    public async Task It_shows_what_the_objects_have_in_common()
    {
        await using TestPanel panel = await WithTwoAsync();

        XElement form = await panel.AskAsync("func=webdomain.edit&elid=a,%20b");

        (form.Text("owner"), form.Text("quota")).ShouldBe(("*", "5"));
        form.Text("elid").ShouldBe("a, b");
    }

    [Fact]
    public async Task It_changes_each_and_leaves_alone_what_is_a_star()
    {
        await using TestPanel panel = await WithTwoAsync();

        (await panel.AskAsync("func=webdomain.edit&elid=a,%20b&sok=ok&owner=*&quota=7")).ShouldBeOk();

        panel.Simulator.List("webdomain").Rows.Select(static r => $"{r.Text("owner")} {r.Text("quota")}").ShouldBe(["john 7", "mary 7"]);
    }

    [Fact]
    public async Task One_that_is_not_there_ends_it_before_anything_is_changed()
    {
        await using TestPanel panel = await WithTwoAsync();

        (await panel.AskAsync("func=webdomain.edit&elid=a,%20gone&sok=ok&quota=7")).Error().ShouldBe("missed/elid=gone");

        panel.Simulator.List("webdomain").Find("a")!.Text("quota").ShouldBe("5");
    }

    [Fact]
    public async Task The_choice_null_is_nothing()
    {
        await using TestPanel panel = await WithTwoAsync();
        await panel.AskAsync("func=webdomain.edit&elid=a&sok=ok&php_mode=mod");

        (await panel.AskAsync("func=webdomain.edit&elid=a&sok=ok&php_mode=null")).ShouldBeOk();

        panel.Simulator.List("webdomain").Find("a")!.Text("php_mode").ShouldBe("");
    }

    [Fact]
    public async Task A_cell_has_its_text_in_the_language_of_the_answer()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain").Add(new()
        {
            ["name"] = "a",
            ["status"] = new SimulatedCell("Paid") { Orig = "4", Translations = new Dictionary<string, string> { ["ru"] = "Оплачен" } },
        });

        (await StatusAsync("ru")).ShouldBe(("Оплачен", "4"));
        (await StatusAsync("en")).ShouldBe(("Paid", "4"));
        (await StatusAsync("xx")).ShouldBe(("Paid", "4"));

        async Task<(string, string)> StatusAsync(string language)
        {
            XElement status = (await panel.AskAsync("func=webdomain&lang=" + language)).Element("elem")!.Element("status")!;
            return (status.Value, status.Attribute("orig")!.Value);
        }
    }

    private static async Task<TestPanel> WithTwoAsync()
    {
        TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "a", ["owner"] = "john", ["quota"] = "5", ["email"] = "x" })
            .Add(new() { ["name"] = "b", ["owner"] = "mary", ["quota"] = "5", ["email"] = "x" });
        return panel;
    }
}
