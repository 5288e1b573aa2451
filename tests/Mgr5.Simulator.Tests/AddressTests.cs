using System.Net;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>What depends on from where a call comes.</summary>
public sealed class AddressTests
{
    private const string Secret = "forwarded";

    [Theory]
    [InlineData(true, "access/keepalive")]
    [InlineData(false, null)]
    public async Task A_session_is_bound_to_its_address(bool binds, string? error)
    {
        await using TestPanel panel = await StartAsync(options => options.BindsSessionsToAddress = binds);
        string id = (await FromAsync(panel, "203.0.113.1", "func=auth&username=john&password=user")).Element("auth")!.Value;

        (await FromAsync(panel, "203.0.113.2", $"func=keepalive&auth={id}")).Error().ShouldBe(error);
        (await FromAsync(panel, "203.0.113.1", $"func=keepalive&auth={id}")).ShouldBeOk();
    }

    [Fact]
    public async Task A_proxy_is_believed_only_with_the_secret()
    {
        await using TestPanel panel = await StartAsync(static _ => { });

        await panel.AskWithAsync("func=keepalive&authinfo=john:user", ("X-Forwarded-For", "203.0.113.1"));
        await panel.AskWithAsync("func=keepalive&authinfo=john:user", ("X-Forwarded-For", "203.0.113.1"), ("X-Forwarded-Secret", "wrong"));
        await FromAsync(panel, "203.0.113.1", "func=keepalive&authinfo=john:user");

        panel.Simulator.Requests.Select(static r => r.Address.ToString()).ShouldBe(["127.0.0.1", "127.0.0.1", "203.0.113.1"]);
    }

    [Fact]
    public async Task Authinfo_is_taken_only_from_the_white_list()
    {
        await using TestPanel panel = await StartAsync(static options => options.AuthinfoAddresses = [IPAddress.Parse("203.0.113.1")]);

        (await FromAsync(panel, "203.0.113.2", "func=keepalive&authinfo=john:user")).Error().ShouldBe("auth/badip");
        (await FromAsync(panel, "203.0.113.1", "func=keepalive&authinfo=john:user")).ShouldBeOk();
        (await FromAsync(panel, "203.0.113.2", "func=auth&username=john&password=user")).Error().ShouldBeNull();
    }

    [Theory]
    [InlineData("203.0.113.1", null)]
    [InlineData("203.0.113.2", "auth/badip")]
    public async Task A_user_may_have_addresses_of_their_own(string address, string? error)
    {
        await using TestPanel panel = await StartAsync(static options => options.Users.Add(new("mary", "m") { Addresses = [IPAddress.Parse("203.0.113.1")] }));

        (await FromAsync(panel, address, "func=auth&username=mary&password=m")).Error().ShouldBe(error);
        (await FromAsync(panel, address, "func=keepalive&authinfo=mary:m")).Error().ShouldBe(error);
        (await FromAsync(panel, address, "func=auth&username=mary&password=x")).Error().ShouldStartWith("auth/badpassword");
    }

    [Fact]
    public async Task After_too_many_failures_an_address_is_refused_even_with_the_right_password()
    {
        await using TestPanel panel = await StartAsync(static options => options.FailedLoginLimit = 2);

        (await FromAsync(panel, "203.0.113.2", "func=auth&username=john&password=x")).Error().ShouldBe("auth/badpassword=remote_addr: [203.0.113.2]");
        (await FromAsync(panel, "203.0.113.2", "func=keepalive&authinfo=john:x")).Error().ShouldStartWith("auth/badpassword");
        (await FromAsync(panel, "203.0.113.2", "func=auth&username=john&password=user")).Error().ShouldBe("auth/badip");
        (await FromAsync(panel, "203.0.113.1", "func=auth&username=john&password=user")).Error().ShouldBeNull();
    }

    private static Task<TestPanel> StartAsync(Action<PanelSimulatorOptions> setUp)
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.ForwardedSecret = Secret;
        setUp(options);
        return TestPanel.StartAsync(options);
    }

    private static Task<XElement> FromAsync(TestPanel panel, string address, string query)
        => panel.AskWithAsync(query, ("X-Forwarded-For", address), ("X-Forwarded-Secret", Secret));
}
