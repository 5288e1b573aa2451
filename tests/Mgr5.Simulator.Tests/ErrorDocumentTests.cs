using System.Text.Json;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class ErrorDocumentTests
{
    [Fact]
    public async Task An_error_has_its_parts_and_nothing_else_is_in_the_document()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAnonymouslyAsync("func=webdomain.edit&elid=example.com&su=john&authinfo=rita:reseller");

        answer.HasAttributes.ShouldBeFalse();
        answer.Names().ShouldBe(["error"]);
        XElement error = answer.Element("error")!;
        error.Attributes().Select(static a => $"{a.Name}={a.Value}").ShouldBe(["type=missed", "object=elid", "lang=en"]);
        error.Names().ShouldBe(["param", "param", "stack", "msg"]);
        error.Elements("param").Select(static p => $"{p.Attribute("name")?.Value} {p.Attribute("type")?.Value} {p.Value}")
            .ShouldBe(["object msg elid", "value  example.com"]);
        XElement action = error.Element("stack")!.Element("action")!;
        action.ToString().ShouldBe("""<action level="16" user="john">webdomain.edit</action>""");
        error.Element("msg")!.Value.ShouldContain("example.com");
    }

    [Fact]
    public async Task Nobody_is_on_the_stack_of_a_refused_caller()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAnonymouslyAsync("func=webdomain");

        answer.Descendants("action").Single().ToString().ShouldBe("""<action level="0" user="">webdomain</action>""");
    }

    [Fact]
    public async Task An_error_in_JSON_has_the_same_parts()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        using JsonDocument answer = JsonDocument.Parse(await panel.GetAsync("func=auth&username=a&password=b&out=json"));

        JsonElement error = answer.RootElement.GetProperty("doc").GetProperty("error");
        error.EnumerateObject().Select(static p => p.Name).ShouldBe(["$type", "$object", "$lang", "detail", "msg", "param"]);
        error.GetProperty("$object").GetString().ShouldBe("badpassword");
        error.GetProperty("param").EnumerateArray().Select(static p => p.GetRawText()).ShouldBe(
            ["""{"$name":"object","$type":"msg","$":"badpassword"}""", """{"$name":"value","$":"remote_addr: [127.0.0.1]"}"""]);
    }

    [Fact]
    public async Task A_scripted_error_has_what_the_script_gives()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("restart", static _ => SimulatedAnswer.Error(new SimulatedError("limit") { Group = "Title", Detail = "Long", Message = "Short" }));

        XElement error = (await panel.AskAsync("func=restart")).Element("error")!;

        error.Attribute("object").ShouldBeNull();
        error.Names().ShouldBe(["stack", "group", "detail", "msg"]);
        error.Elements().Skip(1).Select(static e => e.Value).ShouldBe(["Title", "Long", "Short"]);
    }
}
