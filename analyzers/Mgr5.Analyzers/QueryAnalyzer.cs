using System.Collections.Immutable;
using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Rules;
using Mgr5.Analyzers.Shapes;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers;

/// <summary>
/// Finds requests that are written by hand, parses each once, and lets the rules look at them. One analyzer for all rules, and one that
/// searches texts: most files of most projects have no request, and those cost nothing but the search.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = QueryRules.All.Select(static r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(BuildNames.RuntimeType) is null)
            {
                return;
            }

            Compilation compilation = start.Compilation;
            AnalyzerOptions options = start.Options;

            // Each is for all files, and outlives the request of an editor that was the first to ask, and may have been cancelled since.
            Lazy<ProjectPanels> panels = new(() => ProjectPanels.Read(options, CancellationToken.None));
            Lazy<HashSet<string>> marked = new(() => new(
                compilation.SyntaxTrees.SelectMany(static tree => MarkedMethods.In(tree, CancellationToken.None)), StringComparer.Ordinal));
            start.RegisterSemanticModelAction(file => Analyze(file, panels, marked));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, Lazy<ProjectPanels> panels, Lazy<HashSet<string>> marked)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        QuerySettings settings = QuerySettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        if (settings.IsOff || !Triggers.Find(tree.GetText(context.CancellationToken), settings, marked.Value).Any() || panels.Value.All.Count == 0)
        {
            return;
        }

        FinderContext finder = new(context.SemanticModel, new(panels.Value.All.Select(static p => p.Name)), settings, context.CancellationToken);
        HashSet<(string, TextSpan)> reported = [];
        foreach (FoundQuery query in QueryFinder.Find(finder, marked.Value))
        {
            foreach (Finding finding in QueryRules.Check(query, panels.Value, settings, context.SemanticModel))
            {
                // A constant that several requests are made of is checked with each.
                if (reported.Add((finding.Rule.Id, finding.Span)))
                {
                    context.ReportDiagnostic(finding.ToDiagnostic(tree));
                }
            }
        }
    }
}
