using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR2005: a secret among the arguments of mgrctl, which every user of the machine can list.</summary>
internal sealed class SecretInArguments : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecretInArguments,
        "A secret in the arguments of mgrctl",
        "'{0}' is seen in the list of processes; mgrctl takes it from a variable by -e '{0}=$NAME'",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every user of the machine can list the arguments of its processes. mgrctl reads a parameter from its environment by -e.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
        => context.Query.Form == QueryForm.CommandLine && !Delivery.IsShown(context.Query)
            ? context.Query.Parameters
                .Where(p => !p.IsFromEnvironment && Credential.Is(p, context))
                .Select(static p => new Finding(Rule, p.Name.Span, [p.Name.Text]))
            : [];
}
