using System.Net;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class ScriptTests
{
    [Fact]
    public async Task Hooks_run_in_order_after_a_form_has_made_a_row()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.OnCreated("webdomain.edit", row => panel.Simulator.List("domain").Add(new() { ["name"] = row["name"] }));
        panel.Simulator.OnCreated("webdomain.edit", row => panel.Simulator.List("domain.record", row.Text("name")).Add(new() { ["rkey"] = "1" }));

        await panel.AskAsync("func=webdomain.edit&sok=ok&name=example.com");
        await panel.AskAsync("func=webdomain.edit&sok=ok&elid=example.com&owner=john");

        panel.Simulator.List("domain").Rows.Select(static r => r.Text("name")).ShouldBe(["example.com"]);
        (await panel.AskAsync("func=domain.record&elid=example.com")).Text("p_elems").ShouldBe("1");
    }

    [Theory]
    [InlineData("webdomain")]
    [InlineData("usrparam")]
    [InlineData("webdomain.filter")]
    [InlineData("nothing")]
    public async Task A_hook_that_would_never_run_is_refused(string function)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        Should.Throw<ArgumentException>(() => panel.Simulator.OnCreated(function, static _ => { }));
    }

    [Fact]
    public async Task A_script_can_answer_ok_with_ids()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("vm.new", static request => SimulatedAnswer.Ok(("id", "42"), ("ip", request["ip"]!)));

        XElement answer = await panel.AskAsync("func=vm.new&ip=203.0.113.7");

        answer.ShouldBeOk();
        answer.Names().ShouldBe(["ok", "id", "ip", "tparams", "saved_filters"]);
        answer.Text("ip").ShouldBe("203.0.113.7");
    }

    [Fact]
    public async Task A_script_can_answer_ok_with_text()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("whoami", static _ => SimulatedAnswer.OkText("func=totp.confirm"));

        (await panel.AskAsync("func=whoami")).Text("ok").ShouldBe("func=totp.confirm");
    }

    [Fact]
    public async Task A_script_can_answer_with_an_error()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("restart", static _ => SimulatedAnswer.Error("limit", "webdomain"));

        (await panel.AskAsync("func=restart")).Error().ShouldBe("limit/webdomain");
    }

    [Fact]
    public async Task A_script_can_answer_with_rows()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("somefunc", static _ => SimulatedAnswer.Rows(new SimulatedRow { ["id"] = "2" }, new SimulatedRow { ["id"] = "1" }));

        XElement answer = await panel.AskAsync("func=somefunc&p_cnt=1");

        answer.Column("id").ShouldBe(["1"]);
        answer.Text("p_elems").ShouldBe("2");
    }

    [Fact]
    public async Task A_script_can_answer_with_nodes_again_and_again()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedAnswer steps = SimulatedAnswer.Nodes(new XElement("steps", new XElement("step", "one")));
        panel.Simulator.Answer("somefunc", _ => steps);

        await panel.AskAsync("func=somefunc");
        XElement answer = await panel.AskAsync("func=somefunc");

        answer.Names().ShouldBe(["steps", "tparams", "saved_filters"]);
        answer.Element("steps")!.Value.ShouldBe("one");
    }

    [Fact]
    public async Task A_script_can_answer_with_a_whole_document()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("somefunc", static _ => SimulatedAnswer.Document(new("doc", new XAttribute("func", "somefunc.first"))));

        (await panel.AskAsync("func=somefunc")).ToString().ShouldBe("""<doc func="somefunc.first" />""");
        (await panel.AskForJsonAsync("func=somefunc")).ShouldBe("""{"doc":{"$func":"somefunc.first"}}""");
    }

    [Fact]
    public async Task A_script_can_answer_with_the_step_of_a_wizard()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("somefunc", static _ => SimulatedAnswer.Step("somefunc.first", new XElement("a", "1"), new XElement("snext", "ok")));

        XElement answer = await panel.AskAsync("func=somefunc");

        answer.Attribute("func")!.Value.ShouldBe("somefunc.first");
        answer.Names().ShouldBe(["a", "snext", "tparams", "saved_filters"]);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task A_script_can_answer_with_a_file(string format)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("somefunc", static _ => SimulatedAnswer.File("отчёт.pdf", new byte[] { 0, 255 }, "application/pdf"));

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, $"func=somefunc&authinfo=root:se:cret&out={format}");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("отчёт.pdf");
        answer.Content.Headers.ContentLength.ShouldBe(2);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([0, 255]);
    }

    [Fact]
    public async Task A_script_can_answer_with_anything()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("restart", static _ => SimulatedAnswer.Raw("<html>", "text/html", 502));

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "func=restart&authinfo=root:se:cret&out=xml");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("<html>");
    }

    [Fact]
    public async Task A_script_can_leave_the_answer_to_the_panel()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a");
        int calls = 0;
        panel.Simulator.Answer("webdomain", _ => Interlocked.Increment(ref calls) == 1 ? SimulatedAnswer.Error("busy") : SimulatedAnswer.Generic);

        (await panel.AskAsync("func=webdomain")).Error().ShouldBe("busy/");
        (await panel.AskAsync("func=webdomain")).Column("name").ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_script_runs_only_for_those_who_were_let_in()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("restart", static _ => SimulatedAnswer.Ok());

        (await panel.AskAnonymouslyAsync("func=restart")).Error().ShouldBe("access/restart");
    }

    [Fact]
    public async Task A_login_can_be_scripted()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("auth", static _ => SimulatedAnswer.Error("auth", "badip"));

        (await panel.AskAnonymouslyAsync("func=auth&username=john&password=user")).Error().ShouldBe("auth/badip");
    }

    [Fact]
    public async Task A_script_that_throws_says_so()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("restart", static _ => throw new InvalidOperationException("the test is wrong"));

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "func=restart&authinfo=root:se:cret&out=xml");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("the test is wrong");
    }
}
