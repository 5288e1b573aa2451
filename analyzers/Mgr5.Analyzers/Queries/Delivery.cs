using Mgr5.Analyzers.Shapes;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Queries;

/// <summary>
/// What becomes of a request. Methods of the project may add what it lacks, so that something is missing can be said only where a library
/// sends it as it is.
/// </summary>
internal static class Delivery
{
    private static readonly HashSet<string> TakersOfAddresses = new(StringComparer.Ordinal)
    {
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "GetFromJsonAsync", "DownloadString", "DownloadStringTaskAsync", "DownloadData",
        "DownloadDataTaskAsync",
    };

    private static readonly string[] Showing = ["Log", "BeginScope", "Write", "Print", "Trace", "Debug", "Verbose", "Warn", "Error", "Critical", "Info", "Fatal"];

    /// <summary>Whether all that is sent is seen, and is sent as it is.</summary>
    public static bool IsSentAsItIs(FoundQuery query, SemanticModel model) => query.IsWhole && query.Form switch
    {
        QueryForm.CommandLine => true,
        QueryForm.Address => query.Syntax is ExpressionSyntax address && IsTaken(address, model, ofAddress: true),
        QueryForm.Pairs => query.Syntax is ExpressionSyntax pairs && IsTaken(pairs, model, ofAddress: false),
        QueryForm.Call => IsRuntimes(query, model),
        _ => false,
    };

    /// <summary>Whether it is only shown: in a log, on a console, in an exception.</summary>
    public static bool IsShown(FoundQuery query) => IsShown(query.Syntax);

    /// <inheritdoc cref="IsShown(FoundQuery)"/>
    public static bool IsShown(SyntaxNode request) => request.Parent is ArgumentSyntax { Parent.Parent: { } taker } && taker switch
    {
        InvocationExpressionSyntax call => StringCalls.NameOf(call) is { } name && Showing.Any(s => name.StartsWith(s, StringComparison.Ordinal)),
        ObjectCreationExpressionSyntax creation => creation.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsTaken(ExpressionSyntax request, SemanticModel model, bool ofAddress)
    {
        switch (request.Parent)
        {
            case ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation }:
                string type = creation.Type.ToString().Split('.').Last();
                return ofAddress ? type == "Uri" && IsTaken(creation, model, ofAddress) : type == "FormUrlEncodedContent" && IsAlone(creation, model);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                return StringCalls.NameOf(call) is { } name
                    && (ofAddress ? TakersOfAddresses.Contains(name) && IsOfLibrary(call, model) : name is "AddQueryString" && IsTaken(call, model, ofAddress: true));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }:
                return AreUsesTaken(local.Identifier, model, ofAddress);
            case ExpressionStatementSyntax when VariableOf(request) is { } local:
                return AreUsesTaken(local.Identifier, model, ofAddress);
            default:
                return false;
        }
    }

    // form["func"] = …; form.Add(new("func", …));
    private static IdentifierNameSyntax? VariableOf(ExpressionSyntax written) => written switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax local } } => local,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax local } } => local,
        _ => null,
    };

    // Not where the address that a form goes to has a query of its own.
    private static bool IsAlone(ExpressionSyntax content, SemanticModel model) => content.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list }
            => list.Arguments.All(a => a.Expression == content || ExpressionReader.Read(a.Expression, model, default).Text.IndexOf('?') < 0),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }
            => LocalScope.Of(local.Identifier.ValueText, local)
                .SelectMany(static s => s.DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .All(use => use.Identifier.ValueText != local.Identifier.ValueText || IsAlone(use, model)),
        _ => true,
    };

    private static bool AreUsesTaken(SyntaxToken local, SemanticModel model, bool ofAddress)
    {
        ExpressionSyntax[] uses =
        [
            .. LocalScope.Of(local.ValueText, local.Parent!)
                .SelectMany(static s => s.DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Where(n => n.Identifier.ValueText == local.ValueText && n.Parent is not (ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })),
        ];
        return uses.Length > 0 && uses.All(use => IsTaken(use, model, ofAddress));
    }

    // What the project itself has under such a name may do more than to send.
    private static bool IsOfLibrary(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true };

    private static bool IsRuntimes(FoundQuery query, SemanticModel model)
        => query.Syntax is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && MarkedCallShape.IsRuntimes(method);
}
