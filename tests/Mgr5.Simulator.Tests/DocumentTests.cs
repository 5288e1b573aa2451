using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>What answers have in common.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task The_root_says_where_the_answer_comes_from()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync("func=restart");

        answer.Name.LocalName.ShouldBe("doc");
        answer.Attributes().Select(static a => a.Name.LocalName)
            .ShouldBe(["lang", "func", "binary", "host", "themename", "features", "notify", "theme"]);
        answer.Attribute("func")!.Value.ShouldBe("restart");
        answer.Attribute("binary")!.Value.ShouldBe("/ispmgr");
        answer.Attribute("host")!.Value.ShouldBe(panel.Simulator.BaseUri.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task An_action_answers_ok_then_echo_then_saved_filters()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=somefunc")).Names().ShouldBe(["ok", "tparams", "saved_filters"]);
    }

    [Fact]
    public async Task Parameters_are_echoed_in_order_with_func_last_and_without_passwords()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement echo = (await panel.AskAsync("func=webdomain.edit&zone=1&elid=&passwd=p&pin=1&plid=&1st=x&alias=a%20b")).Element("tparams")!;

        echo.Elements().Select(static e => $"{e.Name}={e.Value}").ShouldBe(["alias=a b", "out=xml", "plid=", "zone=1", "func=webdomain.edit"]);
    }

    [Fact]
    public async Task A_session_is_echoed()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Element("tparams")!.Element("auth")!.Value.ShouldBe(id);
    }

    [Fact]
    public async Task A_login_echoes_the_name_and_not_the_password()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAnonymouslyAsync("func=auth&username=john&password=user");

        answer.Names().ShouldBe(["auth", "tparams", "saved_filters"]);
        answer.Element("tparams")!.Names().ShouldBe(["out", "username", "func"]);
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("&lang=ru", "ru")]
    [InlineData("&lang=xx", "en")]
    public async Task The_language_is_the_asked_one_or_English(string parameter, string language)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=restart" + parameter)).Attribute("lang")!.Value.ShouldBe(language);
        (await panel.AskAsync("func=nothing" + parameter)).Element("error")!.Attribute("lang")!.Value.ShouldBe(language);
    }

    [Fact]
    public async Task Text_that_XML_cannot_carry_as_it_is_comes_back_whole()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        const string text = "<a> & \"b\"\r\n\té 🙂";

        XElement answer = await panel.AskAsync("func=restart&note=" + Uri.EscapeDataString(text + "\u0001"));

        answer.Element("tparams")!.Element("note")!.Value.ShouldBe(text);
    }

    [Fact]
    public async Task An_attribute_comes_back_whole()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        const string text = "<a> & \"b\"\r\n\té 🙂";
        panel.Simulator.List("webdomain").Add(new() { ["name"] = new("example.com") { Orig = text } });

        (await panel.AskAsync("func=webdomain")).Element("elem")!.Element("name")!.Attribute("orig")!.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("func=nothing", "missed/func")]
    [InlineData("lang=en", "missed/func")]
    public async Task An_unknown_function_is_missed(string query, string error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync(query)).Error().ShouldBe(error);
    }

    [Fact]
    public async Task The_error_for_an_unknown_function_can_be_chosen()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.UnknownFunctionError = new("access", "function") { Message = "No." };
        await using TestPanel panel = await TestPanel.StartAsync(options);

        XElement answer = await panel.AskAsync("func=nothing");

        answer.Error().ShouldBe("access/function");
        answer.Element("error")!.Element("msg")!.Value.ShouldBe("No.");
    }

    [Theory]
    [InlineData("func=restart&authinfo=root:se:cret&out=yaml")]
    [InlineData("func=restart&out=yaml")]
    public async Task Other_formats_are_refused_in_XML(string query)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement.Parse(await panel.GetAsync(query)).Error().ShouldStartWith("value/out");
    }

    [Fact]
    public async Task A_validator_answers_with_the_trimmed_value()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync("func=check.domain&value=%20example.com%20")).Text("value").ShouldBe("example.com");
    }
}
