using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1004: a form is submitted to create something, and lacks what it requires.</summary>
internal sealed class RequiredParameterMissing : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RequiredParameterMissing,
        "A required parameter is missing",
        "{0} ({1}) creates nothing without {2}",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A form that is submitted without elid creates, and needs what the snapshot calls required. On a change nothing is required: what is not sent keeps its value.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context is not { Function: { IsComplete: true } function, Query: { Function: { } name } query }
            || !Creates(function, query)
            || !Delivery.IsSentAsItIs(query, context.Model))
        {
            yield break;
        }

        string[] missing =
        [
            .. function.ParameterNames.Distinct(StringComparer.Ordinal)
                .Where(p => !query.Has(p) && function.Find(p) is var known && known.Count == function.Versions.Count && known.All(IsNeeded))
                .Select(static p => $"'{p}'"),
        ];
        if (missing.Length > 0)
        {
            yield return new(Rule, name.Span, [function.Name, context.PanelName, string.Join(", ", missing)]);
        }
    }

    // Forms of settings have no elid, either, and change what is there.
    private static bool Creates(KnownFunction function, FoundQuery query)
        => function.Is(FunctionKind.Form)
            && (function.Name.EndsWith(".edit", StringComparison.Ordinal) || function.Name.EndsWith(".add", StringComparison.Ordinal))
            && query.Find("sok") is { Value: { Text.Length: > 0 } or { IsConstant: false } }
            && query.Find("elid") is null or { Value: { IsConstant: true, Text: "" } }
            && !query.Parameters.Any(static p => p.Name.Text is "sv_field" or "sv_autocomplete" or "snext" or "sback")
            && function.Versions.All(static f => f.Steps is null);

    private static bool IsNeeded(Parameter parameter)
        => parameter is { Required: true, HasDefault: false, Hidden: false, ReadOnly: false, File: false, Level: null, Name: not "confirm", On: not FormMode.Edit }
            && !WireNames.IsService(parameter.Name)
            && parameter.When.Count == 0 && parameter.Unless.Count == 0 && parameter.Levels.Count == 0;
}
