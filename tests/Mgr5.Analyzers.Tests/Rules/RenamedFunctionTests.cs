namespace Mgr5.Analyzers.Tests.Rules;

public sealed class RenamedFunctionTests
{
    private const string Rule = "MGR1003";

    [Theory]
    [InlineData("wwwdomain", "webdomain")]
    [InlineData("wwwdomain.delete", "webdomain.delete")]
    [InlineData("domain.sublist", "domain.record")]
    [InlineData("domain.sublist.delete", "domain.record.delete")]
    [InlineData("ftp", "ftp.user")]
    [InlineData("ftp.edit", "ftp.user.edit")]
    [InlineData("mgradmin", "admin")]
    [InlineData("ipaddr", "ipaddrlist")]
    [InlineData("ipaddr.edit", "ipaddrlist.edit")]
    [InlineData("iplist", "ipaddrlist")]
    [InlineData("iplist.edit", "ipaddrlist.edit")]
    [InlineData("file.attr", "file.unixattr")]
    public async Task Functions_of_an_older_panel(string old, string today)
    {
        await RuleFindings.ShouldBeAsync(Rule, $"""await Get("/ispmgr?func=[|{old}|]&elid=1");""", $"warning: '{old}' is a function of an older panel: ispmgr calls it '{today}' → {today}");
    }

    [Fact]
    public async Task However_the_request_is_written()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await panel.CallAsync("[|wwwdomain|]");""", "warning: 'wwwdomain' is a function of an older panel: ispmgr calls it 'webdomain' → webdomain");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", "-m ispmgr [|wwwdomain.edit|] elid=1 name=a sok=ok");""", "warning: 'wwwdomain.edit' is a function of an older panel: ispmgr calls it 'webdomain.edit' → webdomain.edit");
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_new_function_lacks_a_parameter()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|wwwdomain.edit|]&elid=1&name=a&sfrom=ajax");""", "warning: 'wwwdomain.edit' is a function of an older panel: ispmgr calls it 'webdomain.edit' → webdomain.edit");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|wwwdomain.edit|]&elid=1&name=a&docroot=b");""", "warning: 'wwwdomain.edit' is a function of an older panel: ispmgr calls it 'webdomain.edit'");
        await RuleFindings.ShouldBeAsync(Rule, RuleProject.WithSnapshot("ispmgr", """ "webdomain.edit": { "kind": "form" } """), """await Get("/ispmgr?func=[|wwwdomain.edit|]&elid=1&name=a");""", "warning: 'wwwdomain.edit' is a function of an older panel: ispmgr calls it 'webdomain.edit'");
    }

    [Fact]
    public async Task Nothing_is_offered_where_parameters_were_renamed_with_it()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=[|domain.sublist.edit|]&plid=example.com&sdtype=A&addr=203.0.113.1");""", "warning: 'domain.sublist.edit' is a function of an older panel: ispmgr calls it 'domain.record.edit', and has other names for sdtype, addr");
    }

    [Fact]
    public async Task Silent_where_the_panel_has_the_old_name()
    {
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSnapshot("ispmgr", """ "wwwdomain": {} """), """await Get("/ispmgr?func=wwwdomain");""");
        await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithOverlay(""" "wwwdomain": {} """), """await Get("/ispmgr?func=wwwdomain");""");
    }

    [Fact]
    public async Task Silent_where_the_panel_has_neither()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/billmgr?func=wwwdomain");""",
            """await Get("/vmmgr?func=wwwdomain");""",
            """await Get("/ispmgr?func=wwwdomain.anything");""",
            """await Get("/ispmgr?func=ftp.delete&elid=1");""");

    [Fact]
    public async Task Silent_on_what_the_folder_knows()
        => await RuleFindings.ShouldBeSilentAsync(Rule, RuleProject.WithSetting("mgr5_known_functions", "wwwdomain"), """await Get("/ispmgr?func=wwwdomain");""");

    [Fact]
    public async Task Silent_where_no_panel_is_certain()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("func=wwwdomain.edit&name=a");""",
            """await Get("https://example.com/handler.ashx?func=ftp");""",
            """await Get("/ispmgr?func=wwwdomain" + name);""");
}
