using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>Wizards of which the snapshot knows the steps.</summary>
public sealed class WizardTests
{
    [Fact]
    public async Task It_goes_from_step_to_step_and_makes_a_row()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement account = await panel.AskAsync("func=user.add");
        Function(account).ShouldBe("user.add.account");
        account.Names().ShouldBe(["name", "steps", "snext", "tparams", "saved_filters"]);
        account.Element("steps")!.Elements().Select(static s => s.Attribute("name")!.Value).ShouldBe(["user.add.account", "user.add.contact", "user.add.finish"]);

        XElement contact = await panel.AskAsync("func=user.add.account&name=john&sok=ok&snext=ok&clicked_button=next");
        Function(contact).ShouldBe("user.add.contact");
        contact.Text("name").ShouldBe("john");
        contact.Element("tparams")!.Text("func").ShouldBe("user.add.contact");

        XElement finish = await panel.AskAsync("func=user.add.contact&name=john&email=j@example.com&passwd=p&sok=ok&snext=ok");
        Function(finish).ShouldBe("user.add.finish");
        finish.Element("slist")!.Elements("val").Count().ShouldBe(2);
        finish.Element("passwd").ShouldBeNull();

        XElement done = await panel.AskAsync("func=user.add.finish&name=john&email=j@example.com&preset=big&sok=ok&clicked_button=finish");
        done.ShouldBeOk();
        done.Text("name").ShouldBe("john");
        panel.Simulator.List("user").Find("john")!.Text("preset").ShouldBe("big");
    }

    [Fact]
    public async Task It_goes_back_with_what_was_chosen()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement back = await panel.AskAsync("func=user.add.contact&name=john&email=j@example.com&sback=ok&sok=ok");

        Function(back).ShouldBe("user.add.account");
        (back.Text("name"), back.Text("email")).ShouldBe(("john", "j@example.com"));
        Function(await panel.AskAsync("func=user.add.account&sback=ok")).ShouldBe("user.add.account");
    }

    [Fact]
    public async Task A_step_is_left_out_where_it_does_not_apply()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.SkipStep("user.add.contact", static r => r["name"] == "john");

        XElement skipped = await panel.AskAsync("func=user.add.account&name=john&sok=ok");

        Function(skipped).ShouldBe("user.add.finish");
        skipped.Element("steps")!.Elements().Select(static s => s.Attribute("unavailable")?.Value).ShouldBe([null, "yes", null]);
        Function(await panel.AskAsync("func=user.add.finish&name=john&sback=ok")).ShouldBe("user.add.account");
        Function(await panel.AskAsync("func=user.add.account&name=mary&sok=ok")).ShouldBe("user.add.contact");
    }

    [Fact]
    public async Task A_wizard_may_begin_with_a_later_step()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.SkipStep("user.add.account", static _ => true);

        Function(await panel.AskAsync("func=user.add")).ShouldBe("user.add.contact");
        Function(await panel.AskAsync("func=user.add.contact&sback=ok")).ShouldBe("user.add.contact");
    }

    [Fact]
    public async Task A_step_checks_what_is_sent()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=user.add.account&sok=ok")).Error().ShouldBe("missed/name");
        (await panel.AskAsync("func=user.add.finish&name=a&email=b&preset=huge&sok=ok")).Error().ShouldBe("value/preset=huge");
        panel.Simulator.List("user").Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hook_sees_what_it_has_made()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        List<string?> made = [];
        panel.Simulator.OnCreated("user.add", row => made.Add(row.Text("name")));

        await panel.AskAsync("func=user.add.finish&name=john&email=j@example.com&sok=ok");

        made.ShouldBe(["john"]);
        Should.Throw<ArgumentException>(() => panel.Simulator.OnCreated("user.add.finish", static _ => { }));
    }

    [Theory]
    [InlineData("user.add")]
    [InlineData("webdomain.edit")]
    public async Task Only_a_step_can_be_left_out(string function)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        Should.Throw<ArgumentException>(() => panel.Simulator.SkipStep(function, static _ => true));
    }

    private static string Function(XElement answer) => answer.Attribute("func")!.Value;
}
