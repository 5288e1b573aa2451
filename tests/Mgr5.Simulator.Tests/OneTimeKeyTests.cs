namespace Mgr5.Simulator.Tests;

public sealed class OneTimeKeyTests
{
    private const string Key = "0123456789abcdef";

    [Theory]
    [InlineData("username")]
    [InlineData("user")]
    public async Task A_key_logs_in_once(string parameter)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync($"func=session.newkey&{parameter}=john&key={Key}")).ShouldBeOk();

        (await panel.AskAnonymouslyAsync($"func=auth&username=john&key={Key}")).Element("auth")!.Attribute("level")!.Value.ShouldBe("16");
        (await panel.AskAnonymouslyAsync($"func=auth&username=john&key={Key}")).Error().ShouldStartWith("auth/badpassword");
    }

    [Fact]
    public async Task A_key_is_for_its_user()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        await panel.AskAsync($"func=session.newkey&username=john&key={Key}");

        (await panel.AskAnonymouslyAsync($"func=auth&username=root&key={Key}")).Error().ShouldStartWith("auth/badpassword");
    }

    [Theory]
    [InlineData("username=john&key=0123456789abcde", "value/key")]
    [InlineData("username=john", "missed/key")]
    [InlineData("key=0123456789abcdef", "missed/username")]
    [InlineData("username=nobody&key=0123456789abcdef", "missed/username=nobody")]
    public async Task A_key_that_does_not_fit_is_refused(string parameters, string error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAsync($"func=session.newkey&{parameters}")).Error().ShouldBe(error);
    }

    [Fact]
    public async Task Only_administrators_make_keys()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync($"func=session.newkey&username=john&key={Key}&authinfo=rita:reseller")).Error()
            .ShouldBe("access/session.newkey");
    }
}
