using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Calls;

/// <summary>The call that sends a request, where nothing else goes with it and nobody needs its answer as a text.</summary>
/// <param name="Call">The call.</param>
/// <param name="Client">The client that it is called on; null where it is called on something else.</param>
/// <param name="CancellationToken">What ends the wait; null: nothing does.</param>
internal sealed record SendingCall(InvocationExpressionSyntax Call, ClientInScope? Client, string? CancellationToken)
{
    /// <summary>The statement before it that declares the request as a variable of which nothing else is made; null where the call has it itself.</summary>
    public LocalDeclarationStatementSyntax? Variable { get; init; }

    /// <summary>The call of a request; null where the code does anything else with it.</summary>
    public static SendingCall? Of(FoundQuery query, SemanticModel model) => query switch
    {
        { Form: QueryForm.Call, Syntax: InvocationExpressionSyntax call } when IsAwaited(call) => OfClient(call, model),
        { Form: QueryForm.Address or QueryForm.Pairs } when UseOf(query.Syntax) is var (use, variable) && TakerOf(use) is { } call && IsAwaited(call)
            => OfHttp(call, use, query.Form, model) is { } sending ? sending with { Variable = variable } : null,
        _ => null,
    };

    // string url = …; await http.GetStringAsync(url); in the very next statement, so that nothing in the request has changed by then.
    private static (SyntaxNode Use, LocalDeclarationStatementSyntax? Variable) UseOf(SyntaxNode request)
        => request.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } local }
            && LocalScope.Of(local.Identifier.ValueText, local)
                .SelectMany(static s => s.DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Where(n => n.Identifier.ValueText == local.Identifier.ValueText)
                .ToArray() is [var use]
            && use.FirstAncestorOrSelf<StatementSyntax>() is { } next && next == NextOf(statement)
            ? (use, statement)
            : (request, null);

    private static StatementSyntax? NextOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(s => s != statement).ElementAtOrDefault(1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax file } global => (file.Members.SkipWhile(m => m != global).ElementAtOrDefault(1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    // panel.CallAsync("webdomain.edit", new() { … })
    private static SendingCall? OfClient(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CallAsync" } access
            || ClientInScope.Of(access.Expression.ToString(), model.GetTypeInfo(access.Expression).Type) is not { } client)
        {
            return null;
        }

        string? token = null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Skip(1))
        {
            if (IsToken(argument.Expression, model))
            {
                token = argument.Expression.ToString();
            }
            else if (argument.Expression is not BaseObjectCreationExpressionSyntax || argument.NameColon?.Name.Identifier.ValueText == "options" || call.ArgumentList.Arguments.IndexOf(argument) != 1)
            {
                return null;
            }
        }

        return new(call, client, token);
    }

    // http.GetStringAsync(address), http.PostAsync(address, new FormUrlEncodedContent(…))
    private static SendingCall? OfHttp(InvocationExpressionSyntax call, SyntaxNode request, QueryForm form, SemanticModel model)
    {
        if (StringCalls.NameOf(call) is not ("GetAsync" or "GetStringAsync" or "GetByteArrayAsync" or "GetStreamAsync" or "PostAsync")
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.Name: "HttpClient" })
        {
            return null;
        }

        string? token = null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Where(a => !a.Span.Contains(request.Span)))
        {
            if (IsToken(argument.Expression, model))
            {
                token = argument.Expression.ToString();
            }
            else if (form == QueryForm.Address ? argument.Expression is not LiteralExpressionSyntax { Token.Value: null } : !IsBareAddress(argument.Expression, model))
            {
                return null;
            }
        }

        return new(call, null, token);
    }

    // More parameters may stand in the address.
    private static bool IsBareAddress(ExpressionSyntax expression, SemanticModel model)
        => ExpressionReader.Read(expression, model, default) is { Holes.IsEmpty: true, Text: var text } && text.IndexOf('?') < 0;

    private static bool IsToken(ExpressionSyntax expression, SemanticModel model)
        => model.GetTypeInfo(expression).Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" };

    // The first call that takes it, be it in something that is made of it alone.
    private static InvocationExpressionSyntax? TakerOf(SyntaxNode syntax) => syntax.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Initializer: null } creation } }
            when creation.Type.ToString() is "Uri" or "FormUrlEncodedContent" => TakerOf(creation),
        _ => null,
    };

    // A statement of its own, or a variable whose type follows what it gets: the compiler says whether its uses still fit.
    private static bool IsAwaited(InvocationExpressionSyntax call)
    {
        SyntaxNode awaited = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: { } configured } ? configured : call;
        return awaited.Parent is AwaitExpressionSyntax await && await.Parent switch
        {
            ExpressionStatementSyntax => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } => true,
            _ => false,
        };
    }
}
