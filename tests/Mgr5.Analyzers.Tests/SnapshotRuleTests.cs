using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Mgr5.Analyzers.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests;

public sealed class SnapshotRuleTests
{
    private const string Good = """{ "format": 1, "panel": "ispmgr", "functions": {} }""";

    private static async Task<string[]> Analyze(IReadOnlyList<TestText> texts, bool isReferenced = true, bool hasRuntime = true)
    {
        ImmutableArray<MetadataReference> references = [.. Net100.References.All];
        var project = CSharpCompilation.Create(
            "Tested",
            [],
            hasRuntime ? references.Add(MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)) : references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([.. texts], new TestOptions(texts, ("Mgr5IsReferenced", isReferenced ? "true" : "")));
        ImmutableArray<Diagnostic> diagnostics = await project
            .WithAnalyzers([new SnapshotAnalyzer()], options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(static d => d.ToString())];
    }

    [Fact]
    public async Task A_snapshot_that_can_be_read_is_silent()
        => (await Analyze([new("panels/a.mgr5.json", Good)])).ShouldBeEmpty();

    [Fact]
    public async Task MGR0001_is_at_the_place_in_the_file()
        => (await Analyze([new("panels/a.mgr5.json", "{ \"format\": 1,\n  \"panel\": \"é\", \"functions\": { \"a\": {}, \"a\": {} } }")]))
            .ShouldBe(["panels/a.mgr5.json(2,41): error MGR0001: The snapshot cannot be read: the key \"a\" is there twice"]);

    [Theory]
    [InlineData("")]
    [InlineData("{ \"format\": 1, \"panel\": \"ispmgr\"")]
    [InlineData("\u0000\u0001\uFFFD")]
    [InlineData("{ \"panel\": \"\\ud800\" }")]
    public async Task MGR0001_is_said_of_whatever_cannot_be_read(string snapshot)
        => (await Analyze([new("a.mgr5.json", snapshot)])).ShouldHaveSingleItem().ShouldContain("error MGR0001: ");

    [Fact]
    public async Task Overlays_are_read_as_overlays()
    {
        (await Analyze([new("a.mgr5.json", Good), new("a.overlay.mgr5.json", "{}")])).ShouldBeEmpty();
        (await Analyze([new("a.mgr5.json", Good), new("a.overlay.mgr5.json", "{ \"panel\": 1 }")]))
            .ShouldBe(["a.overlay.mgr5.json(1,12): error MGR0001: The snapshot cannot be read: expected a string, found a number"]);
    }

    [Fact]
    public async Task MGR0002_is_said_where_the_package_is_referenced()
        => (await Analyze([])).ShouldHaveSingleItem().ShouldStartWith("warning MGR0002: Mgr5.CodeGen has no snapshot to emit from");

    [Fact]
    public async Task MGR0002_is_not_said_where_the_package_comes_through_another_project()
        => (await Analyze([], isReferenced: false)).ShouldBeEmpty();

    [Fact]
    public async Task MGR0003_names_both_files()
        => (await Analyze([new("a.mgr5.json", Good), new("b.mgr5.json", Good), new("c.mgr5.json", Good, name: "ISPMGR")]))
            .Select(static d => d.Split(": give")[0])
            .ShouldBe(
                [
                    "b.mgr5.json(1,1): error MGR0003: The snapshot has the name 'Ispmgr', which a.mgr5.json already has",
                    "c.mgr5.json(1,1): error MGR0003: The snapshot has the name 'ISPMGR', which a.mgr5.json already has",
                ],
                ignoreOrder: true);

    [Fact]
    public async Task MGR0003_is_not_said_of_snapshots_with_names_of_their_own()
        => (await Analyze([new("a.mgr5.json", Good), new("b.mgr5.json", Good, name: "IspmgrLite")])).ShouldBeEmpty();

    [Fact]
    public async Task MGR0004_tells_to_update_the_package()
        => (await Analyze([new("a.mgr5.json", "{\n  \"format\": 2\n}")]))
            .ShouldBe(["a.mgr5.json(2,13): error MGR0004: Update Mgr5.CodeGen: the snapshot has format 2, newer than 1, the newest that this version reads"]);

    [Fact]
    public async Task Nothing_is_said_without_the_runtime_or_of_other_files()
    {
        (await Analyze([new("a.mgr5.json", "{")], hasRuntime: false)).ShouldBeEmpty();
        (await Analyze([new("a.mgr5.json", Good), new("b.json", "{")])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_page()
        => new SnapshotAnalyzer().SupportedDiagnostics
            .Select(static r => $"# {r.Id}: {r.Title}")
            .ShouldBe(Directory.GetFiles(Repository.Path("docs", "rules")).Select(static f => File.ReadLines(f).First()), ignoreOrder: true);
}
