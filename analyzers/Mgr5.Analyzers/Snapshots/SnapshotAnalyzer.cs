using System.Collections.Immutable;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>Reads the snapshots of a project, as the generator does, and lets the rules look at what came of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(SnapshotUnreadable.Rule, SnapshotTooNew.Rule, SnapshotNameTwice.Rule, SnapshotMissing.Rule);

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

            start.RegisterAdditionalFileAction(static file => Analyze(file));
            start.RegisterCompilationEndAction(static end => Analyze(end));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if ((BuildNames.IsSnapshot(context.AdditionalFile.Path) || BuildNames.IsOverlay(context.AdditionalFile.Path))
            && ProjectSnapshot.Read(context.AdditionalFile, context.Options, context.CancellationToken) is { } snapshot)
        {
            Report(context.ReportDiagnostic, SnapshotUnreadable.Check(snapshot));
            Report(context.ReportDiagnostic, SnapshotTooNew.Check(snapshot));
        }
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        ProjectSnapshot[] snapshots =
        [
            .. context.Options.AdditionalFiles
                .Where(static file => BuildNames.IsSnapshot(file.Path))
                .Select(file => ProjectSnapshot.Read(file, context.Options, context.CancellationToken))
                .OfType<ProjectSnapshot>(),
        ];
        foreach (Diagnostic diagnostic in SnapshotNameTwice.Check(snapshots))
        {
            context.ReportDiagnostic(diagnostic);
        }

        Report(context.ReportDiagnostic, SnapshotMissing.Check(snapshots, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
    }

    private static void Report(Action<Diagnostic> report, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            report(diagnostic);
        }
    }
}
