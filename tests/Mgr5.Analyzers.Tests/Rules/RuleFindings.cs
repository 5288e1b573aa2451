using System.Globalization;
using Basic.Reference.Assemblies;
using Mgr5.Analyzers.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Tests.Rules;

/// <summary>What one rule says of a piece of code, with the scene and the panels of the corpus around it.</summary>
internal static class RuleFindings
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilation Scene = CSharpCompilation.Create(
        "Rules",
        [CSharpSyntaxTree.ParseText(File.ReadAllText(InCorpus("Scene.cs.txt")), Options)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly TestText[] Panels = [.. new[] { "ispmgr", "billmgr" }.Select(static p => new TestText(p + ".mgr5.json", File.ReadAllText(InCorpus(p + ".mgr5.json"))))];

    /// <summary>Nothing is said.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="statements">The code.</param>
    public static Task ShouldBeSilentAsync(string rule, params string[] statements) => ShouldBeSilentAsync(rule, RuleProject.Default, statements);

    /// <summary>Nothing is said in a project of its own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="project">The project.</param>
    /// <param name="statements">The code.</param>
    public static async Task ShouldBeSilentAsync(string rule, RuleProject project, params string[] statements)
    {
        foreach (string statement in statements)
        {
            (await InAsync(rule, project, statement)).Select(static d => d.ToString()).ShouldBeEmpty(statement);
        }
    }

    /// <summary>Exactly what stands between <c>[|</c> and <c>|]</c> is found.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="marked">The code.</param>
    /// <param name="messages">How serious, and what is said, in the order of the code; after <c>→</c> what is right instead.</param>
    public static Task ShouldBeAsync(string rule, string marked, params string[] messages) => ShouldBeAsync(rule, RuleProject.Default, marked, messages);

    /// <summary>Exactly what stands between <c>[|</c> and <c>|]</c> is found in a project of its own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="project">The project.</param>
    /// <param name="marked">The code.</param>
    /// <param name="messages">How serious, and what is said, in the order of the code; after <c>→</c> what is right instead.</param>
    public static async Task ShouldBeAsync(string rule, RuleProject project, string marked, params string[] messages)
    {
        List<TextSpan> spans = [];
        string code = marked;
        while (code.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            code = code.Remove(start, 2);
            int end = code.IndexOf("|]", StringComparison.Ordinal);
            code = code.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        Diagnostic[] found = await InAsync(rule, project, code);
        found.Select(d => new TextSpan(d.Location.SourceSpan.Start - Before.Length, d.Location.SourceSpan.Length)).ShouldBe(spans, marked);
        found.Select(Shown).ShouldBe(messages, marked);
    }

    private const string Before = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Globalization; using System.Linq; using System.Net.Http; using System.Threading.Tasks; using Mgr5;
        sealed class Snippet : Scene { async Task Run(string[] ids, double? rate, DateOnly day) {

        """;

    private static string InCorpus(string file) => Repository.Path("tests", "Mgr5.Analyzers.Tests", "Corpus", file);

    private static string Shown(Diagnostic diagnostic)
        => diagnostic.Severity.ToString().ToLowerInvariant() + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture)
            + (diagnostic.Properties.TryGetValue("replacement", out string? replacement) ? " → " + replacement : "");

    private static async Task<Diagnostic[]> InAsync(string rule, RuleProject project, string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Before + code + "\nawait Task.CompletedTask; } }", Options);
        CSharpCompilation compilation = Scene.AddSyntaxTrees(tree);
        AnalyzerOptions options = new([.. Panels, .. project.Files], new CorpusOptions(new Dictionary<SyntaxTree, IReadOnlyDictionary<string, string>> { [tree] = project.Settings }));
        compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()).ShouldBeEmpty();
        return
        [
            .. (await compilation.WithAnalyzers([new QueryAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None))
                .Where(d => d.Id == rule || d.Id.StartsWith("AD", StringComparison.Ordinal))
                .OrderBy(static d => d.Location.SourceSpan.Start),
        ];
    }
}
