using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>What is emitted compiles in every project, and is the same on every machine.</summary>
public sealed class ProjectTests
{
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private const string Calls = """
        #nullable enable
        internal static class Calls
        {
            public static async System.Threading.Tasks.Task<string?> MakeAsync(Mgr5.Ispmgr.IspmgrClient panel)
            {
                await panel.Webdomain.Edit.CreateAsync(new() { Name = "a", Aliases = new[] { "b" }, Quota = 10 });
                return (await panel.Webdomain.Edit.GetAsync("a")).ToRequest().Owner;
            }
        }
        """;

    private static readonly TestText[] Snapshots =
    [
        new("panel.mgr5.json", SmallPanel.Snapshot), new("b.mgr5.json", """{ "format": 1, "panel": "billmgr", "functions": { "user": { "kind": "list" } } }"""),
        new("a.overlay.mgr5.json", """{ "functions": { "user": { "title": "One" } } }"""), new("z.overlay.mgr5.json", """{ "functions": { "user": { "title": "Two" } } }"""),
    ];

    // From the oldest one that emitted code is written in to the newest one that this compiler reads.
    private static IEnumerable<LanguageVersion> Languages => Enum.GetValues<LanguageVersion>().Where(static v => v is >= LanguageVersion.CSharp12 and <= LanguageVersion.Preview && v != LanguageVersion.LatestMajor);

    public static TheoryData<LanguageVersion, NullableContextOptions, bool> Projects
        => new(
            from language in Languages
            from nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable }
            from hasUsings in new[] { true, false }
            select new TheoryDataRow<LanguageVersion, NullableContextOptions, bool>(language, nullable, hasUsings));

    [Theory]
    [MemberData(nameof(Projects))]
    public void It_compiles_in_every_language_version_nullable_or_not_with_and_without_implicit_usings(LanguageVersion language, NullableContextOptions nullable, bool hasUsings)
        => GeneratorRun.Of(new TestProject
        {
            Texts = Snapshots, Code = [Calls, hasUsings ? ImplicitUsings : ""], Visibility = "public", LanguageVersion = language, Nullable = nullable,
        }).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("namespace Acme.System { class Collections; class DateOnly; } namespace Acme.Mgr5 { class PanelItem; class PanelClient; }")]
    [InlineData("namespace Panel { class Task; class PanelClient; } namespace Generic { class IReadOnlyList<T>; }")]
    [InlineData("class Task; class String; class DateOnly; class DateTime; class StringComparison; class IReadOnlyList<T>;")]
    [InlineData("class PanelRequest; class PanelItem; class PanelForm; class PanelClient; class IPanelForm<T>; class PanelLimit; class Panel;")]
    [InlineData("namespace Mgr5.Acme { class System; class PanelRequest; } namespace Mgr5 { class DateOnly; class DateTime; class IReadOnlyList<T>; class String; class StringComparison; }")]
    [InlineData("namespace Mgr5.Ispmgr.System { class DateOnly; } namespace Mgr5.Ispmgr.Mgr5 { class PanelRequest; }")]
    [InlineData("namespace Mgr5.System { class DateOnly; }")]
    public void A_project_may_have_namespaces_and_types_of_our_names(string code)
        => GeneratorRun.Of(new TestProject { Texts = Snapshots, Code = [code, Calls] }).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void What_is_emitted_depends_on_no_culture(string culture)
    {
        var invariant = GeneratorRun.Of(Snapshots).Sources;
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new(culture);

            GeneratorRun.Of(Snapshots).Sources.ShouldBe(invariant);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_emitted_depends_on_no_order_of_files()
    {
        var sources = GeneratorRun.Of(Snapshots).Sources;

        foreach (TestText[] shuffled in new TestText[][] { [.. Snapshots.Reverse()], [Snapshots[2], Snapshots[0], Snapshots[3], Snapshots[1]] })
        {
            GeneratorRun.Of(shuffled).Sources.ShouldBe(sources, ignoreOrder: true);
        }
    }

    [Fact]
    public void Lines_end_in_a_line_feed_and_nothing_else()
        => GeneratorRun.Of(Snapshots).Sources.Values.ShouldAllBe(static s => s.EndsWith('\n') && !s.Contains('\r') && !s.Contains("\t\n") && !s.Contains(" \n"));

    [Fact]
    public void Doc_comments_are_emitted_only_where_something_reads_them()
    {
        GeneratorRun read = GeneratorRun.Of(new TestProject { Texts = Snapshots, Code = [Calls] });
        GeneratorRun unread = GeneratorRun.Of(new TestProject { Texts = Snapshots, Code = [Calls], Documentation = DocumentationMode.None });
        GeneratorRun edited = GeneratorRun.Of(new TestProject { Texts = Snapshots, Code = [Calls], Documentation = DocumentationMode.None, IsDesignTime = true });

        read.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("/// <summary>");
        edited.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("/// <summary>");
        unread.Sources.Values.ShouldAllBe(static s => !s.Contains("///"));
        unread.Problems.ShouldBeEmpty();
        Members(unread).ShouldBe(Members(read));
    }

    private static IEnumerable<string> Members(GeneratorRun run) => run.Output.GetSymbolsWithName(static _ => true, cancellationToken: TestContext.Current.CancellationToken)
        .Select(static s => s.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
        .Order(StringComparer.Ordinal);
}
