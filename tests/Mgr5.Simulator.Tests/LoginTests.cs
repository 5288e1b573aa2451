using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Simulator.Tests;

public sealed class LoginTests
{
    [Fact]
    public async Task A_login_begins_a_session()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement auth = (await panel.AskAnonymouslyAsync("func=auth&username=john&password=user")).Element("auth")!;

        string id = auth.Attribute("id")!.Value;
        id.ShouldMatch("^[0-9a-f]{24}$");
        auth.Value.ShouldBe(id);
        auth.Attribute("level")!.Value.ShouldBe("16");
        (await panel.AskAnonymouslyAsync($"func=webdomain&auth={id}")).Error().ShouldBeNull();
    }

    [Theory]
    [InlineData("func=auth&username=john&password=wrong")]
    [InlineData("func=auth&username=nobody&password=user")]
    [InlineData("func=auth")]
    [InlineData("func=webdomain&authinfo=john:wrong")]
    [InlineData("func=webdomain&authinfo=john")]
    public async Task A_wrong_name_or_password_is_an_auth_error(string query)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync(query)).Error().ShouldBe("auth/badpassword=remote_addr: [127.0.0.1]");
    }

    [Theory]
    [InlineData("func=webdomain")]
    [InlineData("func=keepalive")]
    [InlineData("func=whoami&auth=0123456789abcdef01234567")]
    public async Task Without_a_living_session_access_is_refused(string query)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync(query)).Error().ShouldStartWith("access/");
    }

    [Fact]
    public async Task Authinfo_is_parted_at_its_first_colon()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync("func=whoami&authinfo=root:se:cret")).Element("user")!.Attribute("name")!.Value.ShouldBe("root");
    }

    [Fact]
    public async Task A_session_ends_an_hour_after_its_last_call()
    {
        FakeTimeProvider time = new();
        PanelSimulatorOptions options = TestPanel.Users();
        options.TimeProvider = time;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        string id = await panel.LogInAsync("john", "user");

        for (int i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromMinutes(59));
            (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).ShouldBeOk();
        }

        time.Advance(TimeSpan.FromMinutes(60));
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task The_lifetime_of_sessions_can_be_chosen()
    {
        FakeTimeProvider time = new();
        PanelSimulatorOptions options = TestPanel.Users();
        options.TimeProvider = time;
        options.SessionLifetime = TimeSpan.FromMinutes(5);
        await using TestPanel panel = await TestPanel.StartAsync(options);
        string id = await panel.LogInAsync("john", "user");

        time.Advance(TimeSpan.FromMinutes(5));

        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task Sessions_can_be_expired_all_at_once()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        panel.Simulator.ExpireSessions();

        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task Logging_out_ends_the_session_when_it_is_sure()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        await panel.AskAnonymouslyAsync($"func=logon&auth={id}");
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).ShouldBeOk();

        (await panel.AskAnonymouslyAsync($"func=logon&sok=ok&auth={id}")).ShouldBeOk();
        (await panel.AskAnonymouslyAsync($"func=keepalive&auth={id}")).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task Without_users_there_is_root()
    {
        await using TestPanel panel = await TestPanel.StartAsync(new());

        (await panel.AskAnonymouslyAsync("func=auth&username=root&password=secret")).Element("auth")!.Attribute("level")!.Value.ShouldBe("30");
    }

    [Fact]
    public async Task A_user_twice_is_refused_at_the_start()
    {
        PanelSimulatorOptions options = new() { Users = { new("john", "a"), new("john", "b") } };

        await Should.ThrowAsync<ArgumentException>(() => TestPanel.StartAsync(options));
    }
}
