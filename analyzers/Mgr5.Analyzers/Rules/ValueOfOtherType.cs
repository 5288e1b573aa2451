using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1005: a constant value that is not of the parameter's type, or that is none of its choices.</summary>
internal sealed class ValueOfOtherType : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ValueOfOtherType,
        "A value that the parameter does not take",
        "'{0}' is no value of {1}: {2}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value is not of the type that every snapshot of the panel gives the parameter. It is only an information where a static choice is not known: plugins and editions add their own.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        // The filter of a list takes parts of values, and ranges.
        if (context.Function is not { } function || function.Is(FunctionKind.List) || function.Is(FunctionKind.Validator) || context.Query.Has("filter"))
        {
            yield break;
        }

        foreach (FoundParameter parameter in context.Query.Parameters)
        {
            if (parameter is { IsFromEnvironment: false, Value: { IsConstant: true, Text: { Length: > 0 } and not "*" } value }
                && !Placeholder.IsOfTemplate(value.Text)
                && function.Find(parameter.Name.Text) is { Count: > 0 } known
                && Refuse(value.Text, known) is { } refusal)
            {
                yield return new(Rule, value.Span, [value.Text, parameter.Name.Text, refusal.Why])
                {
                    Severity = refusal.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    Replacement = value.IsEditable ? refusal.Instead : null,
                };
            }
        }
    }

    // What one version of the panel takes is right.
    private static ValueRefusal? Refuse(string value, IReadOnlyList<Parameter> known)
    {
        ValueRefusal?[] refusals = [.. known.Select(p => ValueRefusal.Of(value, p))];
        return refusals.All(static r => r is not null) ? refusals.FirstOrDefault(static r => !r!.IsCertain) ?? refusals[0] : null;
    }
}
