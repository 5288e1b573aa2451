using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>A name with its value, in any of the ways in which C# writes that down.</summary>
/// <param name="Name">The name: an expression, or the identifier of an anonymous object's member.</param>
/// <param name="Value">The value.</param>
/// <param name="Syntax">All of it.</param>
internal sealed record Pair(SyntaxNodeOrToken Name, ExpressionSyntax Value, SyntaxNode Syntax)
{
    private static readonly string[] Beside = ["Header", "Cookie", "Segment", "Tag", "Baggage", "Property", "Label"];
    private static readonly string[] OtherTypes = ["Attribute", "Element", "Sql", "Db", "Claim", .. Beside];

    /// <summary>The pair that a node is; null where it is none.</summary>
    public static Pair? Read(SyntaxNode node) => node switch
    {
        // ["elid"] = id
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var name] }, Right: not InitializerExpressionSyntax } assignment
            => new(name.Expression, assignment.Right, node),

        // q["elid"] = id
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var name] } } assignment
            => new(name.Expression, assignment.Right, node),

        // { new StringContent(id), "elid" }
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var content, ..] }, LiteralExpressionSyntax name] }
            when IsLiteral(name) => new(name, content.Expression, node),

        // { "elid", id }
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var name, var value] }
            => new(name, value, node),

        // new KeyValuePair<string, string>("elid", id), new("elid", id)
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name, var value], Initializer: null } creation when !IsOther(creation)
            => new(name.Expression, value.Expression, node),

        // ("elid", id)
        TupleExpressionSyntax { Arguments: [var name, var value] } => new(name.Expression, value.Expression, node),

        // elid = id, and elid alone
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier: var name } member => new(name, member.Expression, node),
        AnonymousObjectMemberDeclaratorSyntax { Expression: IdentifierNameSyntax name } => new(name.Identifier, name, node),
        AnonymousObjectMemberDeclaratorSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier: var name } value } => new(name, value, node),
        InvocationExpressionSyntax call => ReadCall(call),
        ExpressionElementSyntax element => Read(element.Expression),
        ArgumentSyntax argument => Read(argument.Expression),
        ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression),
        _ => null,
    };

    private static Pair? ReadCall(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string? method = StringCalls.NameOf(call);

        // form.Add(new("elid", id)), form.Add(("elid", id))
        if (method == "Add" && arguments is [{ Expression: BaseObjectCreationExpressionSyntax or TupleExpressionSyntax } only] && Read(only.Expression) is { } added)
        {
            return added with { Syntax = call };
        }

        if (method is null || !MayAdd(method) || arguments.Count < 2)
        {
            return null;
        }

        // content.Add(new StringContent(id), "elid")
        if (arguments[0].Expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var content, ..] } && IsLiteral(arguments[1].Expression))
        {
            return new(arguments[1].Expression, content.Expression, call);
        }

        // QueryHelpers.AddQueryString(address, "elid", id)
        return method == "AddQueryString"
            ? arguments.Count == 3 ? new(arguments[1].Expression, arguments[2].Expression, call) : null
            : new(arguments[0].Expression, arguments[1].Expression, call);
    }

    // new XAttribute("func", …), new SqlParameter("func", …)
    private static bool IsOther(BaseObjectCreationExpressionSyntax creation)
        => creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString() is var name && OtherTypes.Any(t => name.IndexOf(t, StringComparison.Ordinal) >= 0);

    private static bool IsLiteral(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: string };

    /// <summary>Whether a method adds to a request, by what such methods of any library have in common in their names.</summary>
    /// <remarks>Headers and cookies go beside a request, tags and properties into a trace.</remarks>
    public static bool MayAdd(string method)
        => !Beside.Any(b => method.IndexOf(b, StringComparison.Ordinal) >= 0)
            && (method is "Set" or "Create" or "Param" or "TryAdd" or "AppendQueryParam" or "AppendParameter" or "Append"
                || method.StartsWith("Add", StringComparison.Ordinal)
                || method.StartsWith("SetQuery", StringComparison.Ordinal)
                || method.StartsWith("SetParam", StringComparison.Ordinal)
                || method.StartsWith("With", StringComparison.Ordinal));
}
