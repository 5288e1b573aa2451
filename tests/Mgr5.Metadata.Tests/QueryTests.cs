using Mgr5.Metadata.Queries;

namespace Mgr5.Metadata.Tests;

public sealed class QueryTests
{
    [Fact]
    public void Names_and_values_have_their_places()
    {
        Query query = Query.Parse("func=webdomain.edit&name=a=b");

        query.Pieces.Select(static p => (p.Name.Text, p.Name.Span, p.Value!.Text, p.Value.Span)).ShouldBe(
        [
            ("func", new(0, 4), "webdomain.edit", new(5, 14)),
            ("name", new(20, 4), "a=b", new(25, 3)),
        ]);
        query.Findings.ShouldBeEmpty();
        query.Find("name")!.Value!.Text.ShouldBe("a=b");
        query.Find("nam").ShouldBeNull();
    }

    [Fact]
    public void A_query_may_stand_in_an_address()
    {
        const string Address = "https://panel.example.com/ispmgr?func=user#top";

        Query query = Query.Parse(Address, QuerySpan.FromBounds(33, 42), []);

        query.Pieces.ShouldHaveSingleItem().Value!.Span.ShouldBe(new(38, 4));
        query.Source.ShouldBe(Address);
    }

    [Theory]
    [InlineData("a+b%20c", "a b c")]
    [InlineData("www%2Droot", "www-root")]
    [InlineData("%D1%8F%f0%9F%98%80", "я\U0001F600")]
    [InlineData("%2B%25%26", "+%&")]
    [InlineData("я", "я")]
    public void Values_are_decoded(string source, string text)
    {
        Query query = Query.Parse("n=" + source);

        query.Find("n")!.Value.ShouldSatisfyAllConditions(v => v!.Text.ShouldBe(text), v => v!.Source.ShouldBe(source));
        query.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%", "%", QueryFindingKind.MalformedEscape)]
    [InlineData("%4", "%4", QueryFindingKind.MalformedEscape)]
    [InlineData("%zz%41", "%zzA", QueryFindingKind.MalformedEscape)]
    [InlineData("%3MASKED", "%3MASKED", QueryFindingKind.MalformedEscape)]
    [InlineData("%D1", "%D1", QueryFindingKind.InvalidUtf8)]
    [InlineData("%D1%41", "%D1A", QueryFindingKind.InvalidUtf8)]
    [InlineData("%80%41", "%80A", QueryFindingKind.InvalidUtf8)]
    [InlineData("%D1я", "%D1я", QueryFindingKind.InvalidUtf8)]
    public void A_malformed_escape_is_kept_and_reported(string source, string text, QueryFindingKind kind)
    {
        Query query = Query.Parse("n=" + source);

        query.Find("n")!.Value!.Text.ShouldBe(text);
        query.Findings.ShouldHaveSingleItem().ShouldBe(new(kind, new(2, kind == QueryFindingKind.InvalidUtf8 ? 3 : 1)));
    }

    [Theory]
    [InlineData("%C0%80")]
    [InlineData("%ED%A0%80")]
    [InlineData("%E0%80%80")]
    [InlineData("%F0%80%80%80")]
    [InlineData("%F4%90%80%80")]
    [InlineData("%F5%80%80%80")]
    public void Overlong_forms_surrogates_and_what_is_no_code_point_are_no_text(string source)
    {
        Query query = Query.Parse("n=" + source);

        query.Find("n")!.Value!.Text.ShouldBe(source);
        query.Findings.ShouldAllBe(static f => f.Kind == QueryFindingKind.InvalidUtf8);
    }

    [Theory]
    [InlineData("a=1&&b=2", QueryFindingKind.EmptyPiece, 4, 0)]
    [InlineData("a=1&", QueryFindingKind.EmptyPiece, 4, 0)]
    [InlineData("&a=1", QueryFindingKind.EmptyPiece, 0, 0)]
    [InlineData("a=1&sok", QueryFindingKind.NoEquals, 4, 3)]
    [InlineData("=1", QueryFindingKind.NoName, 0, 0)]
    [InlineData("a=#1", QueryFindingKind.RawHash, 2, 1)]
    [InlineData("a=b c", QueryFindingKind.RawSpace, 3, 1)]
    [InlineData("a b=c", QueryFindingKind.RawSpace, 1, 1)]
    public void What_is_malformed_is_in_the_tree_and_reported(string source, QueryFindingKind kind, int start, int length)
    {
        Query query = Query.Parse(source);

        query.Findings.ShouldHaveSingleItem().ShouldBe(new(kind, new(start, length)));
        query.Pieces.Count.ShouldBe(source.Count(static c => c == '&') + 1);
    }

    [Fact]
    public void Findings_are_in_the_order_of_the_text()
        => Query.Parse("a=%&&b=%41 #%").Findings.Select(static f => f.Span.Start).ShouldBe([2, 4, 10, 11, 12]);

    [Fact]
    public void No_text_has_no_pieces()
    {
        Query.Parse("").Pieces.ShouldBeEmpty();
        Query.Parse("").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Holes_belong_to_the_part_that_they_stand_in()
    {
        // $"elid={0}&{1}=x&n{2}&{3}"
        const string Source = "elid=&=x&n&";
        Query query = Query.Parse(Source, new(0, Source.Length), [5, 6, 10, 11]);

        query.Pieces.Select(static p => (p.Name.IsConstant, p.Value?.IsConstant, p.HasName, p.IsEmpty)).ShouldBe(
        [
            (true, false, true, false),
            (false, true, false, false),
            (false, null, false, false),
            (false, null, false, false),
        ]);
        query.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_query_may_be_one_hole()
        => Query.Parse("", default, [0]).Pieces.ShouldHaveSingleItem().Name.IsConstant.ShouldBeFalse();

    [Theory]
    [InlineData("n=%41", 3)]
    [InlineData("n=%41", 4)]
    public void A_hole_tears_an_escape(string source, int hole)
    {
        Query query = Query.Parse(source, new(0, source.Length), [hole]);

        query.Find("n")!.Value!.Text.ShouldBe("%41");
        query.Findings.ShouldHaveSingleItem().Kind.ShouldBe(QueryFindingKind.MalformedEscape);
    }

    [Fact]
    public void A_hole_tears_a_character_and_leaves_its_neighbours_alone()
    {
        Query.Parse("n=%D1%8F", new(0, 8), [5]).Findings.Select(static f => f.Kind).ShouldBe([QueryFindingKind.InvalidUtf8, QueryFindingKind.InvalidUtf8]);
        Query.Parse("n=%41%42", new(0, 8), [2, 5, 8]).Find("n")!.Value!.Text.ShouldBe("AB");
    }
}
