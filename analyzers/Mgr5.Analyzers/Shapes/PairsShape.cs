using System.Collections.Immutable;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>
/// A name with a value, <c>["func"] = "webdomain"</c>, among others: dictionaries, collections of names and values, tuples, anonymous objects,
/// calls that add parameters in a chain or in statements on one variable.
/// </summary>
internal sealed class PairsShape : QueryShape
{
    private const string Func = "func";

    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
        => PairOf(word) is { } pair && IsFunction(pair, context) && PairSource.Of(pair) is { } list && !PanelNearby.IsOther(list.Syntax, context)
            ? Read(list, context)
            : null;

    /// <summary>Whether a word is the name of a pair: a literal, or a constant that holds it.</summary>
    public static bool IsName(SyntaxToken word) => PairOf(word) is not null;

    /// <summary>Makes a request of pairs.</summary>
    /// <param name="list">The pairs.</param>
    /// <param name="context">What to look with.</param>
    /// <param name="function">The function, where the pairs do not have it.</param>
    public static FoundQuery Read(PairList list, FinderContext context, FoundPart? function = null)
    {
        ImmutableArray<FoundParameter>.Builder parameters = ImmutableArray.CreateBuilder<FoundParameter>();
        bool isWhole = !list.IsOpen;
        List<FoundPart> functions = [];
        foreach (Pair pair in list.Pairs)
        {
            FoundPart name = pair.Name.AsNode() is ExpressionSyntax expression
                ? context.ReadPart(expression)
                : new(pair.Name.AsToken().ValueText, pair.Name.Span, ImmutableArray<TextHole>.Empty, IsEditable: true);
            if (!name.IsConstant || name.Text.Length == 0)
            {
                isWhole = false;
                continue;
            }

            FoundPart value = context.ReadPart(pair.Value);
            bool isOptional = list.Optional.Contains(pair);
            isWhole &= !isOptional;
            if (name.Text == Func && function is null)
            {
                functions.Add(value);
            }
            else
            {
                parameters.Add(new(name, value, pair.Syntax.Span, pair.Syntax, !isOptional));
            }
        }

        // One dictionary for several calls: which parameter goes with which of them, nobody knows.
        bool isReused = functions.Count > 1;
        ImmutableArray<FoundParameter> certain = isReused ? ImmutableArray<FoundParameter>.Empty : parameters.ToImmutable();
        string? panel = PanelNearby.Of(list.Syntax, context);
        return new()
        {
            Form = function is null ? QueryForm.Pairs : QueryForm.Call,
            Syntax = list.Syntax,
            Function = function ?? functions.FirstOrDefault(),
            Parameters = certain,
            Panel = panel,
            Certainty = Witness.Of(parameters, panel),
            IsSent = list.IsSent,
            IsWhole = isWhole && !isReused,
        };
    }

    private static bool IsFunction(Pair pair, FinderContext context)
        => pair.Name.AsNode() is ExpressionSyntax name ? context.ReadPart(name) is { IsConstant: true, Text: Func } : pair.Name.AsToken().ValueText == Func;

    private static Pair? PairOf(SyntaxToken word) => word.Parent switch
    {
        LiteralExpressionSyntax literal => PairAround(literal),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } constant when access.Name == constant => PairAround(access),
        IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } } => Pair.Read(member),
        IdentifierNameSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => Pair.Read(member),
        IdentifierNameSyntax constant => PairAround(constant),
        _ => null,
    };

    private static Pair? PairAround(ExpressionSyntax name) => name.Parent switch
    {
        InitializerExpressionSyntax element => Pair.Read(element),
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent.Parent: AssignmentExpressionSyntax assignment } } => Pair.Read(assignment),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => Pair.Read(tuple),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } => Pair.Read(call),
        _ => null,
    } is { } pair && pair.Name.AsNode() == name ? pair : null;
}
