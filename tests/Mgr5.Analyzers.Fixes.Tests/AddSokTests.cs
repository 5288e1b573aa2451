using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class AddSokTests
{
    private readonly FixRun _fix = new(new AddSok(), RuleIds.FormNotSubmitted);

    [Theory]
    [InlineData(
        """await http.GetAsync($"/ispmgr?func=[|webdomain.edit|]&elid=1&email={number}&out=xml");""",
        """await http.GetAsync($"/ispmgr?func=webdomain.edit&sok=ok&elid=1&email={number}&out=xml");""")]
    [InlineData(
        """await http.PostAsync("/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "[|webdomain.edit|]", ["elid"] = id, ["email"] = name }));""",
        """await http.PostAsync("/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "webdomain.edit", ["sok"] = "ok", ["elid"] = id, ["email"] = name }));""")]
    [InlineData(
        """await panel.CallAsync("[|webdomain.edit|]", new() { ["elid"] = id, ["email"] = name });""",
        """await panel.CallAsync("webdomain.edit", new() { ["elid"] = id, ["email"] = name, ["sok"] = "ok" });""")]
    [InlineData(
        """
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "func", "[|webdomain.edit|]" }, // the form
            { "elid", id },
            { "email", name },
        }));
        """,
        """
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "func", "webdomain.edit" },
            { "sok", "ok" }, // the form
            { "elid", id },
            { "email", name },
        }));
        """)]
    [InlineData(
        """
        var form = new Dictionary<string, string>();
        form["func"] = "[|webdomain.edit|]";
        form["elid"] = id;
        form["email"] = name;
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """,
        """
        var form = new Dictionary<string, string>();
        form["func"] = "webdomain.edit";
        form["sok"] = "ok";
        form["elid"] = id;
        form["email"] = name;
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """)]
    [InlineData(
        """Process.Start("/bin/sh", "-c 'mgrctl -m ispmgr [|webdomain.edit|] elid=1 email=a'");""",
        """Process.Start("/bin/sh", "-c 'mgrctl -m ispmgr webdomain.edit sok=ok elid=1 email=a'");""")]
    public async Task The_form_is_sent(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);
}
