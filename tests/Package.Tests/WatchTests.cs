namespace Package.Tests;

public sealed class WatchTests(Feed feed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static string Work(string expression)
        => $"internal static class Work {{ public static string Name(Mgr5.Ispmgr.IspmgrClient panel) => {expression}; }}";

    [Fact]
    public async Task A_function_that_is_mentioned_for_the_first_time_is_reloaded_into_the_running_process()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("MGR5_LONG_TESTS") == "1", "takes up to a minute: set MGR5_LONG_TESTS=1");
        string project = await feed.ProjectAsync(
            "watched",
            ("watched.csproj", UserProject.Xml()),
            ("Program.cs", """
                using Mgr5;

                Mgr5.Ispmgr.IspmgrClient panel = new(PanelConnection.Https("https://panel.example:1500/ispmgr", PanelAuth.Session("root", "x")));
                while (true)
                {
                    Console.WriteLine($"{Environment.ProcessId}: {Work.Name(panel)}.");
                    await Task.Delay(200);
                }
                """),
            ("Work.cs", Work("panel.Webdomain.GetType().Name")),
            ("ispmgr.mgr5.json", UserProject.Sample));
        await using WatchedProject watched = WatchedProject.Start(project, feed.Environment);
        string before = await watched.LineAsync("WebdomainFunction.", Patience);
        await watched.LineAsync("Waiting for changes", Patience);

        await File.WriteAllTextAsync(
            Path.Combine(project, "Work.cs"), Work("panel.Webdomain.GetType().Name + panel.User.Edit.GetType().Name"), TestContext.Current.CancellationToken);
        string after = await watched.LineAsync("WebdomainFunctionUserEditFunction.", Patience);

        after.Split(':')[0].ShouldBe(before.Split(':')[0]);
        watched.HasExited.ShouldBeFalse();
    }
}
