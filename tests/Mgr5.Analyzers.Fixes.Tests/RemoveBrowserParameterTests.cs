using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class RemoveBrowserParameterTests
{
    private readonly FixRun _fix = new(new RemoveBrowserParameter(), RuleIds.BrowserParameter);

    [Theory]
    [InlineData("""await Get("/ispmgr?[|sfrom=ajax|]&func=webdomain&out=xml");""", """await Get("/ispmgr?func=webdomain&out=xml");""")]
    [InlineData("""await Get("/ispmgr?func=webdomain&[|sfrom=ajax|]&out=xml");""", """await Get("/ispmgr?func=webdomain&out=xml");""")]
    [InlineData("""await Get("/ispmgr?func=webdomain&out=xml&[|sfrom=ajax|]"); // copied""", """await Get("/ispmgr?func=webdomain&out=xml"); // copied""")]
    [InlineData("""await Get($"/ispmgr?func=webdomain&elid={id}&[|progressid=|]{name}&out=xml");""", """await Get($"/ispmgr?func=webdomain&elid={id}&out=xml");""")]
    [InlineData(""""await Get($$"""/ispmgr?func=webdomain&out=xml&[|progressid=|]{{name}}""");"""", """"await Get($$"""/ispmgr?func=webdomain&out=xml""");"""")]
    [InlineData(
        """await panel.CallAsync("webdomain", new() { [|["sfrom"] = "ajax"|], ["p_cnt"] = "5" });""",
        """await panel.CallAsync("webdomain", new() { ["p_cnt"] = "5" });""")]
    [InlineData(
        """await panel.CallAsync("webdomain", new() { ["p_cnt"] = "5", [|["sfrom"] = "ajax"|] });""",
        """await panel.CallAsync("webdomain", new() { ["p_cnt"] = "5" });""")]
    [InlineData(
        """
        var form = new Dictionary<string, string>();
        form["func"] = "webdomain";
        [|form["sfrom"] = "ajax"|];
        form["out"] = "xml";
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """,
        """
        var form = new Dictionary<string, string>();
        form["func"] = "webdomain";
        form["out"] = "xml";
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """)]
    [InlineData("""_ = [|new StringBuilder().Add("func", "webdomain").Add("out", "xml").Add("sfrom", "ajax")|].Length;""", """_ = new StringBuilder().Add("func", "webdomain").Add("out", "xml").Length;""")]
    [InlineData(
        """
        await panel.CallAsync("webdomain", new()
        {
            [|["sfrom"] = "ajax"|], // from the log
            // The rows of a page.
            ["p_cnt"] = "5", // few
            ["p_num"] = "1",
        });
        """,
        """
        await panel.CallAsync("webdomain", new()
        {
            // from the log
            // The rows of a page.
            ["p_cnt"] = "5", // few
            ["p_num"] = "1",
        });
        """)]
    [InlineData(
        """
        await panel.CallAsync("webdomain", new()
        {
            ["p_cnt"] = "5", // few
            [|["sfrom"] = "ajax"|]
        });
        """,
        """
        await panel.CallAsync("webdomain", new()
        {
            ["p_cnt"] = "5", // few
        });
        """)]
    [InlineData("""Process.Start("mgrctl", ["-m", "ispmgr", "webdomain", "[|sfrom=ajax|]", "out=xml"]);""", """Process.Start("mgrctl", ["-m", "ispmgr", "webdomain", "out=xml"]);""")]
    [InlineData(
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "webdomain", "out=xml", "[|sfrom=ajax|]" } });""",
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "webdomain", "out=xml" } });""")]
    [InlineData(
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("webdomain");
        start.ArgumentList.Add("[|progressid=|]" + name);
        start.ArgumentList.Add("out=xml");
        """,
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("webdomain");
        start.ArgumentList.Add("out=xml");
        """)]
    public async Task The_parameter_goes(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Theory]
    [InlineData("""await Get("/ispmgr?func=webdomain&out=xml" + "&[|progressid=|]" + name);""")]
    [InlineData("""await Get($"/ispmgr?func=webdomain&out=xml&[|progressid=|]{await Get(name)}");""")]
    public async Task Nothing_is_offered_where_more_than_the_parameter_would_go(string code) => (await _fix.OfferedAsync(code)).ShouldBeEmpty();

    [Fact]
    public async Task All_of_a_file_at_once()
        => (await _fix.FixAllAsync("""
            await Get("/ispmgr?[|progressid=5|]&[|sfrom=ajax|]&func=webdomain&[|clickstat=yes|]&[|tconvert=punycode|]&out=xml");
            await panel.CallAsync("webdomain", new() { [|["sfrom"] = "ajax"|], [|["progressid"] = "5"|] });
            """)).ShouldBe("""
            await Get("/ispmgr?func=webdomain&out=xml");
            await panel.CallAsync("webdomain", new() {  });
            """);

    [Fact]
    public async Task All_of_a_chain_at_once()
        => (await _fix.FixAllAsync("""_ = [|[|new StringBuilder().Add("func", "webdomain").Add("out", "xml").Add("sfrom", "ajax")|].Add("progressid", "5")|].Length;"""))
            .ShouldBe("""_ = new StringBuilder().Add("func", "webdomain").Add("out", "xml").Length;""");
}
