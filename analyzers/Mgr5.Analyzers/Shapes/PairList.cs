using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Pairs that belong together.</summary>
/// <param name="Syntax">What holds the first of them.</param>
internal sealed record PairList(SyntaxNode Syntax)
{
    /// <summary>The pairs, in the order of the code.</summary>
    public List<Pair> Pairs { get; } = [];

    /// <summary>Those of them that are added under a condition.</summary>
    public HashSet<Pair> Optional { get; } = [];

    /// <summary>Whether something else may add more.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether something takes them that sends requests.</summary>
    public bool IsSent { get; set; }

    /// <summary>Adds the pairs that a node holds: an initialiser, a collection, an anonymous object, a creation with one of them, a chain of calls.</summary>
    public void AddAll(SyntaxNode node)
    {
        switch (node)
        {
            case InitializerExpressionSyntax initializer:
                AddEach(initializer.Expressions);
                break;
            case CollectionExpressionSyntax collection:
                AddEach(collection.Elements);
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                AddEach(anonymous.Initializers);
                break;
            case ArgumentListSyntax arguments:
                AddEach(arguments.Arguments);
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                AddEach(initializer.Expressions);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                AddEach(array.Initializer.Expressions);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                AddCreation(creation);
                break;
            case InvocationExpressionSyntax chain:
                bool isMadeElsewhere = IsMadeElsewhere(AddCalls(chain));
                IsOpen |= isMadeElsewhere;
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                AddAll(parenthesized.Expression);
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    // new Dictionary<string, string>(others) has more than it shows.
    private void AddCreation(BaseObjectCreationExpressionSyntax creation)
    {
        IsOpen |= creation.ArgumentList?.Arguments.Any(static a => IsUnseen(a.Expression)) == true;
        foreach (ArgumentSyntax argument in creation.ArgumentList?.Arguments ?? default)
        {
            if (Elements.Of(argument.Expression) is not null)
            {
                AddAll(argument.Expression);
            }
        }

        if (creation.Initializer is { } initializer)
        {
            AddEach(initializer.Expressions);
        }
    }

    private static bool IsUnseen(ExpressionSyntax argument)
        => argument is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.ValueText: "StringComparer" } };

    // Common() and settings.Form() have pairs of their own; new Form().Add(…) and "https://host".SetQueryParam(…) begin with nothing.
    private static bool IsMadeElsewhere(InvocationExpressionSyntax first)
        => Pair.Read(first) is null
            && StringCalls.NameOf(first) is not ("ParseQueryString" or "SetQueryParams" or "AddQueryParams" or "AddObject" or "AddParameters" or "AddQueryString")
            && first.Expression is not MemberAccessExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax or LiteralExpressionSyntax or InterpolatedStringExpressionSyntax };

    /// <summary>Adds the pairs of a chain of calls.</summary>
    /// <returns>The call that the chain begins with.</returns>
    public InvocationExpressionSyntax AddCalls(InvocationExpressionSyntax chain)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        ExpressionSyntax? link = chain;
        while (link is InvocationExpressionSyntax call)
        {
            calls.Push(call);
            link = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        }

        foreach (InvocationExpressionSyntax call in calls)
        {
            if (Pair.Read(call) is { } pair)
            {
                Pairs.Add(pair);
            }
            else if (StringCalls.NameOf(call) == "ParseQueryString")
            {
                IsOpen |= call.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax { Token.ValueText: "" } }];
            }
            else if (StringCalls.NameOf(call) is "SetQueryParams" or "AddQueryParams" or "AddObject" or "AddParameters" or "AddQueryString")
            {
                ExpressionSyntax? many = call.ArgumentList.Arguments.LastOrDefault()?.Expression;
                if (many is AnonymousObjectCreationExpressionSyntax || (many is not null && Elements.Of(many) is not null))
                {
                    AddAll(many);
                }
                else
                {
                    IsOpen = true;
                }
            }
            else if (StringCalls.NameOf(call) is { } method && Pair.MayAdd(method))
            {
                IsOpen = true;
            }
        }

        return calls.Peek();
    }

    private void AddEach(IEnumerable<SyntaxNode> nodes)
    {
        foreach (SyntaxNode node in nodes)
        {
            if (Pair.Read(node) is { } pair)
            {
                Pairs.Add(pair);
            }
            else if (node is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
            {
                IsOpen = true;
            }
        }
    }
}
