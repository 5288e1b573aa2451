using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1018: a parameter that the panel ignores with this value of another one.</summary>
internal sealed class IgnoredParameter : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IgnoredParameter,
        "A parameter is ignored with this value of another",
        "'{0}' is ignored with {1}={2}{3}",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The form of the panel has the parameter only with some values of another one, and ignores it with all others.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Function is not { } function || context.Query.Has("filter"))
        {
            yield break;
        }

        foreach (FoundParameter parameter in context.Query.Parameters)
        {
            if (parameter is { IsCertain: true, Value: { IsConstant: true, Text: { Length: > 0 } value } }
                && !Placeholder.IsOfTemplate(value)
                && function.Find(parameter.Name.Text) is { Count: > 0 } known
                && known.Select(p => Hiding(p, context.Query)).ToArray() is [{ } first, ..] all
                && all.All(static h => h is not null))
            {
                yield return new(Rule, parameter.Name.Span, [parameter.Name.Text, first.Name, first.Value, first.Only]);
            }
        }
    }

    private static (string Name, string Value, string Only)? Hiding(Parameter parameter, FoundQuery query)
    {
        foreach (Condition condition in parameter.When)
        {
            if (ValueOf(condition, query) is { } value && !condition.Values.Contains(value))
            {
                return (condition.Parameter, value, $"; it goes with {condition.Parameter}={string.Join(" or ", condition.Values)}");
            }
        }

        foreach (Condition condition in parameter.Unless)
        {
            if (ValueOf(condition, query) is { } value && condition.Values.Contains(value))
            {
                return (condition.Parameter, value, "");
            }
        }

        return null;
    }

    private static string? ValueOf(Condition condition, FoundQuery query)
        => query.Parameters.Where(p => p.Name.Text == condition.Parameter).ToArray() is [{ IsCertain: true, Value: { IsConstant: true, Text: { Length: > 0 } value } }]
            && !Placeholder.IsOfTemplate(value)
            ? value
            : null;
}
