using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Queries;

/// <summary>Whether the code around an address may add parameters to it: behind it, in a body, or where it is used.</summary>
internal static class Growth
{
    private static readonly string[] Adding = ["Add", "Append", "Set", "With", "Combine", "Post", "Put", "Patch", "Send", "Upload", "Execute"];

    /// <summary>Whether an address is not certainly all that is sent.</summary>
    /// <param name="address">The expression that makes it.</param>
    /// <param name="model">What the compiler knows.</param>
    public static bool IsPossible(ExpressionSyntax address, SemanticModel model) => address.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Adds(call, address, model),
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Initializer: null } creation } when creation.Type.ToString() is "Uri" or "System.Uri" => IsPossible(creation, model),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => IsPossible(local, model),
        ExpressionStatementSyntax or AwaitExpressionSyntax => false,
        _ => true,
    };

    private static bool IsPossible(VariableDeclaratorSyntax local, SemanticModel model)
        => LocalScope.Of(local.Identifier.ValueText, local)
            .SelectMany(static s => s.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == local.Identifier.ValueText && IsPossible(use, model));

    // A body has more; nothing, and what ends the wait, are none.
    private static bool Adds(InvocationExpressionSyntax call, ExpressionSyntax address, SemanticModel model)
        => StringCalls.NameOf(call) is not { } method
            || (Adding.Any(a => method.StartsWith(a, StringComparison.Ordinal))
                && call.ArgumentList.Arguments.Any(a => a.Expression != address
                    && !a.Expression.IsKind(SyntaxKind.NullLiteralExpression)
                    && model.GetTypeInfo(a.Expression).Type is not { Name: "CancellationToken" }));
}
