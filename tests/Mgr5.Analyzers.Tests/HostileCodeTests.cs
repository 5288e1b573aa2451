using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Mgr5.Analyzers.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests;

/// <summary>Whatever the code looks like while it is written, the analyzer does not fail over it, and all that it reports lies in the file.</summary>
public sealed class HostileCodeTests(ITestOutputHelper output)
{
    private static readonly string[] Bits = ["\"", "{", "}", "(", ")", "\"\"\"", "$\"", "@\"", "+", ";", ",", "&", "=", "func=", "?", "\\", "\\u", "[", "]", "new", "//", "/*", "mgrctl ", "\n", "%", "#if", "u8", "{0}"];

    [Fact]
    public async Task All_files_of_the_repository()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(Repository.Path("."), "*.cs", SearchOption.AllDirectories)
                .Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        ];
        files.Length.ShouldBeGreaterThan(300);
        await AnalyzeAsync(files.Select(File.ReadAllText));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Snippets_with_random_damage(int seed)
    {
        var random = new Random(seed);
        await AnalyzeAsync(Enumerable.Range(0, 500).Select(_ =>
        {
            string code = CorpusRun.Snippets[random.Next(CorpusRun.Snippets.Count)].Code;
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                int place = random.Next(code.Length + 1);
                code = random.Next(3) switch
                {
                    0 => code.Remove(place, Math.Min(random.Next(1, 12), code.Length - place)),
                    1 => code.Insert(place, Bits[random.Next(Bits.Length)]),
                    _ => code.Insert(place, code.Substring(random.Next(place + 1))[..Math.Min(5, code.Length - place)]),
                };
            }

            return random.Next(2) == 0 ? code : $"class C {{ async void M() {{ {code} }} }}";
        }));
    }

    private async Task AnalyzeAsync(IEnumerable<string> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Hostile",
            files.Select((file, i) => CSharpSyntaxTree.ParseText(file, options, $"{i}.cs")),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        List<Exception> failures = [];
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(
                [new QueryAnalyzer()],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([new TestText("ispmgr.mgr5.json", File.ReadAllText(Repository.Path("tests", "Mgr5.Analyzers.Tests", "Corpus", "ispmgr.mgr5.json")))]),
                    (exception, _, _) => { lock (failures) { failures.Add(exception); } },
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        failures.Select(static f => f.ToString()).ShouldBeEmpty();
        found.ShouldAllBe(static d => d.Location.SourceTree != null && d.Location.SourceSpan.End <= d.Location.SourceTree.Length && d.Id.StartsWith("MGR", StringComparison.Ordinal));
        output.WriteLine($"{compilation.SyntaxTrees.Length} files, {found.Length} findings");
    }
}
