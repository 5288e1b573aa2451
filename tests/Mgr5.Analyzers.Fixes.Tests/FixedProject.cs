using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Mgr5.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Fixes.Tests;

/// <summary>A project in a workspace: the sample's snapshot, the generator, the analyzer, and one file.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private FixedProject(IEnumerable<(string Name, string Code)> files, LanguageVersion language)
    {
        var project = ProjectId.CreateNewId();
        string snapshot = File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json"));
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                "Fixed",
                "Fixed",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(language),
                metadataReferences: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)],
                analyzerReferences: [new GeneratorReference()]))
            .AddAdditionalDocument(DocumentId.CreateNewId(project), "ispmgr.mgr5.json", SourceText.From(snapshot, Encoding.UTF8), filePath: "/src/ispmgr.mgr5.json");
        foreach ((string name, string code) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), name, SourceText.From(code, Encoding.UTF8), filePath: "/src/" + name);
        }

        Project = solution.GetProject(project)!;
    }

    public Project Project { get; }

    /// <summary>The only file.</summary>
    public Document Document => Project.Documents.Single();

    public static FixedProject Of(string code) => new([("Code.cs", code)], LanguageVersion.CSharp12);

    /// <summary>The files of a folder, and what the SDK imports by itself.</summary>
    public static FixedProject OfFolder(string folder) => new(
        [
            ("Usings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;"),
            .. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllText(f))),
        ],
        LanguageVersion.CSharp14);

    /// <summary>What the analyzer says of a file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([new QueryAnalyzer()], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the compiler says of a file, warnings included.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(Document document)
        => [.. (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1591" or "CS8019"))
            .Select(static d => d.ToString())];

    public void Dispose() => _workspace.Dispose();

    private sealed class GeneratorReference : AnalyzerReference
    {
        // One for all: a workspace knows it again by its identity.
        private static readonly ISourceGenerator Generator = new Mgr5Generator().AsSourceGenerator();

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [Generator];
    }
}
