namespace Mgr5.Simulator.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Every_request_is_kept_as_it_came()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        await panel.AskAsync("func=webdomain.edit&elid=&note=a%20b");
        await panel.AskAnonymouslyAsync("lang=ru");

        panel.Simulator.Requests.Select(static r => (r.Method, r.Function, r.User)).ShouldBe([("GET", "webdomain.edit", "root"), ("GET", "", null)]);
        SimulatedRequest first = panel.Simulator.Requests[0];
        first.Parameters.Keys.ShouldBe(["func", "elid", "note", "authinfo", "out"], ignoreOrder: true);
        first["elid"].ShouldBe("");
        first["note"].ShouldBe("a b");
        first["plid"].ShouldBeNull();
        first.ToString().ShouldBe("func=webdomain.edit&elid=&note=a%20b&out=xml");
    }

    [Fact]
    public async Task Credentials_are_masked()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        const string secrets = "auth=s&authinfo=s&password=s&passwd=s&new_passwd=s&key=s&pin=s";

        await panel.AskAnonymouslyAsync($"func=webdomain.edit&{secrets}");

        SimulatedRequest request = panel.Simulator.Requests[0];
        foreach (string parameter in secrets.Split('&').Select(static p => p.Split('=')[0]))
        {
            request[parameter].ShouldBe("***", parameter);
        }
    }
}
