using System.Text.RegularExpressions;

namespace Package.Tests;

public sealed partial class PackageTests(Feed feed)
{
    private const string Program = """
        using Mgr5;
        using Mgr5.Ispmgr;

        IspmgrClient panel = new(PanelConnection.Https("https://panel.example:1500/ispmgr", PanelAuth.Session("root", "x")));
        await using (panel.ConfigureAwait(false))
        {
            Console.WriteLine(panel.Webdomain);
        }
        """;

    [Fact]
    public void The_package_has_what_the_compiler_loads_and_nothing_to_compile_against()
        => feed.FilesOf("Mgr5.CodeGen").Where(static f => !f.StartsWith('_') && !f.StartsWith("package/", StringComparison.Ordinal) && f[0] != '[').ShouldBe(
            [
                "Mgr5.CodeGen.nuspec", "README.md", "lib/net8.0/_._", "lib/net10.0/_._", "build/net8.0/Mgr5.CodeGen.props", "build/net8.0/Mgr5.CodeGen.targets",
                "analyzers/dotnet/cs/Mgr5.Analyzers.dll",
                "analyzers/dotnet/cs/Mgr5.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/Mgr5.Analyzers.Completion.dll",
                "analyzers/dotnet/cs/Mgr5.Generator.dll",
                "analyzers/dotnet/cs/Mgr5.Metadata.dll",
                "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
                "analyzers/dotnet/cs/System.Buffers.dll",
                "analyzers/dotnet/cs/System.Memory.dll",
                "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
                "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
                "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
                "analyzers/dotnet/cs/System.Text.Json.dll",
                "analyzers/dotnet/cs/System.Threading.Tasks.Extensions.dll",
            ],
            ignoreOrder: true);

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public async Task A_project_with_every_check_on_builds_without_warnings(string visibility)
    {
        string project = await feed.ProjectAsync(
            "strict-" + visibility,
            ("strict.csproj", UserProject.Xml($"""
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <Mgr5Emit>All</Mgr5Emit>
                <Mgr5Visibility>{visibility}</Mgr5Visibility>
                """)),
            ("Program.cs", Program),
            ("ispmgr.mgr5.json", UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "run");

        exitCode.ShouldBe(0, output);
        output.Trim().ShouldBe("Mgr5.Ispmgr.WebdomainFunction");
    }

    [Fact]
    public async Task The_real_listing_as_the_command_imports_it_builds_without_warnings()
    {
        string project = await feed.ProjectAsync("listing", ("listing.csproj", UserProject.Xml("<GenerateDocumentationFile>true</GenerateDocumentationFile><AnalysisLevel>latest-all</AnalysisLevel>")), ("Program.cs", Program));
        (int imported, string said) = await feed.DotnetAsync(
            Repository.Root, "run", "--no-restore", "--project", Repository.Path("metadata", "Mgr5.Tool"), "--",
            "import", SharedData.Path("mgrctl/ispmgr-i.en.txt"), "--panel", "ispmgr", "-o", Path.Combine(project, "panel.mgr5.json"));
        imported.ShouldBe(0, said);

        (int exitCode, string output) = await feed.DotnetAsync(project, "build", "--nologo");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("0 Warning(s)");
    }

    [Fact]
    public async Task Snapshots_outside_the_project_and_two_of_one_panel_are_named_by_items()
    {
        await feed.ProjectAsync("panels", ("full.mgr5.json", UserProject.Sample), ("lite.mgr5.json", UserProject.Sample));
        string project = await feed.ProjectAsync(
            "named",
            ("named.csproj", UserProject.Xml(items: """
                <Mgr5Snapshot Include="../panels/full.mgr5.json" />
                <Mgr5Snapshot Include="../panels/lite.mgr5.json" Name="IspmgrLite" />
                """)),
            ("Program.cs", "Console.WriteLine(typeof(Mgr5.Ispmgr.IspmgrClient)); Console.WriteLine(typeof(Mgr5.IspmgrLite.IspmgrLiteClient));"));

        (int exitCode, string output) = await feed.DotnetAsync(project, "run");

        exitCode.ShouldBe(0, output);
        LineEnds().Split(output.Trim()).ShouldBe(["Mgr5.Ispmgr.IspmgrClient", "Mgr5.IspmgrLite.IspmgrLiteClient"]);
    }

    [Theory]
    [InlineData("""<Mgr5Snapshot Include="ispmgr.mgr5.json" Name="Lite" />""", "Lite")]
    [InlineData("""<Mgr5Snapshot Include="./ispmgr.mgr5.json" Name="Lite" />""", "Lite")]
    [InlineData("""<Mgr5Snapshot Include="$(MSBuildProjectDirectory)/ispmgr.mgr5.json" Name="Lite" />""", "Lite")]
    [InlineData("""<Mgr5Snapshot Update="ispmgr.mgr5.json" Name="Lite" />""", "Lite")]
    [InlineData("""<AdditionalFiles Include="*.json" />""", "Ispmgr")]
    [InlineData("""<Mgr5Snapshot Remove="ispmgr.mgr5.json" />""", null)]
    public async Task However_a_project_spells_a_snapshot_it_is_there_once(string item, string? name)
    {
        string project = await feed.ProjectAsync(
            $"items-{Guid.NewGuid():N}",
            ("items.csproj", UserProject.Xml("<NoWarn>$(NoWarn);MGR0002</NoWarn><Mgr5Emit>All</Mgr5Emit>", item)),
            ("Program.cs", "Console.Write(string.Join(' ', typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith(\"Client\")).Select(t => t.FullName)));"),
            ("ispmgr.mgr5.json", """{ "format": 1, "panel": "ispmgr", "functions": { "user": { "kind": "list" } } }"""));

        (int exitCode, string output) = await feed.DotnetAsync(project, "run");

        exitCode.ShouldBe(0, output);
        output.Trim().ShouldBe(name is null ? "" : $"Mgr5.{name}.{name}Client");
    }

    [Fact]
    public async Task A_framework_without_the_runtime_is_refused_when_restoring()
    {
        string project = await feed.ProjectAsync(
            "old", ("old.csproj", UserProject.Xml().Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)), ("Program.cs", "return 0;"));

        (int exitCode, string output) = await feed.DotnetAsync(project, "restore");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("NU1202");
    }

    [Fact]
    public async Task A_project_can_pick_its_snapshots_itself()
    {
        string project = await feed.ProjectAsync(
            "picked",
            ("picked.csproj", UserProject.Xml("<EnableDefaultMgr5Snapshots>false</EnableDefaultMgr5Snapshots>")),
            ("Program.cs", "Mgr5.Ispmgr.IspmgrClient? panel = null;"),
            ("ispmgr.mgr5.json", UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "build", "--nologo");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("CS0234");
    }

    [GeneratedRegex("\r?\n")]
    private static partial Regex LineEnds();
}
