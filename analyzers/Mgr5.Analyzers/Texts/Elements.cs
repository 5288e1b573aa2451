using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>The elements of a collection that is written out.</summary>
internal static class Elements
{
    /// <summary>The elements; null where the expression is none or takes in another collection.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        InitializerExpressionSyntax initializer => [.. initializer.Expressions],
        CollectionExpressionSyntax collection when collection.Elements.All(static e => e is ExpressionElementSyntax)
            => [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(static e => e.Expression)],
        _ => null,
    };
}
