using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>
/// Says in a build why types are missing. It emits nothing, and is a generator because of when it runs: a compiler that meets a
/// <c>using</c> of a namespace, or the type of a field, that is not there stops before any analyzer is heard.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SnapshotReporter : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<ProjectSnapshot>> files = context.AdditionalTextsProvider
            .Where(static file => ProjectSnapshot.Is(file))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => ProjectSnapshot.Read(pair.Left, pair.Right, cancellationToken))
            .Collect()
            .Select(static (files, _) => files.OfType<ProjectSnapshot>().ToEquatableArray());

        IncrementalValueProvider<SnapshotProject> project = files
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(context.ParseOptionsProvider)
            .Select(static (all, _) => CompilerOptions.ProjectOf(all.Left.Left, all.Left.Right.GlobalOptions, (CSharpParseOptions)all.Right));

        // In an editor the analyzer does this. Without the runtime nothing is emitted that could be missed.
        IncrementalValueProvider<bool> isHeard = context.ParseOptionsProvider
            .Select(static (options, _) => !CompilerOptions.IsDesignTime((CSharpParseOptions)options))
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => pair.Left && pair.Right.GetTypeByMetadataName(BuildNames.RuntimeType) is not null);

        context.RegisterSourceOutput(project.Combine(isHeard), static (output, pair) =>
        {
            if (pair.Right)
            {
                foreach (Diagnostic diagnostic in pair.Left.Files.SelectMany(SnapshotRules.Check).Concat(SnapshotRules.Check(pair.Left)))
                {
                    output.ReportDiagnostic(diagnostic);
                }
            }
        });
    }
}
