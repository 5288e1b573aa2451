using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>A text behind a comment: <c>// lang=mgr5-query</c>, or the same between <c>/*</c> and <c>*/</c>.</summary>
internal static class MarkedTextShape
{
    /// <summary>What the comment says.</summary>
    public const string Mark = "lang=mgr5-query";

    /// <summary>The request that a comment is about; null where there is none, or where the place is in no comment.</summary>
    public static FoundQuery? Find(SyntaxNode root, int position, FinderContext context)
    {
        SyntaxTrivia comment = root.FindTrivia(position);
        if ((!comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && !comment.IsKind(SyntaxKind.MultiLineCommentTrivia))
            || comment.ToString().IndexOf(Mark, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        SyntaxToken token = comment.Token.SpanStart < comment.SpanStart ? comment.Token.GetNextToken() : comment.Token;
        SyntaxNode? statement = token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static n => n is StatementSyntax or MemberDeclarationSyntax and not TypeDeclarationSyntax);
        while (statement is not null && token.Parent is { } parent && statement.Span.Contains(parent.Span))
        {
            if (parent is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax or InterpolatedStringTextSyntax)
            {
                ExpressionSyntax? text = parent is InterpolatedStringExpressionSyntax interpolated
                    ? TextRoot.Of(interpolated.Contents.FirstOrDefault(static c => c is InterpolatedStringTextSyntax)?.GetFirstToken() ?? default)
                    : TextRoot.Of(token);
                return text is null ? null : TextQuery.Read(context.Read(text), text, context.Paths, isMarked: true);
            }

            token = token.GetNextToken();
        }

        return null;
    }
}
