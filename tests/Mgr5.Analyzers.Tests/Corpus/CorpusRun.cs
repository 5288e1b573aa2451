using System.Collections.Immutable;
using System.Globalization;
using Basic.Reference.Assemblies;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Tests.Corpus;

/// <summary>All snippets, analyzed in one compilation: a file each, with a class of its own around the code.</summary>
internal sealed class CorpusRun
{
    private static readonly Lazy<Task<CorpusRun>> Shared = new(AnalyzeAsync);

    private CorpusRun(IReadOnlyList<SnippetResult> results) => Results = results;

    public static IReadOnlyList<Snippet> Snippets { get; } =
    [
        .. Directory.GetFiles(Folder(), "*.snippets.txt").Order(StringComparer.Ordinal).SelectMany(SnippetReader.Read),
    ];

    public IReadOnlyList<SnippetResult> Results { get; }

    public static Task<CorpusRun> GetAsync() => Shared.Value;

    private static string Folder() => Repository.Path("tests", "Mgr5.Analyzers.Tests", "Corpus");

    private static async Task<CorpusRun> AnalyzeAsync()
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion.CSharp12);
        (Snippet Snippet, SyntaxTree Tree, int Start)[] files = [.. Snippets.Select((snippet, i) => Parse(snippet, i, parseOptions))];
        SyntaxTree scene = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Folder(), "Scene.cs.txt")), parseOptions, "Scene.cs");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Corpus",
            [scene, .. files.Select(static f => f.Tree)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        TestText[] texts = [.. Directory.GetFiles(Folder(), "*.mgr5.json").Order(StringComparer.Ordinal).Select(static f => new TestText(Path.GetFileName(f), File.ReadAllText(f)))];
        texts.ShouldAllBe(static t => SnapshotCache.Read(t.GetText(default)).Snapshot != null);
        var options = new CorpusOptions(files.ToDictionary(static f => f.Tree, static f => f.Snippet.Settings));
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new QueryAnalyzer()], new AnalyzerOptions([.. texts], options))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        ILookup<SyntaxTree?, Diagnostic> errors = compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToLookup(static d => d.Location.SourceTree);
        ILookup<SyntaxTree?, Diagnostic> findings = found.ToLookup(static d => d.Location.SourceTree);
        errors[scene].ShouldBeEmpty();
        findings[null].ShouldBeEmpty();
        return new([.. files.Select(file => new SnippetResult(
            file.Snippet,
            [.. findings[file.Tree].Select(d => new SnippetFinding(d, new(d.Location.SourceSpan.Start - file.Start, d.Location.SourceSpan.Length)))],
            [.. errors[file.Tree].Select(static d => d.ToString())]))]);
    }

    private static (Snippet Snippet, SyntaxTree Tree, int Start) Parse(Snippet snippet, int number, CSharpParseOptions options)
    {
        string head = """
            using System; using System.Collections.Generic; using System.Collections.Specialized; using System.Diagnostics; using System.Diagnostics.CodeAnalysis;
            using System.Linq; using System.Net.Http; using System.Text; using System.Threading.Tasks; using System.Web; using Mgr5;
            """;
        string before = string.Create(CultureInfo.InvariantCulture, $"{head}\nsealed class Snippet{number} : Scene {{\n{(snippet.IsMembers ? "" : "async Task Run() {\n")}");
        string after = snippet.IsMembers ? "\n}" : "\nawait Task.CompletedTask; } }";
        return (snippet, CSharpSyntaxTree.ParseText(SourceText.From(before + snippet.Code + after), options, $"{snippet.File}/{number}.cs"), before.Length);
    }
}

/// <summary>What was found in a snippet.</summary>
internal sealed record SnippetResult(Snippet Snippet, IReadOnlyList<SnippetFinding> Findings, IReadOnlyList<string> Errors);

/// <summary>A diagnostic, and where in the snippet's own code it is.</summary>
internal sealed record SnippetFinding(Diagnostic Diagnostic, TextSpan Span)
{
    public string Message => Diagnostic.Severity.ToString().ToLowerInvariant() + " " + Diagnostic.Id + ": " + Diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
