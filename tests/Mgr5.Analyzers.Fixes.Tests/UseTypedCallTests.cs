using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class UseTypedCallTests
{
    private readonly FixRun _fix = new(new UseTypedCall(), RuleIds.TypedCallAvailable);

    [Theory]
    [InlineData(
        """await http.GetStringAsync($"https://panel.example:1500/ispmgr?authinfo=root:{note}&out=xml&func=[|webdomain.edit|]&sok=ok&name={Uri.EscapeDataString(name)}&active=on"); // make it""",
        """await panel.Webdomain.Edit.CreateAsync(new() { Name = name, ["active"] = "on" }); // make it""")]
    [InlineData(
        """await http.GetStringAsync($"https://panel.example:1500/ispmgr?func=[|webdomain.edit|]&elid={number}&sok=ok&email=webmaster@{name}&ssl_port={number}");""",
        """await panel.Webdomain.Edit.UpdateAsync($"{number}", new() { Email = $"webmaster@{name}", SslPort = number });""")]
    [InlineData(
        """var site = await http.GetStringAsync("/ispmgr?func=[|webdomain.edit|]&elid=" + id, cancel).ConfigureAwait(false);""",
        """var site = await panel.Webdomain.Edit.GetAsync(id, cancellationToken: cancel).ConfigureAwait(false);""")]
    [InlineData(
        """_ = await http.GetAsync($"/ispmgr?func=[|webdomain.delete|]&elid={id}&su={note}");""",
        """_ = await panel.Webdomain.Delete.InvokeAsync([id], options: new() { Su = note ?? "" });""")]
    [InlineData(
        """await http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "[|webdomain.edit|]", ["sok"] = "ok", ["name"] = name, ["secure"] = flag ? "on" : "off" }));""",
        """await panel.Webdomain.Edit.CreateAsync(new() { Name = name, ["secure"] = (flag ? "on" : "off") });""")]
    [InlineData(
        """await panel.CallAsync("[|webdomain.edit|]", new() { ["elid"] = id, ["sok"] = "ok", ["secure"] = "on" }, cancellationToken: cancel);""",
        """await panel.Webdomain.Edit.UpdateAsync(id, new() { Secure = true }, cancellationToken: cancel);""")]
    [InlineData(
        """await http.GetAsync($"/ispmgr?func=[|webdomain.edit|]&elid={id}&sok=ok&php_mode={name}&secure={flag}&home={number}&out=xml");""",
        """await panel.Webdomain.Edit.UpdateAsync(id, new() { PhpMode = name, Secure = flag, Home = $"{number}" });""")]
    [InlineData(
        """await http.GetAsync($"/ispmgr?func=[|user.edit|]&elid={id}&sok=ok&limit_db={number}&out=xml");""",
        """await panel.User.Edit.UpdateAsync(id, new() { LimitDb = number });""")]
    [InlineData("""await panel.CallAsync("[|webdomain|]");""", """await panel.Webdomain.ListAsync();""")]
    [InlineData(
        """
        string url = $"https://panel.example:1500/ispmgr?func=[|webdomain.edit|]&elid={id}&sok=ok&email={name}";
        await http.GetStringAsync(url); // change it
        """,
        """
        await panel.Webdomain.Edit.UpdateAsync(id, new() { Email = name }); // change it
        """)]
    [InlineData(
        """
        Dictionary<string, string> form = new() { ["func"] = "[|webdomain.edit|]", ["elid"] = id, ["sok"] = "ok", ["email"] = name };
        await http.PostAsync("https://panel.example:1500/ispmgr", new FormUrlEncodedContent(form));
        """,
        """
        await panel.Webdomain.Edit.UpdateAsync(id, new() { Email = name });
        """)]
    public async Task A_request_becomes_the_clients_own_call(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Fact]
    public async Task Nothing_is_offered_where_the_answer_is_used_as_a_text()
        => (await _fix.OfferedAsync("""var text = await http.GetStringAsync("/ispmgr?func=[|webdomain.edit|]&elid=" + id); _ = text.Length;""")).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_offered_where_comments_would_go()
        => (await _fix.OfferedAsync("""
            await panel.CallAsync("[|webdomain.edit|]", new()
            {
                ["elid"] = id, // the site
                ["sok"] = "ok",
            });
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_offered_where_a_comment_would_go_with_the_variable()
        => (await _fix.OfferedAsync("""
            // The site.
            string url = "/ispmgr?func=[|webdomain.edit|]&elid=" + id;
            await http.GetStringAsync(url);
            """)).ShouldBeEmpty();

    [Theory]
    [InlineData("""string text = await http.GetStringAsync("/ispmgr?func=webdomain.edit&elid=" + id); _ = text;""")]
    [InlineData("""await Get("/ispmgr?func=webdomain.edit&elid=" + id);""")]
    [InlineData("""string url = "/ispmgr?func=webdomain.edit&elid=" + id; id = name; await http.GetStringAsync(url);""")]
    [InlineData("""string url = "/ispmgr?func=webdomain.edit&elid=" + id; await http.GetStringAsync(url); await http.GetStringAsync(url);""")]
    [InlineData("""string url = "/ispmgr?func=webdomain.edit&elid=" + id; if (flag) { await http.GetStringAsync(url); }""")]
    [InlineData("""var form = new Dictionary<string, string> { ["func"] = "webdomain.edit" }; form["elid"] = id; await http.PostAsync("/ispmgr", new FormUrlEncodedContent(form));""")]
    [InlineData("""await http.GetStringAsync($"/ispmgr?func=webdomain.edit&elid={id}&{name}");""")]
    [InlineData("""await http.GetStringAsync($"/ispmgr?func=webdomain.edit&elid={id}&sok=ok&name=a&name=b");""")]
    [InlineData("""await http.GetStringAsync($"/billmgr?func=webdomain.edit&elid={id}");""")]
    [InlineData("""await http.PostAsync("/ispmgr?func=webdomain.edit&sok=ok", new StringContent(name));""")]
    [InlineData("""await http.GetStringAsync($"/ispmgr?func=webdomain.edit&sok={name}&elid={id}");""")]
    [InlineData("""await http.GetStringAsync($"/ispmgr?func=webdomain&p_num={number}&out=xml");""")]
    [InlineData("""await http.PostAsync("/ispmgr?lang=en", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "webdomain.edit", ["elid"] = id }));""")]
    public async Task Nothing_is_said_where_not_everything_is_understood(string code) => (await _fix.OfferedAsync(code)).ShouldBeEmpty();

    [Fact]
    public async Task All_of_a_file_at_once()
        => (await _fix.FixAllAsync("""
            await panel.CallAsync("[|webdomain|]");
            await http.GetStringAsync("/ispmgr?func=[|webdomain.edit|]&elid=" + id);
            """)).ShouldBe("""
            await panel.Webdomain.ListAsync();
            await panel.Webdomain.Edit.GetAsync(id);
            """);
}
