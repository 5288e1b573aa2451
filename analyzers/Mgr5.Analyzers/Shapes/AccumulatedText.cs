using System.Collections.Immutable;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>The pieces of a text that a local variable gathers, in the order of the code.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="Optional">Where pieces stand that are not always added.</param>
/// <param name="Whole">A node with all of it.</param>
internal sealed record AccumulatedText(IReadOnlyList<ExpressionSyntax> Pieces, ImmutableArray<TextSpan> Optional, SyntaxNode Whole)
{
    /// <summary>The text to which an expression is a piece; null where it is none.</summary>
    public static AccumulatedText? Of(ExpressionSyntax piece)
    {
        if (NameOf(piece) is { } name)
        {
            return Gather(name, piece);
        }

        // new StringBuilder("…").Append("…").ToString()
        return AppendCall(piece) is { } call && Outermost(call) is var chain && !IsRewritten(chain) ? new([.. Chain(chain)], ImmutableArray<TextSpan>.Empty, chain) : null;
    }

    private static string? NameOf(ExpressionSyntax piece) => piece.Parent switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax name } sum when sum.Right == piece => name.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => local.Identifier.ValueText,
        _ when AppendCall(piece) is { } call => ReceiverOf(call) is IdentifierNameSyntax name ? name.Identifier.ValueText : DeclaredBy(Outermost(call)),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } when IsBuilder(creation) => DeclaredBy(Outermost(creation)),
        _ => null,
    };

    private static string? DeclaredBy(ExpressionSyntax value)
        => value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } ? local.Identifier.ValueText : null;

    private static AccumulatedText? Gather(string name, ExpressionSyntax piece)
    {
        List<ExpressionSyntax> pieces = [];
        List<TextSpan> optional = [];
        IReadOnlyList<SyntaxNode> scope = LocalScope.Of(name, piece);
        VariableDeclaratorSyntax[] declared = [.. scope.SelectMany(static s => s.DescendantNodes()).OfType<VariableDeclaratorSyntax>().Where(v => v.Identifier.ValueText == name)];
        if (declared is not [{ Initializer.Value: { } first, Parent.Parent: LocalDeclarationStatementSyntax statementOfFirst }] || IsRewritten(first))
        {
            return null;
        }

        pieces.AddRange(first is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax ? Chain(first) : [first]);
        int ownPieces = pieces.Count;
        foreach (IdentifierNameSyntax use in scope.SelectMany(static s => s.DescendantNodes()).OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == name))
        {
            ExpressionSyntax? added = null;
            switch (use.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == use && assignment.IsKind(SyntaxKind.AddAssignmentExpression):
                    added = assignment;
                    pieces.Add(assignment.Right);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == use:
                    return null;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" or "Insert" or "Replace" or "Remove" } access when access.Expression == use:
                    return null;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Expression == use && access.Name.Identifier.ValueText is "Append" or "AppendFormat" or "AppendLine":
                    added = Outermost((InvocationExpressionSyntax)access.Parent!);
                    if (IsRewritten(added))
                    {
                        return null;
                    }

                    pieces.AddRange(Chain(added));
                    break;
            }

            if (added?.FirstAncestorOrSelf<StatementSyntax>() is { } statement && !LocalScope.IsShared(statement, statementOfFirst))
            {
                optional.Add(statement.Span);
            }
        }

        return pieces.Count > ownPieces || ownPieces > 1 || first != piece
            ? new(pieces, optional.ToImmutableArray(), statementOfFirst.Parent is GlobalStatementSyntax { Parent: { } file } ? file : statementOfFirst.Parent!)
            : null;
    }

    // A chain that changes what was gathered: .Append("func=FUNC").Replace("FUNC", name).
    private static bool IsRewritten(ExpressionSyntax chain)
    {
        for (ExpressionSyntax? link = chain; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; link = access.Expression)
        {
            if (access.Name.Identifier.ValueText is "Clear" or "Insert" or "Replace" or "Remove")
            {
                return true;
            }
        }

        return false;
    }

    // The arguments along a chain of calls, from the left.
    private static Stack<ExpressionSyntax> Chain(ExpressionSyntax chain)
    {
        var pieces = new Stack<ExpressionSyntax>();
        ExpressionSyntax? link = chain;
        while (link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            switch (access.Name.Identifier.ValueText)
            {
                case "Append" when call.ArgumentList.Arguments.Count > 0:
                    pieces.Push(call.ArgumentList.Arguments[0].Expression);
                    break;
                case "AppendFormat":
                    pieces.Push(call);
                    break;
                case "AppendLine":
                    pieces.Push(call);
                    break;
            }

            link = access.Expression;
        }

        if (link is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var start, ..] } && start.Expression is not LiteralExpressionSyntax { Token.Value: int })
        {
            pieces.Push(start.Expression);
        }

        return pieces;
    }

    private static InvocationExpressionSyntax? AppendCall(ExpressionSyntax piece)
        => piece.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call }
            && access.Name.Identifier.ValueText is "Append" or "AppendFormat"
            ? call
            : null;

    private static ExpressionSyntax ReceiverOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax receiver = call;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            receiver = access.Expression;
        }

        return receiver;
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax call)
    {
        ExpressionSyntax chain = call;
        while (chain.Parent is MemberAccessExpressionSyntax access && access.Expression == chain && access.Parent is InvocationExpressionSyntax outer)
        {
            chain = outer;
        }

        return chain;
    }

    private static bool IsBuilder(BaseObjectCreationExpressionSyntax creation)
        => creation is ObjectCreationExpressionSyntax { Type: var type }
            ? type.ToString().EndsWith("StringBuilder", StringComparison.Ordinal)
            : creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }
                && declaration.Type.ToString().EndsWith("StringBuilder", StringComparison.Ordinal);
}
