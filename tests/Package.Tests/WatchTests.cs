namespace Package.Tests;

public sealed class WatchTests(Feed feed)
{
    private const string Program = """
        using Mgr5;

        Mgr5.Ispmgr.IspmgrClient panel = new(PanelConnection.Https("https://panel.example:1500/ispmgr", PanelAuth.Session("root", "x")));
        while (true)
        {
            Console.WriteLine($"{Environment.ProcessId}: {Work.Name(panel)}.");
            await Task.Delay(200);
        }
        """;

    private const string Sites = """
        { "format": 1, "panel": "ispmgr", "functions": {
          "user": { "kind": "list" },
          "webdomain": { "kind": "list", "key": "name", "columns": [ { "name": "name" }, { "name": "active", "type": "flag" } ] },
          "webdomain.edit": { "kind": "form", "parameters": [ { "name": "php_mode", "type": "choice", "values": { "cgi": null, "fpm": null } } ] } } }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static string Work(string expression) => $$"""
        using Mgr5.Ispmgr;
        internal static class Work
        {
            public static string Name(IspmgrClient panel) => {{expression}};
        }
        """;

    [Theory]
    [InlineData("panel.Webdomain.GetType().Name", "WebdomainFunction.", "panel.Webdomain.GetType().Name + panel.User.GetType().Name", "WebdomainFunctionUserFunction.")]
    [InlineData("\"\" + new WebdomainItem().Name", ": .", "$\"{new WebdomainItem().Name}{new WebdomainItem().Active} row\"", " row.")]
    [InlineData("\"\" + new WebdomainEditRequest()[\"a\"]", ": .", "$\"{new WebdomainEditRequest { PhpMode = WebdomainEditPhpMode.Fpm }.PhpMode} set\"", "fpm set.")]
    [InlineData("\"\" + new WebdomainEditRequest { PhpMode = WebdomainEditPhpMode.Fpm }.PhpMode", "fpm.", "\"\" + new WebdomainEditRequest { PhpMode = WebdomainEditPhpMode.Cgi }.PhpMode", "cgi.")]
    [InlineData("\"\" + new WebdomainItem().Name", ": .", "new WebdomainItem().Active + \" instead\"", " instead.")]
    public async Task What_code_names_for_the_first_time_is_reloaded_into_the_running_process(string first, string printed, string second, string printedThen)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("MGR5_LONG_TESTS") == "1", "takes up to a minute: set MGR5_LONG_TESTS=1");
        string project = await feed.ProjectAsync(
            "watched", ("watched.csproj", UserProject.Xml()), ("Program.cs", Program), ("Work.cs", Work(first)), ("ispmgr.mgr5.json", Sites));
        await using WatchedProject watched = WatchedProject.Start(project, feed.Environment);
        string before = await watched.LineAsync(printed, Patience);
        await watched.LineAsync("Waiting for changes", Patience);

        await File.WriteAllTextAsync(Path.Combine(project, "Work.cs"), Work(second), TestContext.Current.CancellationToken);
        string after = await watched.LineAsync(printedThen, Patience);

        after.Split(':')[0].ShouldBe(before.Split(':')[0]);
        watched.HasExited.ShouldBeFalse();
    }
}
