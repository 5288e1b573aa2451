using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>What is emitted when.</summary>
public sealed class OnDemandTests
{
    private const string Client = "class C { object M(Mgr5.Ispmgr.IspmgrClient panel) => panel";

    private static readonly TestProject Build = new() { Texts = [new("panel.mgr5.json", SmallPanel.Snapshot)], Emit = "" };

    private static string[] Emitted(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        run.Result.Exception.ShouldBeNull();
        run.Problems.ShouldBeEmpty();
        return [.. run.Sources.Keys.Select(static n => n.Replace(".g.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static readonly string[] All =
    [
        "Ispmgr", "Ispmgr.Backup2", "Ispmgr.Check", "Ispmgr.Dnsparam", "Ispmgr.Domain", "Ispmgr.Keepalive", "Ispmgr.Payment", "Ispmgr.Stat", "Ispmgr.User",
        "Ispmgr.Webdomain",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("class C { string s = \"IspmgrClientele\"; string Webdomain => s.Edit(); } static class X { public static string Edit(this string s) => s; }")]
    [InlineData("class C { string M() => \"https://panel.example/ispmgr?out=xml&func=webdomain.edit\"; }")]
    public void Code_that_names_nothing_of_the_client_gets_nothing(string code)
        => Emitted(Build with { Code = [code] }).ShouldBeEmpty();

    [Theory]
    [InlineData(Client + ".Webdomain.ListAsync(); }", new[] { "Ispmgr", "Ispmgr.Webdomain" })]
    [InlineData(Client + "; }", new[] { "Ispmgr" })]
    [InlineData("using Mgr5.Ispmgr;", new[] { "Ispmgr" })]
    [InlineData("global using Mgr5.Ispmgr;", new[] { "Ispmgr" })]
    [InlineData("class C { object M(Mgr5.Ispmgr.DomainRecordEditRtype type) => type; }", new[] { "Ispmgr", "Ispmgr.Domain" })]
    [InlineData("class C { object M(Mgr5.Ispmgr.UserDeleteFunction f) => f.InvokeAsync([]); }", new[] { "Ispmgr", "Ispmgr.User" })]
    [InlineData("using Site = Mgr5.Ispmgr.WebdomainItem; class C { object M(Site site) => site.Name!; }", new[] { "Ispmgr", "Ispmgr.Webdomain" })]
    [InlineData("using Mgr5.Ispmgr; class C { object M(IspmgrClient p) => p is { @Dnsparam: var d } ? d : p; }", new[] { "Ispmgr", "Ispmgr.Dnsparam" })]
    [InlineData(Client + ".Keep\\u0061live.CallAsync(); }", new[] { "Ispmgr", "Ispmgr.Keepalive" })]
    [InlineData("/// <summary><see cref=\"Mgr5.Ispmgr.IspmgrClient.Dnsparam\"/></summary>\nclass C;", new[] { "Ispmgr", "Ispmgr.Dnsparam" })]
    [InlineData("namespace Mgr5.Ispmgr; partial class IspmgrClient { object M() => Keepalive; }", new[] { "Ispmgr", "Ispmgr.Keepalive" })]
    [InlineData(Client + ".Backup2; }", new[] { "Ispmgr", "Ispmgr.Backup2" })]
    public void A_build_emits_what_code_mentions(string code, string[] emitted) => Emitted(Build with { Code = [code] }).ShouldBe(emitted);

    [Fact]
    public void Files_together_mention_more_than_each_alone()
        => Emitted(Build with { Code = ["using Mgr5.Ispmgr; class A { public IspmgrClient? Panel => null; }", "class B { object M(A a) => a.Panel!.Keepalive.CallAsync(); }"] })
            .ShouldBe(["Ispmgr", "Ispmgr.Keepalive"]);

    [Theory]
    [InlineData("Page.razor")]
    [InlineData("Views/Index.CSHTML")]
    [InlineData("MainPage.xaml")]
    [InlineData("Main.axaml")]
    public void What_only_markup_mentions_is_emitted(string path)
        => Emitted(Build with { Texts = [.. Build.Texts, new(path, "@inject Mgr5.Ispmgr.IspmgrClient Panel\n@foreach (var x in await Panel.Webdomain.ListAsync()) { }")] })
            .ShouldBe(["Ispmgr", "Ispmgr.Webdomain"]);

    [Fact]
    public void Other_additional_files_are_no_code()
        => Emitted(Build with { Texts = [.. Build.Texts, new("notes.txt", "IspmgrClient panel; panel.Webdomain")] }).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Auto")]
    [InlineData("Used")]
    [InlineData("All")]
    public void An_editor_gets_everything(string emit) => Emitted(Build with { Emit = emit, IsDesignTime = true }).ShouldBe(All);

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]")]
    [InlineData("using F = System.Runtime.CompilerServices.InternalsVisibleToAttribute; [assembly: F(\"Tests\")]")]
    public void Where_another_assembly_is_a_friend_everything_is_emitted_unless_the_project_says_otherwise(string friends)
    {
        Emitted(Build with { Code = [friends] }).ShouldBe(All);
        Emitted(Build with { Code = [friends], Emit = "Used" }).ShouldBeEmpty();
    }

    [Fact]
    public void Public_types_are_all_emitted_unless_the_project_says_otherwise()
    {
        Emitted(Build with { Visibility = "public" }).ShouldBe(All);
        Emitted(Build with { Visibility = "public", Emit = "Used" }).ShouldBeEmpty();
        Emitted(Build with { Visibility = "public", Emit = "Used", Code = [Client + ".Keepalive; }"] }).ShouldBe(["Ispmgr", "Ispmgr.Keepalive"]);
    }

    [Fact]
    public void All_is_all() => Emitted(Build with { Emit = "All" }).ShouldBe(All);

    [Theory]
    [InlineData("All", false)]
    [InlineData("Auto", true)]
    public void Patterns_select(string emit, bool isDesignTime)
        => Emitted(Build with { Emit = emit, IsDesignTime = isDesignTime, Functions = "|domain.*|user.*|-*.delete|" }).ShouldBe(["Ispmgr", "Ispmgr.Domain"]);

    [Fact]
    public void What_patterns_take_out_is_not_there_though_it_is_mentioned()
    {
        GeneratorRun run = GeneratorRun.Of(Build with { Functions = "domain.*", Code = [Client + ".Webdomain.ListAsync(); }"] });

        run.Sources.Keys.ShouldBe(["Ispmgr.g.cs"]);
        run.Problems.ShouldHaveSingleItem().ShouldContain("CS1061");
    }

    [Fact]
    public void Patterns_of_a_snapshot_stand_in_place_of_the_projects()
        => Emitted(Build with
        {
            Emit = "All",
            Functions = "keepalive",
            Texts = [.. Build.Texts, new("lite.mgr5.json", SmallPanel.Snapshot, "Lite", functions: "user.*|dnsparam")],
        }).ShouldBe(["Ispmgr", "Ispmgr.Keepalive", "Lite", "Lite.Dnsparam", "Lite.User"]);

    [Fact]
    public void Each_client_gets_what_is_mentioned_of_it()
        => Emitted(Build with
        {
            Code = ["class C { object M(Mgr5.Lite.LiteClient panel) => panel.Keepalive; }"],
            Texts = [.. Build.Texts, new("lite.mgr5.json", SmallPanel.Snapshot, "Lite")],
        }).ShouldBe(["Lite", "Lite.Keepalive"]);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp11)]
    public void A_compiler_that_cannot_read_it_gets_nothing(LanguageVersion version)
        => GeneratorRun.Of(Build with { Emit = "All", LanguageVersion = version }).Sources.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_function_and_type_that_an_editor_has_is_there_in_a_build_that_uses_it(string name, string snapshot)
    {
        PanelShape shape = ShapeBuilder.Build(SnapshotReader.Read(System.Text.Encoding.UTF8.GetBytes(snapshot)));
        TestProject project = Build with { Texts = [new("panel.mgr5.json", snapshot)] };
        (string Expression, NodeShape Node)[] nodes = [.. Nodes("panel", shape.Roots)];
        nodes.Length.ShouldBeGreaterThan(10, name);

        // Three of them at a time, and all of them together.
        foreach ((string Expression, NodeShape Node)[] some in nodes.Length > 100 ? [nodes] : nodes.Chunk(3).Append(nodes))
        {
            string calls = string.Join(" ", some.Select(static (n, i) => $"object P{i}(IspmgrClient panel) => {n.Expression};"));
            string types = string.Join(" ", some.SelectMany(static n => TypesOf(n.Node)).Select(static (t, i) => $"object T{i}({t} x) => x;"));
            string members = string.Join(" ", some.SelectMany(static n => MembersOf(n.Node)).Select(static (m, i) => $"object? M{i}({m.Type} x) => {m.Expression};"));
            string code = $"using Mgr5.Ispmgr; class C {{ {calls} {types} {members} }}";

            GeneratorRun.Of(project with { Code = [code], IsDesignTime = true }).Problems.ShouldBeEmpty();
            GeneratorRun.Of(project with { Code = [code] }).Problems.ShouldBeEmpty();
            GeneratorRun.Of(project with { Code = [$"using Mgr5.Ispmgr; class C {{ {types} }}"] }).Problems.ShouldBeEmpty();
            GeneratorRun.Of(project with { Code = [$"using Mgr5.Ispmgr; class C {{ {members} }}"] }).Problems.ShouldBeEmpty();
        }
    }

    public static TheoryData<string, string> Samples => new()
    {
        { "small", SmallPanel.Snapshot },
        { "sample", File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json")) },
    };

    private static IEnumerable<(string Expression, NodeShape Node)> Nodes(string above, IEnumerable<NodeShape> nodes)
        => nodes.SelectMany(n => Nodes($"{above}.{n.PropertyName}", n.Children).Prepend(($"{above}.{n.PropertyName}", n)));

    private static IEnumerable<string> TypesOf(NodeShape node)
    {
        string?[] types = [node.TypeName, node.Item?.TypeName, node.Form?.TypeName, node.Request?.TypeName, .. node.Choices.Select(static c => c.TypeName)];
        return types.OfType<string>();
    }

    private static IEnumerable<(string Type, string Expression)> MembersOf(NodeShape node)
    {
        RecordShape?[] records = [node.Item, node.Request, node.Form];
        return records.OfType<RecordShape>()
            .SelectMany(static r => r.Properties.Select(p => (r.TypeName, $"x.{p.Name}")).Concat(r.Key is null ? [] : [(r.TypeName, "x.Key")]))
            .Concat(node.Choices.SelectMany(static c => c.Members.Select(m => (c.TypeName, $"{c.TypeName}.{m.Name}"))));
    }
}
