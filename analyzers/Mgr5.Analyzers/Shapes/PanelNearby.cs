using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>The panel whose address is used in the same statement as pairs: <c>PostAsync("https://host/ispmgr", content)</c>.</summary>
internal static class PanelNearby
{
    /// <summary>The panel; null where none is there, or more than one.</summary>
    public static string? Of(SyntaxNode node, FinderContext context)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
        {
            return null;
        }

        string[] panels =
        [
            .. statement.DescendantTokens()
                .Where(static t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.InterpolatedStringTextToken))
                .Where(static t => t.ValueText.IndexOf('/') >= 0)
                .Select(t => context.Paths.OfAddress(t.ValueText.TrimEnd('?')))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return panels is [var panel] ? panel : null;
    }
}
