using System.Collections.Immutable;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>
/// Reads the snapshots of a project, as the generator does, and lets the rules look at what came of it. Why types are missing
/// it says in editors only: in a build <see cref="SnapshotReporter"/> does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SnapshotRules.All.Add(NamesCollide.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Without the runtime nothing is emitted that could be missed.
            if (start.Compilation.GetTypeByMetadataName(BuildNames.RuntimeType) is null)
            {
                return;
            }

            var options = start.Compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions ?? CSharpParseOptions.Default;
            bool isDesignTime = CompilerOptions.IsDesignTime(options);
            if (isDesignTime)
            {
                start.RegisterAdditionalFileAction(static file => Analyze(file));
            }

            start.RegisterCompilationEndAction(end => Analyze(end, options, isDesignTime));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (ProjectSnapshot.Is(context.AdditionalFile)
            && ProjectSnapshot.Read(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is { } file)
        {
            Report(SnapshotRules.Check(file), context.ReportDiagnostic);
        }
    }

    private static void Analyze(CompilationAnalysisContext context, CSharpParseOptions options, bool isDesignTime)
    {
        AnalyzerConfigOptionsProvider values = context.Options.AnalyzerConfigOptionsProvider;
        ImmutableArray<AdditionalText> texts = context.Options.AdditionalFiles;
        EquatableArray<ProjectSnapshot> files = texts
            .Where(ProjectSnapshot.Is)
            .Select(text => ProjectSnapshot.Read(text, values, context.CancellationToken))
            .OfType<ProjectSnapshot>()
            .ToEquatableArray();
        SnapshotProject project = CompilerOptions.ProjectOf(files, values.GlobalOptions, options);
        Report(
            NamesCollide.Check(project, file => texts.First(text => text.Path == file.Path).GetText(context.CancellationToken)!.ToString()),
            context.ReportDiagnostic);
        if (isDesignTime)
        {
            Report(SnapshotRules.Check(project), context.ReportDiagnostic);
        }
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }
}
