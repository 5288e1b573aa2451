using Mgr5.Analyzers.CodeFixes.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("\"PLACE\"")]
    [InlineData("@\"PLACE\"")]
    [InlineData("$\"PLACE{1}\"")]
    [InlineData("$@\"{1}PLACE\"")]
    public void Whatever_is_written_is_what_the_literal_says(string literal)
    {
        foreach (string text in new[] { "plain", "a\"b", "a\\b", "{x}", "}", "\"{\\", "é" })
        {
            string written = WrittenText.In(text, TokenOf(literal)).ShouldNotBeNull(text);

            ValueOf(SyntaxFactory.ParseExpression(literal.Replace("PLACE", written, StringComparison.Ordinal))).ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("\"\"\"PLACE\"\"\"", "a\"b", null)]
    [InlineData("\"\"\"PLACE\"\"\"", "{x}\\", "{x}\\")]
    [InlineData("$\"\"\"PLACE{1}\"\"\"", "{x}", null)]
    [InlineData("$\"\"\"PLACE{1}\"\"\"", "a\\b", "a\\b")]
    [InlineData("@\"PLACE\"", "a\nb", null)]
    [InlineData("PLACE", "name", "name")]
    [InlineData("PLACE", "class", null)]
    [InlineData("PLACE", "a.b", null)]
    public void What_a_literal_or_a_name_cannot_have_is_not_written(string code, string text, string? written)
        => WrittenText.In(text, TokenOf(code)).ShouldBe(written);

    private static SyntaxToken TokenOf(string code) => SyntaxFactory.ParseExpression(code).DescendantTokens().First(static t => t.Text.Contains("PLACE", StringComparison.Ordinal));

    private static string ValueOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,

        // The compiler takes one of two braces away when it makes the text, not when it reads the token.
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(static t => t.TextToken.ValueText))
            .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal),
        _ => "",
    };
}
