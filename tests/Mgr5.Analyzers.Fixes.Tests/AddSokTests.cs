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
            { "func", "webdomain.edit" }, // the form
            { "sok", "ok" },
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
    [InlineData(
        """
        var form = new Dictionary<string, string> { ["elid"] = id };
        form["func"] = "[|webdomain.edit|]"; // the form
        form["email"] = name;
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """,
        """
        var form = new Dictionary<string, string> { ["elid"] = id };
        form["func"] = "webdomain.edit"; // the form
        form["sok"] = "ok";
        form["email"] = name;
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """)]
    [InlineData(
        """
        await panel.CallAsync("[|webdomain.edit|]", new()
        {
            ["elid"] = id,
            ["email"] = name // the owner's
        });
        """,
        """
        await panel.CallAsync("webdomain.edit", new()
        {
            ["elid"] = id,
            ["email"] = name, // the owner's
            ["sok"] = "ok"
        });
        """)]
    [InlineData(
        """
        var form = new List<KeyValuePair<string, string>>();
        form.Add(new("func", "[|webdomain.edit|]"));
        form.Add(new("elid", id));
        form.Add(new("email", name));
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """,
        """
        var form = new List<KeyValuePair<string, string>>();
        form.Add(new("func", "webdomain.edit"));
        form.Add(new("sok", "ok"));
        form.Add(new("elid", id));
        form.Add(new("email", name));
        await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));
        """)]
    [InlineData(
        """Process.Start("mgrctl", "-m ispmgr -o xml elid=1 email=a [|webdomain.edit|]");""",
        """Process.Start("mgrctl", "-m ispmgr -o xml elid=1 email=a webdomain.edit sok=ok");""")]
    [InlineData(
        """Process.Start("mgrctl", ["-m", "ispmgr", "[|webdomain.edit|]", "elid=1", "email=" + name]);""",
        """Process.Start("mgrctl", ["-m", "ispmgr", "webdomain.edit", "sok=ok", "elid=1", "email=" + name]);""")]
    [InlineData(
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "[|webdomain.edit|]", "elid=1", $"email={name}" } });""",
        """Process.Start(new ProcessStartInfo("mgrctl") { ArgumentList = { "-m", "ispmgr", "webdomain.edit", "sok=ok", "elid=1", $"email={name}" } });""")]
    [InlineData(
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("[|webdomain.edit|]"); // the form
        start.ArgumentList.Add("elid=1");
        start.ArgumentList.Add("email=" + name);
        """,
        """
        var start = new ProcessStartInfo("mgrctl");
        start.ArgumentList.Add("-m");
        start.ArgumentList.Add("ispmgr");
        start.ArgumentList.Add("webdomain.edit"); // the form
        start.ArgumentList.Add("sok=ok");
        start.ArgumentList.Add("elid=1");
        start.ArgumentList.Add("email=" + name);
        """)]
    public async Task The_form_is_sent(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Theory]
    [InlineData("""const string Edit = "[|webdomain.edit|]"; await http.GetAsync("/ispmgr?func=" + Edit + "&elid=1&email=a"); await http.GetAsync("/ispmgr?elid=2&func=" + Edit);""")]
    [InlineData("""const string Edit = "[|webdomain.edit|]"; Process.Start("mgrctl", ["-m", "ispmgr", Edit, "elid=1", "email=a"]);""")]
    public async Task Nothing_is_offered_where_a_constant_names_the_function(string code) => (await _fix.OfferedAsync(code)).ShouldBeEmpty();
}
