using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1003: an older panel called the function so.</summary>
internal sealed class RenamedFunction : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RenamedFunction,
        "A function of an older panel",
        "'{0}' is a function of an older panel: {1} calls it '{2}'{3}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The function was renamed, in some cases together with parameters. It can be renamed by itself only where the new one has every parameter that is sent.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query is not { Certainty: >= Certainty.Witnessed, Function: { IsConstant: true } function }
            || context.Settings.Knows(function.Text)
            || Renaming.Find(function.Text, context.Panel) is not { } target)
        {
            yield break;
        }

        string[] renamed =
        [
            .. context.Query.Parameters.Select(static p => p.Name.Text).Where(p => Renaming.IsRenamedParameter(function.Text, p)).Distinct(StringComparer.Ordinal),
        ];
        yield return new(
            Rule,
            function.Span,
            [function.Text, context.PanelName, target, renamed.Length == 0 ? "" : $", and has other names for {string.Join(", ", renamed)}"])
        {
            Replacement = function.IsEditable && renamed.Length == 0 && HasAll(context, target) ? target : null,
        };
    }

    private static bool HasAll(QueryContext context, string target)
        => context.Panel.Find(target) is { KnowsParameters: true } function
            && context.Query.Parameters.All(p => WireNames.IsService(p.Name.Text) || WireNames.IsUserInterface(p.Name.Text) || function.Find(p.Name.Text).Count > 0);
}
