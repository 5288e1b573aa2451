using Mgr5.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1013: the client that stands beside the request has a method for it. Hidden: it only carries the fix.</summary>
internal sealed class TypedCallAvailable : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TypedCallAvailable,
        "A typed call is available",
        "The client has a method for {0}: {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Everything in the request is understood, its answer is not used as a text, and a client of the panel is in scope: the compiler can check the call.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
        => context.Query.Function is { } function && TypedCallOffer.Find(context.Query, context.Panel, context.Model) is { } offer
            ? [new(Rule, function.Span, [function.Text, offer.Call])]
            : [];
}
