using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR2001: a password, a session or another credential is written out in the code.</summary>
internal sealed class CredentialInLiteral : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CredentialInLiteral,
        "A credential in the code",
        "The value of '{0}' is a credential: everybody who sees the code has it",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Credentials come from the configuration, the environment or a store of secrets. What once was in a repository stays in its history: change it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
        => context.Query.Parameters
            .Where(p => Credential.IsWrittenOut(p) && Credential.Is(p, context) && !ShortKey.Is(p, context))
            .Select(static p => new Finding(Rule, p.Value.Span, [p.Name.Text]));
}
