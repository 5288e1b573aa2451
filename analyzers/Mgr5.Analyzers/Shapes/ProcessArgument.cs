using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Something that a program is started with.</summary>
/// <param name="Expression">What says it.</param>
/// <param name="IsLine">Whether it is a command line, and not one argument.</param>
internal sealed record ProcessArgument(ExpressionSyntax Expression, bool IsLine)
{
    /// <summary>Whether it is added under a condition.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The arguments of a collection, or the one command line that an expression is.</summary>
    public static IReadOnlyList<ProcessArgument> Of(ExpressionSyntax expression)
        => Elements.Of(expression) is { } elements ? [.. elements.Select(static e => new ProcessArgument(e, IsLine: false))] : [new(expression, IsLine: true)];
}
