using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR2002: credentials go over a connection that anybody on the way can read.</summary>
internal sealed class CredentialInTheClear : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CredentialInTheClear,
        "Credentials over http",
        "'{0}' goes over http, where anybody on the way can read it",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Panels answer over https, be it with a certificate of their own, which can be pinned.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query.Parameters.FirstOrDefault(p => Credential.IsSent(p, context)) is { } credential
            && AddressOrigin.Of(context.Query) is { Scheme: "http", IsLoopback: false } origin
            && !Delivery.IsShown(context.Query))
        {
            yield return new(Rule, origin.Span, [credential.Name.Text]) { Replacement = origin.IsEditable ? "https" : null };
        }
    }
}
