using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR2003: credentials in an address, which servers, proxies and libraries write into their logs.</summary>
internal sealed class CredentialInUrl : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CredentialInUrl,
        "Credentials in a URL",
        "'{0}' in a URL ends up in logs; a POST has it in its body",
        RuleCategory.Security,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Panels take the same parameters in the body of a POST. Addresses are written into the logs of servers and proxies, and into traces of the client's own libraries.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
        => context.Query.Form == QueryForm.Address && AddressOrigin.Of(context.Query) is not { IsLoopback: true } && !Delivery.IsShown(context.Query)
            ? context.Query.Parameters
                .Where(p => Credential.IsSent(p, context) && !Credential.IsOneTimeKey(p, context))
                .Select(static p => new Finding(Rule, p.Name.Span, [p.Name.Text]))
            : [];
}
