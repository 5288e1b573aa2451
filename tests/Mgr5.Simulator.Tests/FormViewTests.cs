using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class FormViewTests
{
    [Fact]
    public async Task A_form_shows_the_values_of_a_row()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain").Add(new()
        {
            ["name"] = "example.com",
            ["owner"] = new("John Doe") { Orig = "john" },
            ["secure"] = SimulatedCell.Flag,
            ["docroot"] = "/www",
            ["addon_7"] = "on",
            ["addon_"] = "on",
            ["pin"] = "1234",
            ["passwd"] = "p",
            ["upload"] = "u",
            ["other"] = "x",
        });

        XElement form = await panel.AskAsync("func=webdomain.edit&elid=example.com&plid=");

        form.Elements().Where(static e => e.Name.LocalName is not ("slist" or "tparams" or "saved_filters")).Select(static e => $"{e.Name}={e.Value}").ShouldBe(
        [
            "elid=example.com", "plid=", "owner=john", "email=", "secure=on", "note=", "quota=", "php_mode=", "php_version=", "options=", "docroot=/www", "addon_7=on",
        ]);
        form.Names()[^2..].ShouldBe(["tparams", "saved_filters"]);
    }

    [Fact]
    public async Task A_form_that_is_refreshed_shows_what_it_was_sent_and_stores_nothing()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain").Add(new() { ["name"] = "a", ["owner"] = "john", ["docroot"] = "/www", ["addon_7"] = "on" });

        XElement form = await panel.AskAsync("func=webdomain.edit&elid=a&sv_field=owner&owner=mary&docroot=/x&addon_8=off&quota=");

        form.Elements().Where(static e => e.Name.LocalName is "owner" or "docroot" or "quota" or "addon_7" or "addon_8").Select(static e => $"{e.Name}={e.Value}")
            .ShouldBe(["owner=mary", "quota=", "docroot=/www", "addon_8=off"]);
        panel.Simulator.List("webdomain").Find("a")!.Text("owner").ShouldBe("john");
    }

    [Fact]
    public async Task A_new_form_is_empty()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement form = await panel.AskAsync("func=webdomain.edit&elid=");

        form.Elements().Where(static e => e.Name.LocalName is not ("slist" or "tparams" or "saved_filters")).Select(static e => $"{e.Name}={e.Value}").ShouldBe(
            ["name=", "owner=", "email=", "secure=off", "quota=", "php_mode=", "php_version=", "options=", "docroot="]);
        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Static_choices_are_listed_first()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement form = await panel.AskAsync("func=webdomain.edit");

        form.Names()[..3].ShouldBe(["slist", "slist", "name"]);
        form.Elements("slist").Select(static s => s.Attribute("name")!.Value).ShouldBe(["php_mode", "options"]);
        form.Element("slist")!.Elements().Select(static v => v.ToString()).ShouldBe(["""<val key="mod" msg="yes">Module</val>""", """<val key="cgi" msg="yes">cgi</val>"""]);
    }

    [Fact]
    public async Task A_form_of_a_row_that_is_not_there_is_missed()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=webdomain.edit&elid=example.com")).Error().ShouldBe("missed/elid=example.com");
        (await panel.AskAsync("func=webdomain.edit&elid=example.com&sok=ok")).Error().ShouldBe("missed/elid=example.com");
    }

    [Fact]
    public async Task A_form_of_unknown_parameters_shows_every_cell()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("bare").Add(new() { ["id"] = "1", ["x"] = "y" });

        (await panel.AskAsync("func=bare.edit&elid=1")).Names().ShouldBe(["elid", "id", "x", "tparams", "saved_filters"]);
    }
}
