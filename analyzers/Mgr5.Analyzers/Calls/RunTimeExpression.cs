using System.Text;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Calls;

/// <summary>Run-time values of a request as expressions of their own.</summary>
internal static class RunTimeExpression
{
    /// <summary>A value that is one expression.</summary>
    public static RunTimeValue? Of(ExpressionSyntax expression, SemanticModel model)
    {
        ExpressionSyntax value = expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : expression;
        TypeInfo type = model.GetTypeInfo(value);
        string text = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? value.ToString() : $"({value})";
        return type.Type?.SpecialType switch
        {
            // Nothing in a text is an empty value, and no value in a request is none at all.
            SpecialType.System_String when type.Nullability.FlowState == NullableFlowState.MaybeNull => new(text + " ?? \"\"", PropertyType.Text),
            SpecialType.System_String => new(text, PropertyType.Text),
            SpecialType.System_Int64 or SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_UInt32 or SpecialType.System_UInt16 or SpecialType.System_Byte
                => new(text, PropertyType.Integer),
            SpecialType.System_Decimal => new(text, PropertyType.Money),
            SpecialType.System_Boolean => new(text, PropertyType.Flag),
            null => null,
            _ => new($"$\"{{{text}}}\"", PropertyType.Text),
        };
    }

    /// <summary>A value that is text with expressions in it.</summary>
    public static RunTimeValue Of(string constant, IEnumerable<TextHole> holes)
    {
        StringBuilder expression = new("$\"");
        int written = 0;
        foreach (TextHole hole in holes)
        {
            expression.Append(Piece(constant.Substring(written, hole.Position - written)))
                .Append('{').Append(hole.Expression).Append(hole.Format is null ? "" : ":" + hole.Format).Append('}');
            written = hole.Position;
        }

        return new(expression.Append(Piece(constant.Substring(written))).Append('"').ToString(), PropertyType.Text);
    }

    private static string Piece(string text)
    {
        string literal = CSharpLiteral.Of(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
