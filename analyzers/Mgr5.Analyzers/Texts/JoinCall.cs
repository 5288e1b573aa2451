using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>The arguments of <c>string.Join("&amp;", …)</c>.</summary>
internal static class JoinCall
{
    /// <summary>What is joined by what; null where either is not written out.</summary>
    public static (LiteralExpressionSyntax? Separator, IReadOnlyList<ExpressionSyntax>? Joined) Read(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments.Count < 2 || arguments[0].Expression is not LiteralExpressionSyntax separator)
        {
            return default;
        }

        // One argument that is no text may be any collection.
        IReadOnlyList<ExpressionSyntax>? joined = arguments.Count > 2
            ? [.. arguments.Skip(1).Select(static a => a.Expression)]
            : Elements.Of(arguments[1].Expression);
        return (separator, joined);
    }
}
