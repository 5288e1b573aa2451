using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Finds what else belongs to the request that a pair is a part of.</summary>
internal static class PairSource
{
    /// <summary>All pairs of the request of one of them; null where it stands alone in something else.</summary>
    public static PairList? Of(Pair pair)
    {
        SyntaxNode syntax = pair.Syntax;

        // q["func"] = …
        if (syntax is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var receiver }, Parent: ExpressionStatementSyntax })
        {
            return NameOf(receiver) is { } name ? OfVariable(name, syntax) : null;
        }

        if (syntax is InvocationExpressionSyntax call && Pair.Read(call) is not null && StringCalls.NameOf(call) != "Create")
        {
            return OfCall(call);
        }

        // form.Add(new("func", …))
        if (syntax.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax adding } && Pair.Read(adding)?.Value == pair.Value)
        {
            return OfCall(adding);
        }

        SyntaxNode? holder = HolderOf(syntax);
        if (holder is null)
        {
            return null;
        }

        if (PairTaker.IsOther(holder))
        {
            return null;
        }

        if (DeclaredBy(holder) is { } variable)
        {
            return OfVariable(variable, holder);
        }

        // What is returned, or given to a field, may get more elsewhere.
        bool isSent = PairTaker.Sends(holder);
        var list = new PairList(holder) { IsOpen = !isSent, IsSent = isSent };
        list.AddAll(holder);
        return list;
    }

    /// <summary>The pairs that an argument holds; null where it holds none.</summary>
    public static PairList? OfArgument(ExpressionSyntax argument)
    {
        if (argument is IdentifierNameSyntax name)
        {
            return OfVariable(name.Identifier.ValueText, argument) is { Pairs.Count: > 0 } pairs ? pairs : null;
        }

        var list = new PairList(argument);
        list.AddAll(argument);
        return list.Pairs.Count > 0 ? list : null;
    }

    private static PairList? OfCall(InvocationExpressionSyntax call)
    {
        InvocationExpressionSyntax chain = Outermost(call);
        ExpressionSyntax receiver = call;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            receiver = access.Expression;
        }

        if ((NameOf(receiver) is { } name && chain.Parent is ExpressionStatementSyntax) || (name = DeclaredBy(chain)) is not null)
        {
            return OfVariable(name!, chain);
        }

        var list = new PairList(chain);
        list.AddAll(chain);
        return list.Pairs.Count > 0 ? list : null;
    }

    // The element's collection, and what is created with it.
    private static SyntaxNode? HolderOf(SyntaxNode element)
    {
        SyntaxNode? holder = element.Parent;
        while (holder is ExpressionElementSyntax or ParenthesizedExpressionSyntax)
        {
            holder = holder.Parent;
        }

        return holder switch
        {
            InitializerExpressionSyntax { Parent: ExpressionSyntax created } => created,
            InitializerExpressionSyntax or CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax => holder,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list } => PairsAmong(list),
            _ => null,
        };
    }

    // Send(("func", "user"), ("elid", id)): one of several arguments that all are pairs.
    private static ArgumentListSyntax? PairsAmong(ArgumentListSyntax arguments)
        => arguments.Arguments.Count(static a => a.Expression is TupleExpressionSyntax) > 1 ? arguments : null;

    private static PairList? OfVariable(string name, SyntaxNode around)
    {
        var list = new PairList(around);
        StatementSyntax? first = null;
        bool isDeclared = false;
        bool isTaken = false;
        bool isTakenAsOther = false;
        foreach (SyntaxNode use in LocalScope.Of(name, around).SelectMany(static s => s.DescendantNodes()).Where(n => IsUse(n, name)))
        {
            isDeclared |= use is VariableDeclaratorSyntax;
            int before = list.Pairs.Count;
            Add(list, use);
            if (list.Pairs.Count > before)
            {
                StatementSyntax? statement = use.FirstAncestorOrSelf<StatementSyntax>();
                first ??= statement;
                if (statement is not null && !LocalScope.IsShared(statement, first))
                {
                    list.Optional.UnionWith(list.Pairs.Skip(before));
                }
            }

            if (use.Parent is ArgumentSyntax)
            {
                bool isOther = PairTaker.IsOther(use);
                isTakenAsOther |= isOther;
                isTaken |= !isOther;
            }
        }

        // A parameter or a field has what somebody else gave it.
        list.IsOpen |= !isDeclared;
        return isTakenAsOther && !isTaken ? null : list;
    }

    private static bool IsUse(SyntaxNode node, string name) => node switch
    {
        VariableDeclaratorSyntax declared => declared.Identifier.ValueText == name,
        IdentifierNameSyntax used => used.Identifier.ValueText == name && !IsNameOfOther(used),
        _ => false,
    };

    // other.form, form: …, form = …
    private static bool IsNameOfOther(IdentifierNameSyntax name)
        => name.Parent is NameColonSyntax or NameEqualsSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Expression is not ThisExpressionSyntax);

    private static void Add(PairList list, SyntaxNode use)
    {
        switch (use)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                list.AddAll(value);
                break;
            case VariableDeclaratorSyntax:
                break;
            case { Parent: ElementAccessExpressionSyntax access } when access.Expression == use:
                if (access.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == access && Pair.Read(assignment) is { } pair)
                {
                    list.Pairs.Add(pair);
                }

                break;
            case { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } when access.Expression == use:
                list.AddCalls(Outermost(call));
                break;
            case { Parent: MemberAccessExpressionSyntax or ForEachStatementSyntax }:
                break;
            case { Parent: ArgumentSyntax }:
                bool isSent = PairTaker.Sends(use);
                list.IsSent |= isSent;
                list.IsOpen |= !isSent && !PairTaker.IsOther(use);
                break;
            default:
                // It is given to another variable, returned, or is another object from here on.
                list.IsOpen = true;
                break;
        }
    }

    private static InvocationExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        InvocationExpressionSyntax chain = call;
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Expression == chain)
        {
            chain = outer;
        }

        return chain;
    }

    private static string? NameOf(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    // The variable that a value is given to when it is declared or first assigned.
    private static string? DeclaredBy(SyntaxNode value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => local.Identifier.ValueText,
        _ => null,
    };
}
