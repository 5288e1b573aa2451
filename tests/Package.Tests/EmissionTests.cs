namespace Package.Tests;

/// <summary>What is emitted when, by the real build and for a real editor.</summary>
public sealed class EmissionTests(Feed feed)
{
    private const string Panel = """new(PanelConnection.Https("https://panel.example:1500/ispmgr", PanelAuth.Session("root", "x")))""";

    private static void AllAreIn(EditorProject editor)
    {
        editor.Errors.ShouldBeEmpty();
        editor.Emitted.ShouldContain("Ispmgr.g.cs");
        editor.Emitted.ShouldContain("Ispmgr.Webdomain.g.cs");
        editor.Emitted.ShouldContain("Ispmgr.Keepalive.g.cs");
        editor.Emitted.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_build_has_what_is_used_with_documentation_and_the_editor_has_everything()
    {
        string project = await feed.ProjectAsync(
            "console",
            ("console.csproj", UserProject.Xml($"<GenerateDocumentationFile>true</GenerateDocumentationFile>{BuiltProject.ShowEmitted}")),
            ("Program.cs", $$"""
                using Mgr5;
                using Mgr5.Ispmgr;
                using Sites = Mgr5.Ispmgr.WebdomainFunction;

                IspmgrClient panel = {{Panel}};
                Sites sites = panel.Webdomain;
                Console.WriteLine(sites.Edit.GetType());
                Console.WriteLine(typeof(DomainRecordItem));

                /// <summary>As <see cref="IspmgrClient.Keepalive"/>, and <see cref="UserEditRequest"/>.</summary>
                internal static class Documented;
                """),
            ("Client.cs", "namespace Mgr5.Ispmgr; internal partial class IspmgrClient { public object Own => Dnsparam; }"),
            ("ispmgr.mgr5.json", UserProject.Sample));

        BuiltProject built = await BuiltProject.BuildAsync(feed, project);
        EditorProject editor = await EditorProject.OpenAsync(project);

        TestContext.Current.TestOutputHelper!.WriteLine($"build: {string.Join(' ', built.Emitted)}\neditor: {editor.Emitted.Count} files\nassembly: {built.Size} bytes");
        built.Emitted.ShouldBe(
            ["Ispmgr.Dnsparam.g.cs", "Ispmgr.Domain.g.cs", "Ispmgr.Keepalive.g.cs", "Ispmgr.User.g.cs", "Ispmgr.Webdomain.g.cs", "Ispmgr.g.cs"]);
        built.Emitted.ShouldBeSubsetOf(editor.Emitted);
        built.Types.ShouldContain("UserEditRequest");
        built.Types.ShouldNotContain("UserDeleteFunction");
        AllAreIn(editor);
    }

    [Fact]
    public async Task What_only_a_component_of_Razor_uses_is_there()
    {
        string project = await feed.ProjectAsync(
            "web",
            ("web.csproj", UserProject.Xml(BuiltProject.ShowEmitted, sdk: "Microsoft.NET.Sdk.Web")),
            ("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();"),
            ("Sites.razor", """
                @using Mgr5.Ispmgr
                @inject IspmgrClient Panel
                @foreach (WebdomainItem site in sites) { <li>@site.Name</li> }
                @code {
                    private IReadOnlyList<WebdomainItem> sites = [];

                    protected override async Task OnInitializedAsync() => sites = await Panel.Webdomain.ListAsync();
                }
                """),
            ("ispmgr.mgr5.json", UserProject.Sample));

        BuiltProject built = await BuiltProject.BuildAsync(feed, project);
        EditorProject editor = await EditorProject.OpenAsync(project);

        // Run and Panel are functions of the panel, too.
        built.Emitted.ShouldBe(["Ispmgr.Panel_.g.cs", "Ispmgr.Run.g.cs", "Ispmgr.Webdomain.g.cs", "Ispmgr.g.cs"]);
        AllAreIn(editor);
    }

    [Fact]
    public async Task Tests_that_are_friends_see_what_the_project_itself_does_not_use()
    {
        await feed.ProjectAsync(
            "app",
            ("app.csproj", UserProject.Xml("<OutputType>Library</OutputType>", """<InternalsVisibleTo Include="friend" />""")),
            ("App.cs", "internal static class App;"),
            ("ispmgr.mgr5.json", UserProject.Sample));
        string tests = await feed.ProjectAsync(
            "friend",
            ("friend.csproj", UserProject.Xml("<NoWarn>$(NoWarn);MGR0002</NoWarn>", """<ProjectReference Include="../app/app.csproj" />""")),
            ("Program.cs", "Console.WriteLine(typeof(Mgr5.Ispmgr.UserEditRequest)); Console.WriteLine(typeof(App));"));

        BuiltProject built = await BuiltProject.BuildAsync(feed, tests);
        EditorProject editor = await EditorProject.OpenAsync(tests);

        built.Types.ShouldBeEmpty();
        editor.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Three_functions_of_a_large_panel_are_a_small_assembly()
    {
        string large = UserProject.Large();
        BuiltProject without = await BuildAsync("without", "Console.WriteLine();");
        BuiltProject with = await BuildAsync("with", $"""
            using Mgr5;
            using Mgr5.Ispmgr;

            IspmgrClient panel = {Panel};
            await panel.Webdomain.ListAsync();
            await panel.User.Delete.InvokeAsync(["john"]);
            await panel.Domain.Record.Edit.GetAsync("1", "example.com");
            """);

        TestContext.Current.TestOutputHelper!.WriteLine($"without: {without.Size}, with: {with.Size} bytes; types: {string.Join(' ', with.Types)}");
        without.Types.ShouldBeEmpty();
        with.Types.ShouldContain("WebdomainItem");
        with.Types.ShouldContain("UserDeleteRequest");
        with.Types.ShouldContain("DomainRecordEditForm");
        with.Types.Count(static t => t.EndsWith("Function", StringComparison.Ordinal)).ShouldBeLessThan(15);
        (with.Size - without.Size).ShouldBeInRange(1, 60_000);

        async Task<BuiltProject> BuildAsync(string name, string program) => await BuiltProject.BuildAsync(feed, await feed.ProjectAsync(
            name, (name + ".csproj", UserProject.Xml()), ("Program.cs", program), ("ispmgr.mgr5.json", large)));
    }

    [Fact]
    public async Task Patterns_and_names_reach_the_generator_however_they_are_written()
    {
        string project = await feed.ProjectAsync(
            "patterns",
            ("patterns.csproj", UserProject.Xml(
                $"""
                <Mgr5Emit>All</Mgr5Emit>{BuiltProject.ShowEmitted}
                <Mgr5Functions>
                  keepalive;
                  webdomain.*; -*.filter
                </Mgr5Functions>
                """,
                """
                <Mgr5Snapshot Update="lite.mgr5.json" Name="Lite" Functions="user; dnsparam" />
                """)),
            ("Program.cs", "return 0;"),
            ("lite.mgr5.json", UserProject.Sample),
            ("ispmgr.mgr5.json", UserProject.Sample));

        BuiltProject built = await BuiltProject.BuildAsync(feed, project);

        built.Emitted.ShouldBe(
            ["Ispmgr.Keepalive.g.cs", "Ispmgr.Webdomain.g.cs", "Ispmgr.g.cs", "Lite.Dnsparam.g.cs", "Lite.User.g.cs", "Lite.g.cs"]);
        built.Types.ShouldContain("WebdomainEditForm");
        built.Types.ShouldNotContain("WebdomainFilterFunction");
    }
}
