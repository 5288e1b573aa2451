using System.Net;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>Calls as a browser makes them.</summary>
public sealed class CookieTests
{
    [Fact]
    public async Task A_login_without_a_format_goes_on_with_a_cookie()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        using HttpResponseMessage login = await panel.GetWithAsync("func=auth&username=john&password=user");

        login.StatusCode.ShouldBe(HttpStatusCode.Found);
        login.Headers.Location!.OriginalString.ShouldBe("/ispmgr");
        string cookie = login.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldMatch("^ispmgrses5=[0-9a-f]{24}; path=/; HttpOnly$");
        (await panel.AskWithAsync("func=whoami", ("Cookie", cookie.Split(';')[0]))).Element("user")!.Attribute("name")!.Value.ShouldBe("john");
    }

    [Fact]
    public async Task What_stands_behind_the_id_does_not_matter()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        (await panel.AskWithAsync("func=keepalive", ("Cookie", $"ispmgrses5={id}:extra"))).ShouldBeOk();
        (await panel.AskWithAsync("func=keepalive", ("Cookie", "ispmgrses5=unknown"))).Error().ShouldBe("access/keepalive");
    }

    [Fact]
    public async Task Logging_out_ends_the_session_of_the_cookie()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        (string, string) cookie = ("Cookie", "ispmgrses5=" + await panel.LogInAsync("john", "user"));

        (await panel.AskWithAsync("func=logon&sok=ok", cookie)).ShouldBeOk();

        (await panel.AskWithAsync("func=keepalive", cookie)).Error().ShouldBe("access/keepalive");
    }

    [Theory]
    [InlineData(null, "func=webdomain.edit&sok=ok&name=a", "referer_confirm/")]
    [InlineData("http://example.com/", "func=webdomain.edit&sok=ok&name=a", "referer_confirm/")]
    [InlineData("http://example.com/", "func=webdomain.delete&elid=x", "referer_confirm/")]
    [InlineData("http://example.com/", "func=webdomain", null)]
    [InlineData("", "func=webdomain.edit&sok=ok&name=a", null)]
    public async Task A_change_by_cookie_needs_a_referer_of_the_panel(string? referer, string query, string? error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await ByCookieAsync(panel, query, referer)).Error().ShouldBe(error);
    }

    [Fact]
    public async Task A_change_by_parameter_needs_none()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string id = await panel.LogInAsync("john", "user");

        (await panel.AskAnonymouslyAsync($"func=webdomain.edit&sok=ok&name=a&auth={id}")).ShouldBeOk();
    }

    [Fact]
    public async Task The_panel_may_ask_instead_and_do_it_when_it_is_sure()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.RefererReply = RefererReply.Confirmation;
        await using TestPanel panel = await TestPanel.StartAsync(options);

        XElement question = await ByCookieAsync(panel, "func=webdomain.edit&sok=ok&name=a", null);
        question.Attribute("func")!.Value.ShouldBe("confirm");
        panel.Simulator.List("webdomain").Rows.ShouldBeEmpty();

        (await ByCookieAsync(panel, "func=webdomain.edit&sok=yes&name=a", null)).ShouldBeOk();
    }

    [Fact]
    public async Task The_panel_may_not_look_at_it()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.RefererReply = RefererReply.None;
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await ByCookieAsync(panel, "func=webdomain.edit&sok=ok&name=a", null)).ShouldBeOk();
    }

    [Theory]
    [InlineData("func=webdomain")]
    [InlineData("func=auth&username=john&password=wrong")]
    [InlineData("")]
    public async Task Who_is_not_logged_in_gets_the_logon_page(string query)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.GetAsync(query)).ShouldContain("name=\"password\"");
    }

    // An empty referer stands for the panel's own.
    private static async Task<XElement> ByCookieAsync(TestPanel panel, string query, string? referer)
    {
        (string, string) cookie = ("Cookie", "ispmgrses5=" + await panel.LogInAsync("john", "user"));
        return await (referer switch
        {
            null => panel.AskWithAsync(query, cookie),
            "" => panel.AskWithAsync(query, cookie, ("Referer", panel.Simulator.BaseUri.AbsoluteUri)),
            _ => panel.AskWithAsync(query, cookie, ("Referer", referer)),
        });
    }
}
