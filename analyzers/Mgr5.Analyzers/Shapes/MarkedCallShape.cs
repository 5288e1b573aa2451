using System.Collections.Immutable;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>
/// A call of a method that takes requests: the runtime's own <c>CallAsync</c>, one whose parameter is marked, one that a setting names. It
/// gets a query, or the name of a function and the parameters beside it.
/// </summary>
internal sealed class MarkedCallShape : QueryShape
{
    private const string RuntimeClient = "PanelClient";
    private const string RuntimeNamespace = "Mgr5";

    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
    {
        if (CallOf(word) is not { } call || call.ArgumentList.Arguments.Count == 0)
        {
            return null;
        }

        if (context.Settings.Wrappers.FirstOrDefault(w => w.Name == word.ValueText) is { } wrapper)
        {
            return wrapper.Argument < call.ArgumentList.Arguments.Count
                ? Read(call, call.ArgumentList.Arguments[wrapper.Argument].Expression, isQuery: null, context)
                : null;
        }

        if (context.Model.GetSymbolInfo(call, context.CancellationToken) is not { Symbol: IMethodSymbol method })
        {
            return null;
        }

        if (IsRuntimes(method))
        {
            return Read(call, call.ArgumentList.Arguments[0].Expression, isQuery: false, context) is { } query
                ? query with { Panel = PanelOf(call, context) ?? query.Panel }
                : null;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (MarkedMethods.MarkOf(parameter) is { } mark && ArgumentFor(call, parameter) is { } argument)
            {
                return Read(call, argument, mark == MarkedMethods.Query, context);
            }
        }

        return null;
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxToken word)
        => word.Parent is SimpleNameSyntax name
            ? name.Parent switch
            {
                InvocationExpressionSyntax call when call.Expression == name => call,
                MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
                MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
                _ => null,
            }
            : null;

    private static ExpressionSyntax? ArgumentFor(InvocationExpressionSyntax call, IParameterSymbol parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)?.Expression
            ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal].Expression : null);
    }

    private static FoundQuery? Read(InvocationExpressionSyntax call, ExpressionSyntax argument, bool? isQuery, FinderContext context)
    {
        ComposedText text = context.Read(argument);
        if (isQuery ?? text.Text.IndexOf('=') >= 0)
        {
            return TextQuery.Read(text, argument, context.Paths, isMarked: true);
        }

        FoundPart function = context.ReadPart(argument);
        PairList[] lists = [.. call.ArgumentList.Arguments.Where(a => a.Expression != argument).Select(static a => PairSource.OfArgument(a.Expression)).OfType<PairList>()];
        if (lists.Length == 0 && call.ArgumentList.Arguments.Any(static a => a.Expression is TupleExpressionSyntax))
        {
            // Call("user.edit", ("elid", id), ("fullname", name))
            PairList tuples = new(call.ArgumentList);
            tuples.AddAll(call.ArgumentList);
            lists = [tuples];
        }

        FoundQuery query = lists is [var list]
            ? PairsShape.Read(list, context, function)
            : new() { Form = QueryForm.Call, Syntax = call, Function = function, Parameters = ImmutableArray<FoundParameter>.Empty, IsWhole = lists.Length == 0 && call.ArgumentList.Arguments.Count == 1 };
        return query with { Syntax = call, Certainty = Certainty.Marked };
    }

    /// <summary>Whether a method is the untyped call of the runtime's own client.</summary>
    public static bool IsRuntimes(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: RuntimeClient, ContainingNamespace: { Name: RuntimeNamespace, ContainingNamespace.IsGlobalNamespace: true } })
            {
                return method.Name is "CallAsync" or "OpenReadAsync";
            }
        }

        return false;
    }

    // An emitted client is called by its panel.
    private static string? PanelOf(InvocationExpressionSyntax call, FinderContext context)
        => call.Expression is MemberAccessExpressionSyntax access
            && context.Model.GetTypeInfo(access.Expression, context.CancellationToken).Type is { Name: var client }
            && client.EndsWith("Client", StringComparison.Ordinal)
            && client.Substring(0, client.Length - "Client".Length).ToLowerInvariant() is var name
            && context.Paths.IsPanel(name)
            ? name
            : null;
}
