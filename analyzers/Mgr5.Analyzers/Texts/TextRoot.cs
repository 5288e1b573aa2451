using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>The whole expression that a piece of a text is put into.</summary>
internal static class TextRoot
{
    /// <summary>The outermost expression of the text to which a literal or name belongs; null for any other token, and for a template.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token)
    {
        ExpressionSyntax? root = token.Parent switch
        {
            LiteralExpressionSyntax literal => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access,
            IdentifierNameSyntax name => name,
            _ => null,
        };
        while (root is not null && Outer(root) is { } outer)
        {
            root = outer;
        }

        return root is not null && IsTemplate(root) ? null : root;
    }

    /// <summary>Whether parts of a text are replaced where it stands: what they are until then means nothing.</summary>
    public static bool IsTemplate(ExpressionSyntax text) => text.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == text => access.Name.Identifier.ValueText == "Replace",

        // new StringBuilder(template).Replace(…)
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax builder } => Chained(builder).Contains("Replace"),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when StringCalls.NameOf(call) is "Append" or "AppendFormat" => Chained(call).Contains("Replace"),
        _ => false,
    };

    private static IEnumerable<string> Chained(ExpressionSyntax first)
    {
        for (ExpressionSyntax link = first; link.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == link; link = call)
        {
            yield return access.Name.Identifier.ValueText;
        }
    }

    private static ExpressionSyntax? Outer(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed,
        InterpolationSyntax { FormatClause: null, Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when IsText(call) => call,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } } when IsText(call) => call,
        InitializerExpressionSyntax
        {
            Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax,
            Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call },
        } when IsText(call) => call,
        _ => null,
    };

    private static bool IsText(InvocationExpressionSyntax call) => StringCalls.OfString(call) is "Format" or "Concat" or "Join";
}
