using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1006: a parameter is given twice. The panel keeps one value of a name.</summary>
internal sealed class ParameterTwice : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ParameterTwice,
        "A parameter is given twice",
        "'{0}' is given twice, and the panel takes one of the two",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The panel keeps one value of a name. Several values of one parameter, and several ids, are one text: \"1, 2\".");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (context.Query is { Form: QueryForm.Address or QueryForm.Query, Function: not null })
        {
            seen.Add("func");
        }

        foreach (FoundParameter parameter in context.Query.Parameters)
        {
            if (parameter.IsCertain && !IsWritten(parameter.Syntax) && !seen.Add(parameter.Name.Text))
            {
                yield return new(Rule, parameter.Name.Span, [parameter.Name.Text]);
            }
        }
    }

    // A dictionary that is written to twice has the later value, which may well be meant.
    private static bool IsWritten(SyntaxNode syntax) => syntax is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } or InvocationExpressionSyntax;
}
