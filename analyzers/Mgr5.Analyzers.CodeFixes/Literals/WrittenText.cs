using System.Text.RegularExpressions;
using Mgr5.Metadata.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.CodeFixes.Literals;

/// <summary>Writes text as the literal or name takes it in whose middle it is to stand.</summary>
internal static class WrittenText
{
    private static readonly Regex Brace = new(@"[{}]", RegexOptions.CultureInvariant);

    /// <summary>The text as it is written at a place; null where it cannot be written there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The token in which the place is.</param>
    public static string? In(string text, SyntaxToken place) => place.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => place.Text[0] == '@' ? Verbatim(text) : Escaped(text),
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Raw(text),
        SyntaxKind.InterpolatedStringTextToken when place.Parent?.Parent is InterpolatedStringExpressionSyntax interpolated => InInterpolated(text, interpolated.StringStartToken),
        SyntaxKind.IdentifierToken => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : null,
        _ => null,
    };

    private static string? InInterpolated(string text, SyntaxToken start) => start.Kind() switch
    {
        SyntaxKind.InterpolatedStringStartToken => Doubled(Escaped(text)),
        SyntaxKind.InterpolatedVerbatimStringStartToken => Verbatim(text) is { } verbatim ? Doubled(verbatim) : null,
        _ => Brace.IsMatch(text) ? null : Raw(text),
    };

    private static string Escaped(string text)
    {
        string literal = CSharpLiteral.Of(text);
        return literal.Substring(1, literal.Length - 2);
    }

    private static string? Verbatim(string text) => text.All(CSharpLiteral.IsPlain) ? text.Replace("\"", "\"\"") : null;

    private static string? Raw(string text) => text.IndexOf('"') < 0 && text.All(CSharpLiteral.IsPlain) ? text : null;

    private static string Doubled(string text) => Brace.Replace(text, "$0$0");
}
