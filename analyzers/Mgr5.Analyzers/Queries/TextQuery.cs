using System.Collections.Immutable;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata;
using Mgr5.Metadata.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Queries;

/// <summary>Makes a request of a text that is an address or a query.</summary>
internal static class TextQuery
{
    /// <summary>The request in a text; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">The expression that makes it.</param>
    /// <param name="paths">What the path of a panel looks like.</param>
    /// <param name="isMarked">Whether somebody says that it is a request.</param>
    public static FoundQuery? Read(ComposedText text, SyntaxNode syntax, PanelPath paths, bool isMarked = false)
    {
        if (QueryBounds.Find(text, paths, isMarked) is not { } bounds)
        {
            return null;
        }

        // What stands directly before the first name is not a part of it: the address, in all likelihood.
        QuerySpan span = bounds.Span;
        EquatableArray<int> holes = text.Holes
            .Select(static h => h.Position)
            .Where(position => position > span.Start || (position == span.Start && bounds.IsAddress && !StartsName(text.Text, span)))
            .Where(position => position <= span.End)
            .ToEquatableArray();
        Query query = Query.Parse(text.Text, span, holes);
        ImmutableArray<FoundParameter>.Builder parameters = ImmutableArray.CreateBuilder<FoundParameter>();
        foreach (QueryPiece piece in query.Pieces.Where(static p => p.HasName))
        {
            parameters.Add(new(
                PartOf(text, piece.Name),
                PartOf(text, piece.Value!),
                text.SpanOf(piece.Span.Start, piece.Span.Length),
                syntax));
        }

        FoundParameter? function = parameters.FirstOrDefault(static p => p.Name.Text == "func");

        // Nothing behind the last "=" of a text: whoever takes the text puts it there.
        bool isPrefix = function is { Value: { Text.Length: 0, IsConstant: true } };
        ImmutableArray<FoundParameter> others = parameters.Where(p => p != function).ToImmutableArray();
        return function is null && bounds.Panel is null && !isMarked ? null : new()
        {
            Form = bounds.IsAddress ? QueryForm.Address : QueryForm.Query,
            Syntax = syntax,
            Function = isPrefix ? null : function?.Value,
            Parameters = others,
            Panel = bounds.Panel,
            Certainty = isMarked ? Certainty.Marked : Witness.Of(others, bounds.Panel),
            IsWhole = !bounds.IsOpen && query.Pieces.All(p => p.Name.IsConstant && !MayGoOn(p, text)),
            Text = text,
            Parsed = query,
        };
    }

    private static bool StartsName(string text, QuerySpan span)
        => span.Length > 0 && (text[span.Start] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_') && text.IndexOf('=', span.Start, span.Length) >= 0;

    // "elid=1" + rest, "elid=" + id + rest: what follows a value may begin with an "&". Behind a "@" or a ":" it is a part of the value.
    private static bool MayGoOn(QueryPiece piece, ComposedText text)
        => piece.Value is { } value
            && text.Holes.Where(h => h.Position == value.Span.End).ToArray() is [.., { IsEscaped: false }] atEnd
            && (atEnd.Length > 1 || (value.Span.Length > 0 && char.IsLetterOrDigit(text.Text[value.Span.End - 1])));

    private static FoundPart PartOf(ComposedText text, QueryPart part) => new(
        part.Text,
        text.SpanOf(part.Span.Start, part.Span.Length),
        text.Holes.Where(h => part.Holes.Contains(h.Position)).ToImmutableArray(),
        text.IsInOneLiteral(part.Span.Start, part.Span.Length));
}
