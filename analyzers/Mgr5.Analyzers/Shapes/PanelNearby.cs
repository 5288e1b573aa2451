using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>The panel whose address is used in the same statement as pairs: <c>PostAsync("https://host/ispmgr", content)</c>.</summary>
internal static class PanelNearby
{
    /// <summary>The panel; null where none is there, or more than one.</summary>
    public static string? Of(SyntaxNode node, FinderContext context)
        => AddressesBy(node).Select(context.Paths.OfAddress).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var panel] ? panel : null;

    /// <summary>Whether the pairs go to other software: <c>PostAsync("https://host/api.php", content)</c>.</summary>
    public static bool IsOther(SyntaxNode node, FinderContext context)
        => AddressesBy(node).Where(static a => a[0] == '/' || a.IndexOf("://", StringComparison.Ordinal) > 0).ToArray() is { Length: > 0 } addresses
            && addresses.All(a => context.Paths.IsOfOther(a, a.Length));

    private static IEnumerable<string> AddressesBy(SyntaxNode node)
        => (node.FirstAncestorOrSelf<StatementSyntax>()?.DescendantTokens() ?? [])
            .Where(static t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Where(static t => t.ValueText.IndexOf('/') >= 0)
            .Select(static t => t.ValueText.IndexOf('?') is > 0 and var query ? t.ValueText.Substring(0, query) : t.ValueText);
}
