using System.Diagnostics;
using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

public sealed class XmlSplitTests
{
    private const string Everything = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- before - it --><?pi x ? y?>
        <doc func="webdomain" note='a "b" &lt;&#x42F;'>
          <tparams><func>webdomain</func></tparams>
          <elem><name>сайт.рф</name><on/><status orig="4" color = "green" >a]] &amp; b]<![CDATA[<]]]]><![CDATA[>]]></status><x>1</x ></elem>
          <banner id="1">x</banner>
          <elem a="&quot;"><name>€ 😀</name><list name="l"><elem><y>z</y></elem></list><!-- -- ></elem>
          <p_elems>2</p_elems>
        </doc>
        <!-- behind -->
        """;

    private static readonly byte[] Document = Encoding.UTF8.GetBytes(Everything.Replace("<!-- -- >", "<!-- - -->", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Wherever_a_document_is_cut_it_is_the_same()
    {
        string whole = Outcome.OfXmlReader(Document).ShouldNotBeNull();
        string rows = Outcome.Of(Outcome.RowsLast(PanelDocument.Parse(Document).Root));

        Outcome.OfWhole(Document).ShouldBe(whole);
        for (int cut = 1; cut < Document.Length; cut++)
        {
            Outcome.OfPieces(Document, cut, Document.Length).ShouldBe(whole, $"cut at {cut}");
            Outcome.OfRows(Document, cut, Document.Length).ShouldBe(rows, $"cut at {cut}");
        }

        Outcome.OfRows(Document, 1).ShouldBe(rows);
    }

    [Fact]
    public void A_long_tag_that_comes_byte_by_byte_is_read_once()
    {
        byte[] document = Encoding.UTF8.GetBytes($"<doc><elem a='{string.Concat(Enumerable.Repeat("&amp;", 50_000))}'/></doc>");
        long began = Stopwatch.GetTimestamp();

        Outcome.OfPieces(document, 1).ShouldBe(Outcome.OfWhole(document));

        // Read with each byte anew, it takes minutes.
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_document_that_breaks_off_is_refused_wherever_it_does()
    {
        int end = Document.AsSpan().LastIndexOf("</doc>"u8) + "</doc>"u8.Length;
        for (int length = 1; length < end; length++)
        {
            Outcome.OfWhole(Document[..length]).ShouldStartWith("! The answer is not well-formed XML");
            Outcome.OfRows(Document[..length], 11).ShouldStartWith("! The answer is not well-formed XML");
        }
    }

    [Theory]
    [InlineData("a", 100_000)]
    [InlineData("я", 100_000)]
    [InlineData("a&amp;", 30_000)]
    [InlineData("\r\n]]", 20_000)]
    public void A_text_of_any_length_may_come_in_any_pieces(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        foreach (string content in (string[])[text, $"<![CDATA[{text}]]>"])
        {
            byte[] bytes = Encoding.UTF8.GetBytes($"<doc><elem><x>{content}</x></elem><y>{content}</y></doc>");
            string whole = Outcome.OfXmlReader(bytes).ShouldNotBeNull();

            (Outcome.OfWhole(bytes) == whole).ShouldBeTrue();
            (Outcome.OfPieces(bytes, 1001, 3, 40_000) == whole).ShouldBeTrue();
        }
    }
}
