using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes.Literals;

/// <summary>Puts a run-time value into the middle of a literal, which becomes interpolated by that where it was not.</summary>
internal static class Hole
{
    /// <summary>The changes; null where no run-time value can stand there.</summary>
    /// <param name="token">The literal, or the piece of an interpolated string.</param>
    /// <param name="span">What the value stands for; within <paramref name="token"/>.</param>
    /// <param name="expression">The value.</param>
    /// <param name="text">The file's text.</param>
    public static ImmutableArray<TextChange>? In(SyntaxToken token, TextSpan span, string expression, SourceText text)
    {
        if (!token.Span.Contains(span))
        {
            return null;
        }

        if (token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated })
        {
            int dollars = interpolated.StringStartToken.Text.Count(static c => c == '$');
            return ImmutableArray.Create(new TextChange(span, new string('{', dollars) + expression + new string('}', dollars)));
        }

        return token.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal && IsAllowed(literal)
            ? token.IsKind(SyntaxKind.StringLiteralToken) ? Interpolate(token, span, expression, text) : InterpolateRaw(token, span, expression)
            : null;
    }

    /// <summary>Whether C# takes another than a constant there.</summary>
    public static bool IsAllowed(ExpressionSyntax literal)
    {
        foreach (SyntaxNode node in literal.Ancestors())
        {
            switch (node)
            {
                case AttributeArgumentSyntax or CaseSwitchLabelSyntax or PatternSyntax or ParameterSyntax or EnumMemberDeclarationSyntax:
                case LocalDeclarationStatementSyntax { IsConst: true }:
                case BaseFieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    return false;
                case StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax:
                    return true;
            }
        }

        return true;
    }

    private static ImmutableArray<TextChange> Interpolate(SyntaxToken token, TextSpan span, string expression, SourceText text)
    {
        ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(new(new(token.SpanStart, 0), "$"));
        for (int i = token.SpanStart; i < token.Span.End; i++)
        {
            if (text[i] is '{' or '}' && !span.Contains(i))
            {
                changes.Add(new(new(i, 0), text[i].ToString()));
            }
        }

        changes.Add(new(span, "{" + expression + "}"));
        changes.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return changes.ToImmutable();
    }

    // As many "$" as make the literal's own braces text.
    private static ImmutableArray<TextChange> InterpolateRaw(SyntaxToken token, TextSpan span, string expression)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in token.Text)
        {
            run = c is '{' or '}' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        int dollars = longest + 1;
        return ImmutableArray.Create(
            new TextChange(new(token.SpanStart, 0), new('$', dollars)),
            new TextChange(span, new string('{', dollars) + expression + new string('}', dollars)));
    }
}
