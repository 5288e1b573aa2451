using System.Collections.Immutable;
using System.Diagnostics;
using Mgr5.Analyzers;
using Mgr5.Analyzers.Snapshots;
using Mgr5.Benchmarks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Benchmarks.Analyzers;

/// <summary>A project with the package, and what the compiler spends in its analyzers.</summary>
/// <param name="snapshot">The snapshot's text.</param>
/// <param name="sources">The project's files.</param>
internal sealed class AnalyzedProject(string snapshot, IReadOnlyList<string> sources)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    // The generator has read it before the analyzers run.
    private readonly GeneratedProject.SnapshotText _snapshot = new(snapshot);

    /// <summary>The milliseconds of a compilation without analyzers, and those inside the analyzers, as the compiler's own report counts them.</summary>
    public (double Compile, double Analyzers, int Findings) Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        Compiler.Emit(Compiler.Parse(sources, ParseOptions));
        double compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        CompilationWithAnalyzers compilation = Compiler.Parse(sources, ParseOptions).WithAnalyzers(
            [new QueryAnalyzer(), new SnapshotAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([_snapshot]),
                static (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: true));
        AnalysisResult result = compilation.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        ImmutableArray<Diagnostic> found = result.GetAllDiagnostics();
        return (compile, result.AnalyzerTelemetryInfo.Values.Sum(static t => t.ExecutionTime.TotalMilliseconds), found.Length);
    }
}
