using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>A value that a text gets at run time.</summary>
/// <param name="Position">Before which character of the text it stands. A hole takes no room.</param>
/// <param name="Expression">What the program puts there.</param>
/// <param name="Format">The format that it is given, as <c>N2</c> in <c>{price:N2}</c>; null: none.</param>
/// <param name="IsEscaped">Whether the program escapes it for addresses.</param>
internal sealed record TextHole(int Position, ExpressionSyntax Expression, string? Format, bool IsEscaped)
{
    /// <summary>Whether the expression itself stands in a text: not where a variable is put there, and this is what the variable is given.</summary>
    public bool IsPutIntoText => IsIntoText(Expression);

    /// <summary>Whether the expression stands in the same member as a node: what a field is given elsewhere is out of sight.</summary>
    public bool IsNear(SyntaxNode node) => DeclaredValue.ScopeOf(node)?.Span.Contains(Expression.Span) == true;

    private static bool IsIntoText(ExpressionSyntax value) => value.Parent switch
    {
        InterpolationSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        ParenthesizedExpressionSyntax parenthesized => IsIntoText(parenthesized),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => StringCalls.OfString(call) is not null || StringCalls.NameOf(call) is "Append" or "AppendFormat",
        _ => false,
    };
}
