using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Finds what else belongs to the request that a pair is a part of.</summary>
internal static class PairSource
{
    // Who takes a request only to send it, or to make of it what is sent.
    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal)
    {
        "FormUrlEncodedContent", "StringContent", "Uri", "HttpRequestMessage", "PostAsync", "GetAsync", "SendAsync", "GetStringAsync", "GetStreamAsync",
        "GetByteArrayAsync", "PostUrlEncodedAsync", "AddQueryString", "SetQueryParams", "UploadValues", "UploadValuesTaskAsync", "DownloadString",
    };

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

        SyntaxNode? holder = HolderOf(syntax);
        if (holder is null)
        {
            return null;
        }

        if (DeclaredBy(holder) is { } variable)
        {
            return OfVariable(variable, holder);
        }

        var list = new PairList(holder) { IsOpen = IsHandedOver(holder) };
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
        if (DeclaredValue.ScopeOf(around) is not { } scope)
        {
            return null;
        }

        var list = new PairList(around);
        StatementSyntax? first = null;
        foreach (SyntaxNode use in scope.DescendantNodes().Where(n => IsUse(n, name)))
        {
            int before = list.Pairs.Count;
            Add(list, use);
            if (list.Pairs.Count > before)
            {
                StatementSyntax? statement = use.FirstAncestorOrSelf<StatementSyntax>();
                first ??= statement;
                if (statement is not null && !SharesBlock(statement, first))
                {
                    list.Optional.UnionWith(list.Pairs.Skip(before));
                }
            }
        }

        return list;
    }

    private static bool SharesBlock(StatementSyntax statement, StatementSyntax? first)
        => statement.Parent == first?.Parent || (statement.Parent is GlobalStatementSyntax && first?.Parent is GlobalStatementSyntax);

    private static bool IsUse(SyntaxNode node, string name) => node switch
    {
        VariableDeclaratorSyntax declared => declared.Identifier.ValueText == name,
        IdentifierNameSyntax used => used.Identifier.ValueText == name,
        _ => false,
    };

    private static void Add(PairList list, SyntaxNode use)
    {
        switch (use)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                list.AddAll(value);
                break;
            case { Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment } access }
                when access.Expression == use && assignment.Left == access:
                if (Pair.Read(assignment) is { } pair)
                {
                    list.Pairs.Add(pair);
                }

                break;
            case { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } when access.Expression == use:
                list.AddAll(Outermost(call));
                break;
            case { Parent: AssignmentExpressionSyntax assignment } when assignment.Left == use:
                list.IsOpen = true;
                break;
            case ExpressionSyntax { Parent: ArgumentSyntax } argument:
                list.IsOpen |= IsHandedOver(argument);
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

    private static bool IsHandedOver(SyntaxNode value) => value.Parent is ArgumentSyntax { Parent.Parent: { } taker } && taker switch
    {
        InvocationExpressionSyntax call => StringCalls.NameOf(call) is not { } method || !Senders.Contains(method),
        ObjectCreationExpressionSyntax creation => !Senders.Contains(creation.Type.ToString().Split('.').Last()),
        _ => true,
    };

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
