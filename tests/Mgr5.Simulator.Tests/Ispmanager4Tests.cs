namespace Mgr5.Simulator.Tests;

public sealed class Ispmanager4Tests
{
    [Theory]
    [InlineData("func=keepalive&authinfo=root:se:cret", "<doc><ok/></doc>")]
    [InlineData("func=auth&username=john&password=wrong", "<doc><authfail/></doc>")]
    [InlineData("func=webdomain&auth=gone", "<doc><authfail/></doc>")]
    [InlineData("func=mgrlog&authinfo=john:user", "<doc><error code=\"6\" obj=\"mgrlog\"/></doc>")]
    [InlineData("func=webdomain.edit&elid=x&authinfo=john:user", "<doc><error code=\"3\" obj=\"elid\"/></doc>")]
    [InlineData("func=webdomain.edit&sok=ok&name=a&authinfo=john:user", "<doc><error code=\"2\" obj=\"name\"/></doc>")]
    [InlineData("func=webdomain.edit&sok=ok&name=b&secure=x&authinfo=john:user", "<doc><error code=\"4\" val=\"secure\"/></doc>")]
    [InlineData("func=webdomain&authinfo=john:user", "<doc><page>a</page><elem><name>a</name><owner>root</owner><active>on</active></elem></doc>")]
    [InlineData("func=webdomain.suspend&elid=a&authinfo=john:user", "<doc><ok/></doc>")]
    public async Task Documents_are_bare_and_errors_have_numbers(string query, string document)
        => (await AskAsync(PanelFlavour.Ispmanager4, query)).ShouldEndWith($"\n{document}\n");

    [Theory]
    [InlineData("func=webdomain.suspend&elid=a&authinfo=john:user", "<doc><ok>restart</ok></doc>")]
    [InlineData("func=keepalive&authinfo=john:user", "<doc><ok/></doc>")]
    public async Task A_change_may_wait_for_a_restart(string query, string document)
        => (await AskAsync(PanelFlavour.Ispmanager4WithRestart, query)).ShouldEndWith($"\n{document}\n");

    private static async Task<string> AskAsync(PanelFlavour flavour, string query)
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.Flavour = flavour;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.AddSites("a");
        return await panel.GetAsync(query + "&out=xml");
    }
}
