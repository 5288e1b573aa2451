using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1008: a text is put into a query as it is; an <c>&amp;</c> in it would begin another parameter.</summary>
internal sealed class UnescapedValue : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnescapedValue,
        "A value is put into a query without escaping",
        "'{0}' is sent as it is: '&', '+', '#' or '%' in its value change the request",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A text in a query is escaped by Uri.EscapeDataString. Constants and numbers need no escaping.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query is not { Form: QueryForm.Address or QueryForm.Query } query || Delivery.IsShown(query))
        {
            yield break;
        }

        foreach (FoundParameter parameter in query.Parameters.Where(p => NeedsEscaping(p.Name.Text, context.Function)))
        {
            foreach (TextHole hole in parameter.Value.Holes)
            {
                if (hole is { IsEscaped: false, Format: null } && hole.IsNear(query.Syntax) && IsText(hole.Expression, context.Model) && !hole.IsLeftToMethod(context.Model))
                {
                    // Not where a variable is given its value, far from the request.
                    yield return new(Rule, hole.IsPutIntoText ? hole.Expression.Span : parameter.Name.Span, [parameter.Name.Text])
                    {
                        Replacement = hole.IsPutIntoText ? $"System.Uri.EscapeDataString({hole.Expression})" : null,
                    };
                }
            }
        }
    }

    // The values of the protocol's own parameters are words, and a session's id is letters and digits.
    private static bool NeedsEscaping(string parameter, KnownFunction? function)
        => (parameter is "elid" or "plid" or "elname" or "su" or "authinfo" || !WireNames.IsService(parameter))
            && (function is null || function.Find(parameter).All(static p => p.Type is DataType.Unspecified or DataType.String or DataType.Choice));

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression, model),
        ConditionalExpressionSyntax choice => IsText(choice.WhenTrue, model) || IsText(choice.WhenFalse, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => IsText(either.Left, model) || IsText(either.Right, model),
        LiteralExpressionSyntax => false,
        InvocationExpressionSyntax call => IsTextOfCall(call, model),
        _ => model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String && !WasEscaped(expression, model),
    };

    private static bool IsTextOfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        string name = StringCalls.NameOf(call) ?? "";
        if (IsEscaping(name)
            || model.GetTypeInfo(call).Type?.SpecialType != SpecialType.System_String
            || call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static n => StringCalls.IsEscape(n.Identifier.ValueText)))
        {
            return false;
        }

        // count.ToString(), and what is made of the text of a number, a Guid or an enum.
        return name != "ToString"
            || call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }
            || model.GetTypeInfo(receiver).Type is not { IsValueType: true };
    }

    private static bool IsEscaping(string name)
        => name.IndexOf("Escap", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Encod", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("Quot", StringComparison.OrdinalIgnoreCase) >= 0
            || name is "E" or "Esc" or "Enc" or "Url";

    // A variable that is given an escaped text anywhere has one, and a name that says so is believed.
    private static bool WasEscaped(ExpressionSyntax expression, SemanticModel model)
        => expression switch
        {
            IdentifierNameSyntax name => IsEscaping(name.Identifier.ValueText) || model.GetConstantValue(name).HasValue || IsGivenEscaped(name),
            MemberAccessExpressionSyntax access => IsEscaping(access.Name.Identifier.ValueText) || model.GetConstantValue(access).HasValue,
            _ => false,
        };

    private static bool IsGivenEscaped(IdentifierNameSyntax name)
        => DeclaredValue.ScopeOf(name)?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => StringCalls.IsEscape(call) && GivenTo(call) == name.Identifier.ValueText) == true;

    private static string? GivenTo(InvocationExpressionSyntax call) => call.FirstAncestorOrSelf<SyntaxNode>(static n => n is AssignmentExpressionSyntax or VariableDeclaratorSyntax or StatementSyntax) switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        VariableDeclaratorSyntax local => local.Identifier.ValueText,
        _ => null,
    };
}
