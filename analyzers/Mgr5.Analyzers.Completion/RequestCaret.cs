using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Shapes;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Completion;

/// <summary>A place in a request where something is being written.</summary>
/// <param name="Query">The request.</param>
/// <param name="Parameter">The parameter whose value is being written, <c>func</c> too; null: it is a name.</param>
/// <param name="Typed">What was written of it so far, in the file.</param>
internal sealed record RequestCaret(FoundQuery Query, string? Parameter, TextSpan Typed)
{
    /// <summary>The name of the parameter that names the function.</summary>
    public const string Func = "func";

    /// <summary>Finds the place; null where the caret is in no request.</summary>
    public static RequestCaret? Find(SyntaxNode root, int position, FinderContext context)
    {
        SyntaxToken token = root.FindToken(position);

        // Behind the last character of a piece of an interpolated string begins another token.
        token = token.SpanStart == position ? token.GetPreviousToken() : token;
        if (!(token.Parent is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringTextSyntax) || TextRoot.Of(token) is not { } text)
        {
            return null;
        }

        return InText(text, position, context) ?? (token.Parent is LiteralExpressionSyntax literal ? InPairs(literal, position, context) : null);
    }

    /// <summary>A name or value as this place takes it.</summary>
    public string Written(string text) => Query.Text is null ? text : QueryEncoding.Encode(text);

    private static RequestCaret? InText(ExpressionSyntax expression, int position, FinderContext context)
    {
        ComposedText text = context.Read(expression);
        if (text.IndexOf(position) is not { } index || TextQuery.Read(text, expression, context.Paths) is not { Parsed: { } parsed } query)
        {
            return null;
        }

        QueryPiece? piece = parsed.Pieces.FirstOrDefault(p => p.Span.Start <= index && index <= p.Span.End);
        if (piece is null)
        {
            // The "&" behind the last piece belongs to none.
            return index > parsed.Span.End && text.Text[index - 1] == '&' ? new(query, null, new(position, 0)) : null;
        }

        QueryPart? value = piece.Value is { } part && index >= part.Span.Start ? part : null;
        QueryPart written = value ?? piece.Name;
        return written.IsConstant
            ? new(query, value is null ? null : piece.Name.Text, TextSpan.FromBounds(written.Span.Start == index ? position : text[written.Span.Start].Span.Start, position))
            : null;
    }

    private static RequestCaret? InPairs(LiteralExpressionSyntax literal, int position, FinderContext context)
    {
        if (!literal.Token.IsKind(SyntaxKind.StringLiteralToken) || literal.Token.Text[0] != '"')
        {
            return null;
        }

        TextSpan typed = TextSpan.FromBounds(literal.SpanStart + 1, position);
        if (literal.Parent is ArgumentSyntax argument && CallAround(argument, context) is { } call && call.Function is { } function && literal.Span.Contains(function.Span))
        {
            return new(call, Func, typed);
        }

        if (literal.Ancestors().Select(Pair.Read).FirstOrDefault(p => p is not null && (p.Name.AsNode() == literal || p.Value == literal)) is not { } pair)
        {
            return null;
        }

        FoundQuery? query = pair.Syntax.Ancestors().OfType<ArgumentSyntax>().Select(a => CallAround(a, context)).FirstOrDefault(static q => q is not null)
            ?? (PairSource.Of(pair) is { } list ? PairsShape.Read(list, context) : null);
        string? parameter = pair.Value == literal && pair.Name.AsNode() is ExpressionSyntax name ? context.ReadPart(name).Text : pair.Value == literal ? pair.Name.AsToken().ValueText : null;
        return query is { Function: not null } ? new(query, parameter, typed) : null;
    }

    private static FoundQuery? CallAround(ArgumentSyntax argument, FinderContext context)
        => argument.Parent?.Parent is InvocationExpressionSyntax call && (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression as SimpleNameSyntax) is { } method
            ? QueryFinder.FindAt(context.Model.SyntaxTree.GetRoot(context.CancellationToken), method.SpanStart, context).FirstOrDefault(static q => q.Form == QueryForm.Call)
            : null;
}
