namespace Mgr5.Analyzers.Tests.Rules;

public sealed class TypedCallAvailableTests
{
    private const string Rule = "MGR1013";
    private const string Client = "Mgr5.Ispmgr.IspmgrClient ispmgr = null!; ";

    [Fact]
    public async Task The_clients_own_method()
    {
        await RuleFindings.ShouldBeAsync(Rule, Client + """await client.GetStringAsync("/ispmgr?func=[|webdomain.edit|]&elid=" + id);""", "hidden: The client has a method for webdomain.edit: ispmgr.Webdomain.Edit.GetAsync(id)");
        await RuleFindings.ShouldBeAsync(Rule, Client + """await client.GetStringAsync($"/ispmgr?func=[|webdomain.edit|]&elid={id}&sok=ok&owner={name}&out=xml");""", "hidden: The client has a method for webdomain.edit: ispmgr.Webdomain.Edit.UpdateAsync(id, new() { Owner = name })");
        await RuleFindings.ShouldBeAsync(Rule, Client + """_ = await client.GetAsync($"/ispmgr?func=[|webdomain.delete|]&elid={id}");""", "hidden: The client has a method for webdomain.delete: ispmgr.Webdomain.Delete.InvokeAsync([id])");
        await RuleFindings.ShouldBeAsync(Rule, Client + """await client.PostAsync("/ispmgr", new FormUrlEncodedContent(new Dictionary<string, string> { ["func"] = "[|webdomain.edit|]", ["elid"] = id }));""", "hidden: The client has a method for webdomain.edit: ispmgr.Webdomain.Edit.GetAsync(id)");
        await RuleFindings.ShouldBeAsync(Rule, Client + """await client.GetStringAsync("/ispmgr?func=[|webdomain|]", default(System.Threading.CancellationToken)).ConfigureAwait(false);""", "hidden: The client has a method for webdomain: ispmgr.Webdomain.ListAsync(cancellationToken: default(System.Threading.CancellationToken))");
    }

    [Fact]
    public async Task The_call_by_name_of_a_client()
    {
        await RuleFindings.ShouldBeAsync(Rule, Client + """await ispmgr.CallAsync("[|webdomain|]");""", "hidden: The client has a method for webdomain: ispmgr.Webdomain.ListAsync()");
        await RuleFindings.ShouldBeSilentAsync(Rule, """await panel.CallAsync("webdomain");""");
    }

    [Fact]
    public async Task Silent_without_a_client_of_the_panel_in_scope()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await client.GetStringAsync("/ispmgr?func=webdomain");""",
            """await client.GetStringAsync("/ispmgr?func=webdomain"); Mgr5.Ispmgr.IspmgrClient later = null!;""",
            """Mgr5.Billmgr.BillmgrClient other = null!; await client.GetStringAsync("/ispmgr?func=webdomain");""");

    [Fact]
    public async Task Silent_where_the_answer_is_used_as_a_text()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            Client + """string text = await client.GetStringAsync("/ispmgr?func=webdomain");""",
            Client + """Log(await client.GetStringAsync("/ispmgr?func=webdomain"));""",
            Client + """var task = client.GetStringAsync("/ispmgr?func=webdomain"); await task;""");

    [Fact]
    public async Task Silent_where_not_everything_is_understood()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            Client + """await Get("/ispmgr?func=webdomain");""",
            Client + """await client.GetStringAsync($"/ispmgr?func=webdomain.edit&elid={id}&{name}");""",
            Client + """await client.GetStringAsync($"/ispmgr?func=webdomain.edit&elid={id}&sok=ok&name=a&name=b");""",
            Client + """await client.GetStringAsync($"/ispmgr?func=webdomain.edit&elid={id}&sok={name}");""",
            Client + """await client.PostAsync("/ispmgr?func=webdomain.edit&sok=ok", new StringContent(name));""");

    [Fact]
    public async Task Silent_where_no_method_sends_it()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            Client + """await client.GetStringAsync("/ispmgr?func=cagefs.settings");""",
            Client + """await client.GetStringAsync("/ispmgr?func=webdomain.delete");""",
            Client + """await client.GetStringAsync("/ispmgr?func=webdomain&sok=ok");""");
}
