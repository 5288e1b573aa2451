using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes.Pairs;

/// <summary>
/// An element between commas, or a statement of its own: how another one is written behind it, and how it is taken out. Comments stay with the
/// code that they stand behind or above.
/// </summary>
/// <param name="node">The element or statement.</param>
/// <param name="text">The file's text.</param>
internal sealed class WrittenElement(SyntaxNode node, SourceText text)
{
    /// <summary>All of it, without the comma or comments.</summary>
    public TextSpan Span => node.Span;

    /// <summary>The element or statement of which a node is all; null where nothing can be written beside it.</summary>
    public static WrittenElement? Of(SyntaxNode syntax, SourceText text)
    {
        if (syntax.Parent is ExpressionStatementSyntax statement)
        {
            return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? new(statement, text) : null;
        }

        SyntaxNode element = syntax;
        while (element.Parent is ExpressionElementSyntax or ParenthesizedExpressionSyntax || (element.Parent is ArgumentSyntax && element is TupleExpressionSyntax))
        {
            element = element.Parent;
        }

        return element.Parent is InitializerExpressionSyntax or CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            || (element is ArgumentSyntax && element.Parent is ArgumentListSyntax)
            ? new(element, text)
            : null;
    }

    /// <summary>Writes another one behind it.</summary>
    /// <param name="copy">The other one, without a comma.</param>
    public ImmutableArray<TextChange> AddBehind(string copy)
    {
        string? indent = Indent();
        if (node is StatementSyntax)
        {
            return ImmutableArray.Create(new TextChange(new(indent is null ? node.Span.End : EndOfComment(node.GetLastToken()), 0), (indent ?? " ") + copy));
        }

        if (indent is not null && CommaBehind() is { } comma && comma.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            return ImmutableArray.Create(new TextChange(new(EndOfComment(comma), 0), indent + copy + ","));
        }

        int end = EndOfComment(node.GetLastToken());
        return indent is null || CommaBehind() is not null || end == node.Span.End
            ? ImmutableArray.Create(new TextChange(new(node.Span.End, 0), "," + (indent ?? " ") + copy))
            : ImmutableArray.Create(new TextChange(new(node.Span.End, 0), ","), new TextChange(new(end, 0), indent + copy));
    }

    /// <summary>Takes it out; null where another expression would have to stand there.</summary>
    public TextChange? Remove()
    {
        SyntaxToken? comma = CommaBehind();
        TextSpan own = TextSpan.FromBounds(node.SpanStart, comma?.Span.End ?? node.Span.End);
        if (Indent() is not null)
        {
            // What is said behind it begins the line then.
            own = TextSpan.FromBounds(own.Start, (comma ?? node.GetLastToken()).TrailingTrivia.FirstOrDefault(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia)) is { RawKind: not 0 } said ? said.SpanStart : own.End);
        }

        return node is ArgumentSyntax ? null
            : LinesOf(own) is { } lines ? new(lines, "")
            : node is StatementSyntax ? new(own, "")
            : comma is { } behind && IsOnlySpace(behind.Span.End, behind.GetNextToken().SpanStart) && !behind.GetNextToken().IsKind(SyntaxKind.CloseBraceToken)
                ? new(TextSpan.FromBounds(own.Start, behind.GetNextToken().SpanStart), "")
            : comma is null && node.GetFirstToken().GetPreviousToken() is var before && before.IsKind(SyntaxKind.CommaToken) && IsOnlySpace(before.Span.End, own.Start)
                ? new(TextSpan.FromBounds(before.SpanStart, own.End), "")
            : new(own, "");
    }

    private SyntaxToken? CommaBehind() => node is not StatementSyntax && node.GetLastToken().GetNextToken() is var next && next.IsKind(SyntaxKind.CommaToken) ? next : null;

    // A comment in the same line goes with what it stands behind.
    private static int EndOfComment(SyntaxToken token)
        => token.TrailingTrivia.Where(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(static t => t.Span.End).DefaultIfEmpty(token.Span.End).Last();

    // The line break before it and its indentation; null where it does not begin its line.
    private string? Indent()
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        if (line.LineNumber == 0 || !IsOnlySpace(line.Start, node.SpanStart))
        {
            return null;
        }

        TextLine previous = text.Lines[line.LineNumber - 1];
        return text.ToString(TextSpan.FromBounds(previous.End, previous.EndIncludingLineBreak)) + text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
    }

    // The lines that have nothing else.
    private TextSpan? LinesOf(TextSpan own)
    {
        TextLine first = text.Lines.GetLineFromPosition(own.Start);
        TextLine last = text.Lines.GetLineFromPosition(own.End);
        return IsOnlySpace(first.Start, own.Start) && IsOnlySpace(own.End, last.End) ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : null;
    }

    private bool IsOnlySpace(int start, int end) => text.ToString(TextSpan.FromBounds(start, end)).All(char.IsWhiteSpace);
}
