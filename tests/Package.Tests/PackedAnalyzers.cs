using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Package.Tests;

/// <summary>
/// What an editor has of the package: a project that references it is opened as editors do it, and analyzers, fixes and completion are those of the
/// files that restoring unpacked from the package.
/// </summary>
internal sealed class PackedAnalyzers : IDisposable
{
    private readonly MSBuildWorkspace _workspace;
    private readonly Project _project;

    private PackedAnalyzers(MSBuildWorkspace workspace, Project project)
    {
        _workspace = workspace;
        _project = project;
    }

    /// <summary>Opens a project that was restored.</summary>
    public static async Task<PackedAnalyzers> OpenAsync(string project)
    {
        var workspace = MSBuildWorkspace.Create();
        return new(workspace, await workspace.OpenProjectAsync(Directory.GetFiles(project, "*.csproj").Single(), cancellationToken: TestContext.Current.CancellationToken));
    }

    /// <summary>The files of the package that the compiler is given.</summary>
    public IReadOnlyList<AnalyzerFileReference> Files
        => [.. _project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(static r => r.FullPath.Contains("mgr5.codegen", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The program with another text.</summary>
    public Document With(string code) => _project.Documents.Single(static d => d.Name == "Program.cs").WithText(SourceText.From(code));

    /// <summary>What the analyzers say of a file.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Document document)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Files.SelectMany(static f => f.GetAnalyzers(LanguageNames.CSharp))];
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        SyntaxTree? tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        return
        [
            .. (await compilation.WithAnalyzers(analyzers, document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
                .Where(d => d.Location.SourceTree == tree),
        ];
    }

    /// <summary>The file after the only fix of a finding, which is found as editors find it: by the attribute of its class.</summary>
    public async Task<Document> FixAsync(Document document, Diagnostic finding)
    {
        List<CodeAction> actions = [];
        foreach (CodeFixProvider fix in Files.SelectMany(static f => Exported<CodeFixProvider, ExportCodeFixProviderAttribute>(f.GetAssembly())).Where(f => f.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new(document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        ImmutableArray<CodeActionOperation> operations = await actions.ShouldHaveSingleItem().GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution.GetDocument(document.Id)!;
    }

    /// <summary>What the editor's list has at a place.</summary>
    public static async Task<IReadOnlyList<string>> CompletionsAsync(Document document, int position)
        => [.. (await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken)).ItemsList.Select(static i => i.DisplayText)];

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<T> Exported<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute
        => assembly.GetTypes().Where(static t => t.GetCustomAttribute<TAttribute>() is not null).Select(static t => (T)Activator.CreateInstance(t)!);
}
