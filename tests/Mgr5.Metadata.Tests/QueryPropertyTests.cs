using CsCheck;
using Mgr5.Metadata.Queries;

namespace Mgr5.Metadata.Tests;

public sealed class QueryPropertyTests
{
    // What tempts a parser, half surrogates included.
    private static readonly Gen<string> Source = OneOf("&", "=", "%", "%4", "%41", "%D1", "%8F", "+", "#", " ", "a", "func", "я", "\ud800", "\0", "\n")
        .Array[0, 12].Select(static pieces => string.Concat(pieces));

    private static readonly Gen<string> Text = OneOf("a", "&", "=", "%", "+", "#", " ", "я", "\U0001F600", "\0", "\n", "'", "\uFFFD", "-._~", "%41")
        .Array[0, 8].Select(static pieces => string.Concat(pieces));

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    [Fact]
    public void The_spans_of_any_text_tile_it()
        => Gen.Select(Source, Source, Source).Sample(static (before, source, behind) =>
        {
            string text = before + source + behind;
            Query query = Query.Parse(text, new(before.Length, source.Length), []);

            string.Join('&', query.Pieces.Select(static p => p.Value is null ? p.Name.Source : p.Name.Source + "=" + p.Value.Source)).ShouldBe(source);
            int end = before.Length - 1;
            foreach (QueryPiece piece in query.Pieces)
            {
                piece.Span.Start.ShouldBe(end + 1);
                piece.Name.Span.Start.ShouldBe(piece.Span.Start);
                (piece.Value is null ? piece.Name.Span.End : piece.Value.Span.End).ShouldBe(piece.Span.End);
                (piece.Value?.Span.Start ?? piece.Name.Span.End + 1).ShouldBe(piece.Name.Span.End + 1);
                text.Substring(piece.Name.Span.Start, piece.Name.Span.Length).ShouldBe(piece.Name.Source);
                end = piece.Span.End;
            }

            query.Findings.ShouldAllBe(f => f.Span.Start >= before.Length && f.Span.End <= before.Length + source.Length);
        });

    [Fact]
    public void Every_hole_of_any_text_belongs_to_one_part()
        => Gen.Select(Source, Gen.Int[0, 40].Array[0, 4]).Sample(static (source, places) =>
        {
            int[] holes = [.. places.Select(p => Math.Min(p, source.Length)).Order()];
            Query query = Query.Parse(source, new(0, source.Length), [.. holes]);

            query.Pieces.SelectMany(static p => p.Name.Holes.Concat(p.Value?.Holes ?? [])).ShouldBe(holes);
        });

    [Fact]
    public void What_is_encoded_is_decoded_to_the_same()
        => Gen.Select(Text, Text).Sample(static (name, value) =>
        {
            Query query = Query.Parse(QueryEncoding.Encode(name) + "=" + QueryEncoding.Encode(value));

            query.Pieces.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Name.Text.ShouldBe(name), p => p.Value!.Text.ShouldBe(value));
            query.Findings.Where(static f => f.Kind != QueryFindingKind.NoName).ShouldBeEmpty();
        });
}
