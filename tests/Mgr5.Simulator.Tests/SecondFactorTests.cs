using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task A_login_has_to_be_confirmed_and_gets_a_new_id()
    {
        await using TestPanel panel = await TestPanel.StartAsync(WithSecondFactor());
        string first = await panel.LogInAsync("mary", "m");

        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={first}")).Text("ok").ShouldBe("func=totp.confirm");
        (await panel.AskAnonymouslyAsync($"func=totp.confirm&auth={first}")).Element("qrcode").ShouldNotBeNull();
        XElement confirmed = await panel.AskAnonymouslyAsync($"func=totp.confirm&qrcode=123456&sok=ok&auth={first}");
        string second = confirmed.Element("auth")!.Attribute("id")!.Value;

        second.ShouldNotBe(first);
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={second}")).Text("p_elems").ShouldBe("0");
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={first}")).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task A_wrong_code_confirms_nothing_and_is_told_to_nobody()
    {
        await using TestPanel panel = await TestPanel.StartAsync(WithSecondFactor());
        string id = await panel.LogInAsync("mary", "m");

        string answer = await panel.GetAsync($"func=totp.confirm&qrcode=654321&sok=ok&out=xml&auth={id}");

        XElement.Parse(answer).Error().ShouldBe("value/qrcode");
        answer.ShouldNotContain("654321");
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Text("ok").ShouldBe("func=totp.confirm");
    }

    [Fact]
    public async Task An_older_panel_answers_with_an_error()
    {
        PanelSimulatorOptions options = WithSecondFactor();
        options.SecondFactorReply = SecondFactorReply.Error;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        string id = await panel.LogInAsync("mary", "m");

        (await panel.AskAnonymouslyAsync($"func=whoami&auth={id}")).Error().ShouldBe("extraconfirm/");
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "extraconfirm/")]
    public async Task Authinfo_passes_or_not(bool passes, string? error)
    {
        PanelSimulatorOptions options = WithSecondFactor();
        options.AuthinfoPassesSecondFactor = passes;
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskAnonymouslyAsync("func=whoami&authinfo=mary:m")).Error().ShouldBe(error);
    }

    [Fact]
    public async Task A_one_time_key_asks_for_no_second_factor()
    {
        await using TestPanel panel = await TestPanel.StartAsync(WithSecondFactor());
        await panel.AskAsync("func=session.newkey&username=mary&key=0123456789abcdef");

        XElement login = await panel.AskAnonymouslyAsync("func=auth&username=mary&key=0123456789abcdef&checkcookie=no");

        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={login.Element("auth")!.Value}")).ShouldBeOk();
    }

    private static PanelSimulatorOptions WithSecondFactor()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.Users.Add(new("mary", "m") { SecondFactor = "123456" });
        return options;
    }
}
