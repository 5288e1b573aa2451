using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1012: the panel that the request names has no such function, but another panel of the project has.</summary>
internal sealed class FunctionOfOtherPanel : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.FunctionOfOtherPanel,
        "A function of another panel",
        "'{0}' is a function of {1}, not of {2}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The path, -m or mgr5_panel names one panel; only the snapshot of another one has the function.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query is { Certainty: >= Certainty.Witnessed, Function: { IsConstant: true, Text: { Length: > 0 } name } function }
            && context.Panel.IsKnown
            && context.Function is null
            && !CoreFunctions.Has(name, context.Panel)
            && !context.Settings.Knows(name)
            && context.OtherPanels.FirstOrDefault(p => p.Has(name)) is { } other)
        {
            yield return new(Rule, function.Span, [name, other.Name, context.PanelName]);
        }
    }
}
