using System.Globalization;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR2004: a key for a login without a password that is too short to be safe.</summary>
internal sealed class ShortKey : QueryRule
{
    private const int Least = 16;

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ShortKey,
        "A one-time key is too short",
        "A one-time key of {0} characters can be guessed; it has at least 16, chosen at random",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Who knows the key of session.newkey is logged in without a password. The panel's guide wants at least 16 characters.");

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Whether a parameter is a key that is too short.</summary>
    public static bool Is(FoundParameter parameter, QueryContext context) => Credential.IsOneTimeKey(parameter, context) && LengthOf(parameter.Value) is > 0 and < Least;

    public override IEnumerable<Finding> Check(QueryContext context)
        => context.Query.Parameters
            .Where(p => Is(p, context))
            .Select(static p => new Finding(Rule, p.Value.SingleHole?.Expression.Span ?? p.Value.Span, [LengthOf(p.Value)!.Value.ToString(CultureInfo.InvariantCulture)]));

    private static int? LengthOf(FoundPart value)
        => value.IsConstant
            ? Placeholder.IsOfSecret(value.Text) ? null : value.Text.Length
            : value.SingleHole is { } hole ? LengthOf(hole.Expression) : null;

    // What makes a text of a certain length, or cuts one: …ToString("N").Substring(0, 8), …[..8], RandomNumberGenerator.GetHexString(8).
    private static int? LengthOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => LengthOf(parenthesized.Expression),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax { LeftOperand: null, RightOperand: { } end } }] } => NumberOf(end),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var start, var length] } call when StringCalls.NameOf(call) == "Substring" && NumberOf(start.Expression) is not null => NumberOf(length.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var length, ..] } call when StringCalls.NameOf(call) == "GetHexString" => NumberOf(length.Expression),
        _ => null,
    };

    private static int? NumberOf(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int number } ? number : null;
}
