using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class WhoAmITests
{
    [Fact]
    public async Task It_names_user_level_and_panel()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync("func=whoami");

        XElement user = answer.Element("user")!;
        user.Attribute("name")!.Value.ShouldBe("root");
        user.Attribute("level")!.Value.ShouldBe("30");
        XElement mgr = answer.Element("mgr")!;
        mgr.Value.ShouldBe("ispmgr");
        mgr.Attribute("version")!.Value.ShouldBe("6.105.0");
    }

    [Fact]
    public async Task Su_acts_as_the_other_user()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAnonymouslyAsync("func=whoami&su=john&authinfo=rita:reseller");

        answer.Element("user")!.Attribute("name")!.Value.ShouldBe("john");
        answer.Element("user")!.Attribute("level")!.Value.ShouldBe("16");
        answer.Elements("path").Select(static p => p.Attribute("name")!.Value).ShouldBe(["rita", "john"]);
        panel.Simulator.Requests[^1].User.ShouldBe("john");
    }

    [Theory]
    [InlineData("john:user", "rita", "access/whoami")]
    [InlineData("rita:reseller", "root", "access/whoami")]
    [InlineData("rita:reseller", "nobody", "missed/user=nobody")]
    public async Task Su_needs_rights_and_a_user(string authinfo, string su, string error)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskAnonymouslyAsync($"func=whoami&su={su}&authinfo={authinfo}")).Error().ShouldBe(error);
    }
}
