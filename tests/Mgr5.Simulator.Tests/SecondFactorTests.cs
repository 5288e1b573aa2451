using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Simulator.Tests;

public sealed class SecondFactorTests
{
    // The secret of RFC 6238, appendix B: the ASCII text 12345678901234567890.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

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

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_an_app_are_those_of_the_standard(long seconds, string code)
        => new SimulatedUser("mary", "m") { TotpSecret = Secret }.TotpCodeAt(DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")]
    [InlineData("GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ====")]
    public void A_secret_is_written_as_apps_show_it(string secret)
        => new SimulatedUser("mary", "m") { TotpSecret = secret }.TotpCodeAt(DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBe("287082");

    [Theory]
    [InlineData("")]
    [InlineData("====")]
    [InlineData("GEZDGNBV1")]
    [InlineData("secret!")]
    public void What_is_no_secret_is_refused(string secret) => Should.Throw<ArgumentException>(() => new SimulatedUser("mary", "m") { TotpSecret = secret });

    [Fact]
    public void Without_a_secret_there_is_no_code()
        => Should.Throw<InvalidOperationException>(static () => new SimulatedUser("mary", "m") { SecondFactor = "123456" }.TotpCodeAt(DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public async Task A_code_of_an_app_is_good_by_the_panels_clock(int seconds, bool isGood)
    {
        FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1111111111));
        SimulatedUser mary = new("mary", "m") { TotpSecret = Secret };
        PanelSimulatorOptions options = TestPanel.Users();
        options.Users.Add(mary);
        options.TimeProvider = time;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        string id = await panel.LogInAsync("mary", "m");
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Text("ok").ShouldBe("func=totp.confirm");

        XElement answer = await panel.AskAnonymouslyAsync($"func=totp.confirm&qrcode={mary.TotpCodeAt(time.GetUtcNow().AddSeconds(seconds))}&sok=ok&auth={id}");

        answer.Error().ShouldBe(isGood ? null : "value/qrcode");
        (answer.Element("auth") is not null).ShouldBe(isGood);
    }

    [Fact]
    public async Task Who_lacks_it_is_told_so_whatever_their_rights()
    {
        await using TestPanel panel = await TestPanel.StartAsync(WithSecondFactor());
        string id = await panel.LogInAsync("mary", "m");

        (await panel.AskAnonymouslyAsync($"func=mgrlog&auth={id}")).Text("ok").ShouldBe("func=totp.confirm");
    }

    private static PanelSimulatorOptions WithSecondFactor()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.Users.Add(new("mary", "m") { SecondFactor = "123456" });
        return options;
    }
}
