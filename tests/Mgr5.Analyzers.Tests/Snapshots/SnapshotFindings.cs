using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Mgr5.Analyzers.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests.Snapshots;

/// <summary>
/// What is said of the snapshots of a project: by the analyzer in an editor and by the reporter in a build, and the same by both,
/// and by neither where the other speaks.
/// </summary>
internal static class SnapshotFindings
{
    private static readonly ImmutableArray<MetadataReference> WithoutRuntime = [.. Net100.References.All];

    private static readonly ImmutableArray<MetadataReference> WithRuntime =
        WithoutRuntime.Add(MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location));

    public static Task<string[]> InAsync(params TestText[] texts) => InProjectAsync(texts, []);

    public static async Task<string[]> InProjectAsync(
        IReadOnlyList<TestText> texts,
        (string Name, string Value)[] properties,
        bool hasRuntime = true,
        LanguageVersion languageVersion = LanguageVersion.CSharp12,
        string code = "")
    {
        var options = new TestOptions(texts, properties);
        CSharpParseOptions build = new(languageVersion);
        CSharpParseOptions editor = build.WithPreprocessorSymbols("MGR5_DESIGN_TIME");

        string[] inEditor = await AnalyzeAsync(Compile(editor), texts, options);
        string[] inBuild = await AnalyzeAsync(Compile(build), texts, options);
        string[] reported = Report(Compile(build), build, texts, options);
        Report(Compile(editor), editor, texts, options).ShouldBeEmpty();

        // The analyzer alone says what hides no type.
        inBuild.ShouldAllBe(static d => d.Contains("MGR0006", StringComparison.Ordinal));
        reported.Concat(inBuild).ShouldBe(inEditor, ignoreOrder: true);
        return inEditor;

        CSharpCompilation Compile(CSharpParseOptions parseOptions) => CSharpCompilation.Create(
            "Tested",
            [CSharpSyntaxTree.ParseText(code, parseOptions)],
            hasRuntime ? WithRuntime : WithoutRuntime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static async Task<string[]> AnalyzeAsync(Compilation project, IReadOnlyList<TestText> texts, TestOptions options)
    {
        ImmutableArray<Diagnostic> diagnostics = await project
            .WithAnalyzers([new SnapshotAnalyzer()], new AnalyzerOptions([.. texts], options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(static d => d.ToString())];
    }

    private static string[] Report(Compilation project, CSharpParseOptions parseOptions, IReadOnlyList<TestText> texts, TestOptions options)
    {
        GeneratorRunResult result = CSharpGeneratorDriver.Create([new SnapshotReporter().AsSourceGenerator()], texts, parseOptions, options)
            .RunGenerators(project, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        result.GeneratedSources.ShouldBeEmpty();
        return [.. result.Diagnostics.Select(static d => d.ToString())];
    }
}
