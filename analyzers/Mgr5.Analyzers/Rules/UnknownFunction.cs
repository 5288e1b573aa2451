using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1001: a panel has no function of that name. Only a near neighbour makes it a warning: plugins, editions and roles bring their own.</summary>
internal sealed class UnknownFunction : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnknownFunction,
        "No such function",
        "'{0}' is no function of {1}{2}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "No snapshot or overlay of the panel has a function of that name. It is only an information where no name is near: the function may belong to a plugin, another edition or another role.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query is not { Certainty: >= Certainty.Witnessed, Function: { IsConstant: true } function }
            || !context.Panel.IsKnown
            || context.Function is not null
            || !IsName(function.Text)
            || CoreFunctions.Has(function.Text, context.Panel)
            || context.Settings.Knows(function.Text)
            || Renaming.Find(function.Text, context.Panel) is not null
            || context.OtherPanels.Any(p => p.Has(function.Text)))
        {
            yield break;
        }

        string? nearest = context.Panel.Nearest(function.Text);
        yield return new(
            Rule,
            function.Span,
            [function.Text, context.PanelName, nearest is null ? "; it may belong to a plugin, another edition or another role" : $"; did you mean '{nearest}'?"])
        {
            Severity = nearest is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            Replacement = function.IsEditable ? nearest : null,
        };
    }

    // A placeholder of a template is none, and neither is FUNC.
    private static bool IsName(string text)
        => text.Length > 1 && text.Any(char.IsLower) && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-');
}
