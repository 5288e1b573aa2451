using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Texts;

/// <summary>
/// Reads the characters of a literal with their places. The compiler says what the characters are; where they stand is worked out here,
/// and where the two do not agree (in code that does not compile) every character stands at the whole literal.
/// </summary>
internal static class LiteralReader
{
    /// <summary>Adds what a string literal says: regular, verbatim, raw, UTF-8.</summary>
    public static void Append(ComposedTextBuilder builder, SyntaxToken literal)
    {
        string source = literal.Text;
        int end = source.EndsWith("u8", StringComparison.OrdinalIgnoreCase) ? source.Length - 2 : source.Length;
        LiteralText? text = literal.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => RawLiteral.Read(source, end),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => RawLiteral.ReadLines(source, end),
            _ when source.StartsWith("@", StringComparison.Ordinal) => VerbatimLiteral.Read(source, 2, end - 1, hasBraces: false),
            _ => EscapedLiteral.Read(source, 1, end - 1, hasBraces: false),
        };
        Append(builder, literal, literal.ValueText, text);
    }

    /// <summary>Adds what a piece of an interpolated string says.</summary>
    /// <param name="builder">The text.</param>
    /// <param name="piece">The piece between holes.</param>
    /// <param name="start">The string's first token, as <c>$@"</c>.</param>
    /// <param name="end">The string's last token; of a raw string over lines it says how far the lines are indented.</param>
    /// <param name="isFirst">Whether nothing of the string stands before the piece.</param>
    public static void AppendPiece(ComposedTextBuilder builder, SyntaxToken piece, SyntaxToken start, SyntaxToken end, bool isFirst)
    {
        string source = piece.Text;
        LiteralText? text = start.Kind() switch
        {
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => RawLiteral.ReadIndented(source, 0, source.Length, RawLiteral.IndentationOf(end.Text), isFirst),
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => RawLiteral.ReadIndented(source, 0, source.Length, "", isLineStart: false),
            SyntaxKind.InterpolatedVerbatimStringStartToken => VerbatimLiteral.Read(source, 0, source.Length, hasBraces: true),
            _ => EscapedLiteral.Read(source, 0, source.Length, hasBraces: true),
        };

        // Some compilers keep {{ in the value of a piece, others do not; it always means one brace.
        Append(builder, piece, text?.Value ?? piece.ValueText, text);
    }

    private static void Append(ComposedTextBuilder builder, SyntaxToken token, string value, LiteralText? text)
    {
        bool isExact = text is not null && text.Value == value;
        for (int i = 0; i < value.Length; i++)
        {
            TextSpan place = isExact ? text!.Places[i] : new(0, token.Span.Length);
            builder.Append(value[i], new(token.SpanStart + place.Start, place.Length));
        }
    }
}
