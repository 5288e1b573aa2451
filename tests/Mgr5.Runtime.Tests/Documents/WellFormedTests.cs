using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

public sealed class WellFormedTests
{
    private static readonly byte[][] NotUtf8 = [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0], [0x0B], [0x1F]];

    private static string Read(string document) => Outcome.OfWhole(Encoding.UTF8.GetBytes(document));

    [Theory]
    [InlineData("<doc a='1' a='2'/>", "an attribute that its element has already")]
    [InlineData("<doc a/>", "an attribute without a value")]
    [InlineData("<doc a=1/>", "a value without quotes")]
    [InlineData("<doc a='<'/>", "'<' in a value")]
    [InlineData("<doc a='1'b='2'/>", "something in a tag that is no attribute")]
    [InlineData("<doc><1/></doc>", "something in place of a name")]
    [InlineData("<doc>< a/></doc>", "something in place of a name")]
    [InlineData("<doc>]]></doc>", "the end of a CDATA section without its beginning")]
    [InlineData("<doc>&nbsp;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>&#0;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>&#xD800;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>&#xFFFE;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>&#X41;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>&#99999999999;</doc>", "a reference to a character that XML does not have, or to an entity")]
    [InlineData("<doc>a & b</doc>", "'&' that begins no reference")]
    [InlineData("<doc><!-- a -- b --></doc>", "'--' in a comment")]
    [InlineData("<doc><!x></doc>", "'<!' that begins neither a comment nor a CDATA section")]
    [InlineData("<![CDATA[x]]><doc/>", "'<!' that begins neither a comment nor a CDATA section")]
    [InlineData("<doc/>text", "text outside of the outermost element")]
    [InlineData("<doc/></doc>", "an end tag without its start tag")]
    [InlineData("<doc/><doc/>", "a second outermost element")]
    [InlineData("<doc></dox>", "an end tag that does not end the innermost element")]
    [InlineData("<doc></doc x>", "an end tag that does not end the innermost element")]
    [InlineData("<doc><?xml version='1.0'?></doc>", "an XML declaration that is not at the beginning")]
    [InlineData("<?xml encoding='utf-8'?><doc/>", "an XML declaration that is none")]
    [InlineData("<?xml version='1.1'?><doc/>", "an XML declaration that is none")]
    [InlineData("<?XML version='1.0'?><doc/>", "an XML declaration that is none")]
    [InlineData("<doc><?a<b?></doc>", "an instruction whose name does not end")]
    [InlineData("<doc", "it breaks off before its end")]
    [InlineData("<!-- x", "it breaks off before its end")]
    public void What_is_not_well_formed_is_said(string document, string what)
    {
        Read(document).ShouldStartWith($"! The answer is not well-formed XML: {what} (line 1, byte ");
        Outcome.OfPieces(Encoding.UTF8.GetBytes(document), 1).ShouldBe(Read(document));
        Outcome.OfXmlReader(Encoding.UTF8.GetBytes(document)).ShouldBeNull();
    }

    [Theory]
    [InlineData("<!DOCTYPE doc><doc/>")]
    [InlineData("<!DOCTYPE doc [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><doc>&c;</doc>")]
    [InlineData("<!DOCTYPE doc [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><doc>&x;</doc>")]
    [InlineData("<!DOCTYPE doc SYSTEM \"http://203.0.113.1/x.dtd\"><doc/>")]
    public void Document_types_and_their_entities_are_refused(string document)
        => Read(document).ShouldBe("! The answer is not well-formed XML: it declares a document type, which no panel does (line 1, byte 0).");

    [Fact]
    public void The_place_of_what_is_wrong_is_said_and_not_what_is_there()
    {
        Read("<doc>\n<a>hunter2</a>\r\n  <pin value=hunter2/></doc>").ShouldBe("! The answer is not well-formed XML: a value without quotes (line 3, byte 35).");
        Read("{\"doc\":{\"pin\":hunter2}}").ShouldBe("! The answer is not JSON (line 1, byte 14 of it).");
    }

    [Fact]
    public void Bytes_that_are_no_characters_are_refused()
    {
        foreach (byte[] bytes in NotUtf8)
        {
            byte[] document = [.. "<doc>я"u8, .. bytes, .. "</doc>"u8];

            Outcome.OfWhole(document).ShouldBe("! The answer is not well-formed XML: bytes that are no character of XML in UTF-8 (line 1, byte 7).", Convert.ToHexString(bytes));
            Outcome.OfPieces(document, 1).ShouldBe(Outcome.OfWhole(document));
        }
    }

    [Fact]
    public void Prefixes_are_parts_of_names()
        => Read("<doc xmlns:m='x'><m:a n:b='1' b='2'/></doc>").ShouldBe("doc[xmlns:m=x]''(m:a[n:b=1,b=2]''())");

    [Theory]
    [InlineData("<doc a=' x&#10;\t&amp;\r\n '/>", "doc[a= x\n &  ]''()")]
    [InlineData("<doc>a\r\nb\rc&#13;</doc>", "doc[]'a\nb\nc\r'()")]
    [InlineData("<doc> <a> </a> </doc>", "doc[]''(a[]' '())")]
    [InlineData("<doc>x<a/> <b/>y</doc>", "doc[]'xy'(a[]''();b[]''())")]
    [InlineData("<doc><a>&#65;<!-- -->]]&gt;<![CDATA[<]]></a></doc>", "doc[]''(a[]'A]]><'())")]
    [InlineData("<?xml version='1.0'?>\n<!-- --><?x?><doc/>\n<!-- --><?x y?>", "doc[]''()")]
    public void What_is_well_formed_is_what_it_means(string document, string nodes)
    {
        Read(document).ShouldBe(nodes);
        Outcome.OfXmlReader(Encoding.UTF8.GetBytes(document)).ShouldBe(nodes);
    }
}
