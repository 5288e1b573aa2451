using Mgr5.Generator.Pipeline;

namespace Mgr5.Generator.Tests;

public sealed class SeveralSnapshotsTests
{
    private static string Panel(string panel) => $$"""{ "format": 1, "panel": "{{panel}}", "functions": { "user": { "kind": "list" } } }""";

    [Fact]
    public void Two_panels_are_two_clients()
    {
        GeneratorRun run = GeneratorRun.Of([new("a.mgr5.json", Panel("ispmgr")), new("b.mgr5.json", Panel("billmgr"))]);

        run.Problems.ShouldBeEmpty();
        run.Output.GetTypeByMetadataName("Mgr5.Ispmgr.IspmgrClient").ShouldNotBeNull();
        run.Output.GetTypeByMetadataName("Mgr5.Billmgr.BillmgrClient").ShouldNotBeNull();
    }

    [Fact]
    public void Two_snapshots_of_one_panel_stand_side_by_side_when_one_has_a_name()
    {
        GeneratorRun run = GeneratorRun.Of([new("a.mgr5.json", Panel("ispmgr")), new("b.mgr5.json", Panel("ispmgr"), name: "IspmgrLite")]);

        run.Problems.ShouldBeEmpty();
        run.Output.GetTypeByMetadataName("Mgr5.Ispmgr.IspmgrClient").ShouldNotBeNull();
        run.Output.GetTypeByMetadataName("Mgr5.IspmgrLite.IspmgrLiteClient").ShouldNotBeNull();
    }

    [Fact]
    public void Of_two_snapshots_with_one_name_the_first_stands()
    {
        GeneratorRun run = GeneratorRun.Of([new("a.mgr5.json", Panel("ispmgr")), new("b.mgr5.json", Panel("ispmgr"))]);

        run.Result.Exception.ShouldBeNull();
        run.Problems.ShouldBeEmpty();
        run.Sources.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "Users")]
    [InlineData("ru", "Люди")]
    [InlineData("de", "Users")]
    public void Of_several_languages_that_of_the_project_stands(string language, string title)
    {
        TestText[] texts = [new("en.mgr5.json", In("en", "Users")), new("ru.mgr5.json", In("ru", "Люди")), new("bill.mgr5.json", Panel("billmgr"))];

        GeneratorRun run = GeneratorRun.Of(new TestProject { Texts = texts, Language = language });

        run.Problems.ShouldBeEmpty();
        run.Sources["Ispmgr.User.g.cs"].ShouldContain(title);
        run.Sources.Keys.ShouldContain("Billmgr.User.g.cs");

        static string In(string language, string title)
            => $$"""{ "format": 1, "panel": "ispmgr", "language": "{{language}}", "functions": { "user": { "kind": "list", "title": "{{title}}" } } }""";
    }

    [Fact]
    public void Sources_of_names_that_differ_in_case_only_are_two()
    {
        GeneratorRun run = GeneratorRun.Of("""{ "format": 1, "panel": "ispmgr", "functions": { "user": {}, "USER": {}, "us_er": {} } }""");

        run.Problems.ShouldBeEmpty();
        run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(4);
    }

    [Fact]
    public void A_reference_without_a_file_is_known_by_what_is_in_it()
    {
        using FileStream runtime = File.OpenRead(typeof(PanelClient).Assembly.Location);

        RuntimeReference.Is(Microsoft.CodeAnalysis.MetadataReference.CreateFromStream(runtime)).ShouldBeTrue();
        RuntimeReference.Is(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)).ShouldBeTrue();
        RuntimeReference.Is(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Mgr5.Runtime").ToMetadataReference()).ShouldBeTrue();
        RuntimeReference.Is(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Other").ToMetadataReference()).ShouldBeFalse();
        RuntimeReference.Is(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(Mgr5Generator).Assembly.Location)).ShouldBeFalse();
    }

    [Fact]
    public void Without_the_runtime_nothing_is_emitted()
        => GeneratorRun.Of([new("a.mgr5.json", Panel("ispmgr"))], hasRuntime: false).Sources.ShouldBeEmpty();

    [Fact]
    public void Other_additional_files_are_none_of_ours()
        => GeneratorRun.Of([new("appsettings.json", Panel("ispmgr"))]).Sources.ShouldBeEmpty();

    [Fact]
    public void An_overlay_adds_to_the_snapshot_of_its_panel()
    {
        const string Overlay = """{ "panel": "ispmgr", "functions": { "cagefs.toggle": { "kind": "group" }, "user": { "title": "People" } } }""";

        GeneratorRun run = GeneratorRun.Of(
            [new("a.mgr5.json", Panel("ispmgr")), new("b.mgr5.json", Panel("billmgr")), new("plugin.overlay.mgr5.json", Overlay)],
            "class C { object M(Mgr5.Ispmgr.IspmgrClient panel) => panel.Cagefs.Toggle.InvokeAsync([\"x\"]); }");

        run.Problems.ShouldBeEmpty();
        run.Sources["Ispmgr.User.g.cs"].ShouldContain("People");
        run.Sources["Billmgr.User.g.cs"].ShouldNotContain("People");
        run.Sources.Keys.ShouldNotContain("Billmgr.Cagefs.g.cs");
    }

    [Fact]
    public void An_overlay_that_cannot_be_read_adds_nothing()
        => GeneratorRun.Of([new("a.mgr5.json", Panel("ispmgr")), new("b.overlay.mgr5.json", "{")]).Problems.ShouldBeEmpty();
}
