using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1002: a function takes no parameter of that name; the panel ignores it without a word.</summary>
internal sealed class UnknownParameter : QueryRule
{
    // What any function of the core may be sent, and what those of some kinds are.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "theme", "checkonly", "redirect", "func" };
    private static readonly HashSet<string> OfReports = new(StringComparer.Ordinal) { "period", "periodstart", "periodend", "interval" };
    private static readonly HashSet<string> OfValidators = new(StringComparer.Ordinal) { "value", "args", "name", "funcname", "tconvert" };

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnknownParameter,
        "No such parameter",
        "'{0}' is no parameter of {1} ({2}){3}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The panel ignores parameters that a function does not have, without an error. It is only an information where no name is near: the parameter may belong to a plugin, another edition or another role.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Function is not { KnowsParameters: true } function || TakesOthers(function, context))
        {
            yield break;
        }

        foreach (FoundParameter parameter in context.Query.Parameters)
        {
            // What has other characters stands for a name in a template, or is &amp; in markup.
            string name = parameter.Name.Text;
            if (!name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') || IsKnown(name, function) || context.Settings.KnowsParameter(name))
            {
                continue;
            }

            string? nearest = function.Nearest(name);
            yield return new(
                Rule,
                parameter.Name.Span,
                [name, function.Name, context.PanelName, nearest is null ? "; the panel ignores what it does not know" : $"; did you mean '{nearest}'?"])
            {
                Severity = nearest is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                Replacement = parameter.Name.IsEditable ? nearest : null,
            };
        }
    }

    private static bool IsKnown(string name, KnownFunction function)
        => WireNames.IsService(name)
            || WireNames.IsUserInterface(name)
            || Common.Contains(name)
            || function.Find(name).Count > 0
            || function.HasColumn(name)
            || (function.Is(FunctionKind.Report) && OfReports.Contains(name))
            || (function.Is(FunctionKind.Validator) && OfValidators.Contains(name))
            || function.ParameterNames.Any(known => SpellingSlip.IsOtherNumber(name, known));

    // The steps of a wizard are sent the fields of earlier ones, and a list with a filter those of its filter form.
    private static bool TakesOthers(KnownFunction function, QueryContext context)
        => context.Query.Has("snext") || context.Query.Has("sback")
            || context.Panel.IsStep(function.Name)
            || function.Versions.Any(static f => f.Steps is not null)
            || (function.Is(FunctionKind.List) && (context.Query.Has("filter") || function.Versions.Any(static f => f.Columns is null)));
}
