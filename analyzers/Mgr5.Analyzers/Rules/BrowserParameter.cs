using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1010: a parameter that a browser sends for its own sake, copied from the panel's log.</summary>
internal sealed class BrowserParameter : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BrowserParameter,
        "A parameter of the browser",
        "'{0}' {1}; the call means the same without it",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Requests in a panel's log come from a browser, which sends more than a call needs: the state of its page, and every field of a form that was left empty.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        FoundQuery query = context.Query;
        if (Delivery.IsShown(query))
        {
            yield break;
        }

        bool isCopied = query.Has("sfrom") || query.Has("operafake");
        bool changes = query.Find("elid") is { Value: { Text.Length: > 0 } or { IsConstant: false } };
        bool isWizard = query.Has("snext") || query.Has("sback");
        foreach (FoundParameter parameter in query.Parameters)
        {
            string name = parameter.Name.Text;
            string? why = context.Function?.Find(name).Count > 0 || context.Settings.KnowsParameter(name) ? null
                : WireNames.IsUserInterface(name) ? "is of the browser alone"
                : name == "clicked_button" && !isWizard && parameter.Value is { IsConstant: true, Text: "ok" } ? "is the button that is meant anyway"
                : null;
            why ??= !isCopied || !parameter.Value.IsConstant || name is "elid" or "plid" ? null
                : parameter.Value.Text == "*" ? "leaves the value as it is"
                : parameter.Value.Text.Length == 0 && !changes ? "is empty"
                : null;
            if (why is not null)
            {
                yield return new(Rule, parameter.Span, [name, why]);
            }
        }
    }
}
