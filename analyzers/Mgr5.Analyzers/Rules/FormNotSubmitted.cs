using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1009: values are sent to a form, but nothing says that it is to be submitted.</summary>
internal sealed class FormNotSubmitted : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.FormNotSubmitted,
        "A form is filled and not submitted",
        "{0} only shows its form without sok=ok: '{1}' is not saved",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A form saves what it is sent only with a sok that is not empty; without it, the panel answers with the form.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context is { Function: { } function, Query: { Function: { } name } query }
            && function.Versions.All(static f => f.Kind == FunctionKind.Form && f.Steps is null)
            && !query.Parameters.Any(static p => p.Name.Text is "sok" or "snext" or "sback" or "clicked_button" || p.Name.Text.StartsWith("sv_", StringComparison.Ordinal))
            && query.Parameters.FirstOrDefault(p => IsSaved(p, function.Find(p.Name.Text))) is { } field
            && Delivery.IsSentAsItIs(query, context.Model))
        {
            yield return new(Rule, name.Span, [function.Name, field.Name.Text]);
        }
    }

    // A value on which others depend may be sent to see the form that goes with it.
    private static bool IsSaved(FoundParameter parameter, IReadOnlyList<Parameter> known)
        => parameter.Value is { Text.Length: > 0 } or { IsConstant: false } && known.Count > 0 && known.All(static p => !p.Refresh && !p.Hidden && !p.ReadOnly);
}
