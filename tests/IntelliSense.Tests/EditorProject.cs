using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Mgr5;
using Mgr5.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace IntelliSense.Tests;

/// <summary>A project as an editor has it open: the sample's snapshot, the generator, and a file with the caret at <c>$$</c>.</summary>
internal sealed class EditorProject : IDisposable
{
    private const string Caret = "$$";

    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;
    private readonly int _caret;

    private EditorProject(string code)
    {
        _caret = code.IndexOf(Caret, StringComparison.Ordinal);
        var project = ProjectId.CreateNewId();
        string snapshot = File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json"));
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                "Edited",
                "Edited",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose, preprocessorSymbols: ["MGR5_DESIGN_TIME"]),
                metadataReferences: [.. Net100.References.All, Runtime],
                analyzerReferences: [new GeneratorReference(), Completion]))
            .AddAdditionalDocument(DocumentId.CreateNewId(project), "ispmgr.mgr5.json", SourceText.From(snapshot, Encoding.UTF8), filePath: "/src/ispmgr.mgr5.json");
        var file = DocumentId.CreateNewId(project);
        solution = solution.AddDocument(file, "Code.cs", SourceText.From(code.Remove(_caret, Caret.Length), Encoding.UTF8), filePath: "/src/Code.cs");
        _document = solution.GetDocument(file)!;
    }

    // As the package brings it: by the path of its file.
    private static AnalyzerReference Completion { get; } = new AnalyzerFileReference(typeof(Mgr5.Analyzers.Completion.RequestCompletion).Assembly.Location, new LoadedAssemblies());

    // With its documentation, as a package has it beside the assembly.
    private static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(
        typeof(PanelClient).Assembly.Location,
        documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(typeof(PanelClient).Assembly.Location, ".xml")));

    /// <summary>The file: <paramref name="statement"/> in a method that has a client called <c>panel</c>.</summary>
    public static EditorProject At(string statement) => new($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Mgr5;
        using Mgr5.Ispmgr;

        class Code
        {
            static async Task Run(IspmgrClient panel, string id = "")
            {
                {{statement}}
            }
        }
        """);

    /// <summary>What the completion list shows at the caret.</summary>
    public async Task<IReadOnlyList<string>> ShownAsync() => [.. (await CompletionsAsync()).Select(static i => i.DisplayText)];

    /// <summary>What the list shows beside an item when it is chosen.</summary>
    public async Task<string> DescriptionAsync(string item)
    {
        CompletionItem found = (await CompletionsAsync()).First(i => i.DisplayText == item);
        return (await Service().GetDescriptionAsync(_document, found, TestContext.Current.CancellationToken))?.Text ?? "";
    }

    /// <summary>The file after an item of the list was chosen.</summary>
    public async Task<string> CompletedAsync(string item)
    {
        CompletionItem found = (await CompletionsAsync()).First(i => i.DisplayText == item);
        CompletionChange change = await Service().GetChangeAsync(_document, found, cancellationToken: TestContext.Current.CancellationToken);
        return (await _document.GetTextAsync(TestContext.Current.CancellationToken)).WithChanges(change.TextChange).ToString();
    }

    /// <summary>What hovering over the caret shows.</summary>
    public async Task<string> QuickInfoAsync()
    {
        QuickInfoItem? info = await QuickInfoService.GetService(_document)!.GetQuickInfoAsync(_document, _caret, TestContext.Current.CancellationToken);
        return string.Join('\n', info?.Sections.Select(static s => s.Text) ?? []);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<IReadOnlyList<CompletionItem>> CompletionsAsync()
        => (await Service().GetCompletionsAsync(_document, _caret, cancellationToken: TestContext.Current.CancellationToken)).ItemsList;

    private CompletionService Service() => CompletionService.GetService(_document)!;

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(Mgr5.Analyzers.Completion.RequestCompletion).Assembly;
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new Mgr5Generator().AsSourceGenerator()];
    }
}
