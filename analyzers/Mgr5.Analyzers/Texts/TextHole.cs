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

    /// <summary>
    /// Whether a method of the project gets the value itself, and writes it as it sees fit: by a <c>FormattableString</c>, or a handler of its own. What the
    /// framework takes so (<c>FormattableString.Invariant</c>, <c>StringBuilder.Append</c>) only writes it.
    /// </summary>
    public bool IsLeftToMethod(SemanticModel model)
    {
        ExpressionSyntax? text = Expression.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>();
        while (text?.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            text = (ExpressionSyntax)text.Parent;
        }

        return text is not null && model.GetConversion(text) switch
        {
            { IsInterpolatedString: true } => text.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || StringCalls.NameOf(call) is not ("Invariant" or "CurrentCulture"),
            { IsInterpolatedStringHandler: true } => model.GetTypeInfo(text).ConvertedType?.ContainingNamespace is { } space && !IsOfFramework(space),
            _ => false,
        };
    }

    private static bool IsOfFramework(INamespaceSymbol space) => space.ContainingNamespace is { IsGlobalNamespace: false } outer ? IsOfFramework(outer) : space.Name == "System";

    private static bool IsIntoText(ExpressionSyntax value) => value.Parent switch
    {
        InterpolationSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        ParenthesizedExpressionSyntax parenthesized => IsIntoText(parenthesized),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => StringCalls.OfString(call) is not null || StringCalls.NameOf(call) is "Append" or "AppendFormat",
        _ => false,
    };
}
