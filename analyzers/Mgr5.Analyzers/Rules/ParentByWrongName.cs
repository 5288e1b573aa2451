using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1014: a sub-list takes its parent as <c>elid</c>, and what acts on its rows takes it as <c>plid</c>.</summary>
internal sealed class ParentByWrongName : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ParentByWrongName,
        "The parent of a sub-list is sent by the wrong name",
        "{0} {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The rows of one object of another list: the sub-list itself takes that object as elid, and functions on its rows take it as plid, beside the row's own elid.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context is not { Function: { } function, Query: { Function: { } name } query })
        {
            yield break;
        }

        FoundParameter? parent = query.Find("plid");
        if (ParentOf(function) is { } list)
        {
            if (parent is { IsCertain: true, Value: { Text.Length: > 0 } or { IsConstant: false } } && !query.Has("elid") && query.IsWhole)
            {
                yield return new(Rule, parent.Name.Span, [function.Name, $"is a list below '{list}': it takes the object of that list as 'elid', not as 'plid'"])
                {
                    Replacement = parent.Name.IsEditable ? "elid" : null,
                };
            }
        }
        else if (parent is null && query.IsWhole && ListOf(function, context.Panel) is { } rows && ParentOf(rows) is { } above && ActsOnRow(function, query))
        {
            yield return new(Rule, name.Span, [function.Name, $"acts on rows of '{rows.Name}': it takes the object of '{above}' as 'plid'"]);
        }
    }

    private static string? ParentOf(KnownFunction function)
        => function.Versions.All(static f => f is { Kind: FunctionKind.List, Parent: not null }) ? function.Versions[0].Parent : null;

    private static KnownFunction? ListOf(KnownFunction function, KnownPanel panel)
        => function.Name.LastIndexOf('.') is > 0 and var dot ? panel.Find(function.Name.Substring(0, dot)) : null;

    private static bool ActsOnRow(KnownFunction function, FoundQuery query)
        => !function.Name.EndsWith(".filter", StringComparison.Ordinal)
            && function.Versions.All(static f => f.Kind is FunctionKind.Form or FunctionKind.Group)
            && query.Find("elid") is { Value: { Text.Length: > 0 } or { IsConstant: false } };
}
