using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

public sealed class EncodingTests
{
    private static byte[] Declared(string name, string encoding, string text = "Зачислен")
    {
        Encoding known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return known.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>\n<doc><elem><status>{text}</status></elem></doc>");
    }

    private static void ShouldBeRead(byte[] document)
    {
        const string Nodes = "doc[]''(elem[]''(status[]'Зачислен'()))";

        Outcome.OfWhole(document).ShouldBe(Nodes);
        foreach (int size in (int[])[1, 3, 100])
        {
            Outcome.OfPieces(document, size).ShouldBe(Nodes);
            Outcome.OfRows(document, size).ShouldBe(Nodes);
        }
    }

    [Theory]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("Windows-1251", "windows-1251")]
    [InlineData("koi8-r", "koi8-r")]
    [InlineData("UTF-8", "utf-8")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("UTF8", "utf-8")]
    public void The_declaration_says_the_encoding(string name, string encoding) => ShouldBeRead(Declared(name, encoding));

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    public void A_mark_and_the_first_bytes_say_the_encoding(string encoding, bool hasMark)
    {
        Encoding known = Encoding.GetEncoding(encoding);
        byte[] document = known.GetBytes("<doc><elem><status>Зачислен</status></elem></doc>");

        ShouldBeRead(hasMark ? [.. known.GetPreamble(), .. document] : document);
    }

    [Fact]
    public void Json_may_come_in_UTF_16_too()
        => Outcome.OfPieces([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"doc\":{\"a\":{\"$\":\"я\"}}}")], 3).ShouldBe("doc[]''(a[]'я'())");

    [Theory]
    [InlineData("utf-9", "! The answer says that its encoding is 'utf-9', which is not known.")]
    [InlineData("utf-7", "! The answer says that its encoding is 'utf-7', which is not known.")]
    [InlineData("utf-16", "! The answer says that its encoding is 'utf-16', but it is not.")]
    [InlineData("IBM037", "! The answer says that its encoding is 'IBM037', but it is not.")]
    public void An_encoding_that_cannot_be_is_said(string name, string message)
    {
        byte[] document = Declared(name, "utf-8", "x");

        Outcome.OfWhole(document).ShouldBe(message);
        Outcome.OfPieces(document, 2).ShouldBe(message);
    }

    [Fact]
    public void Bytes_that_the_encoding_does_not_have_are_said()
    {
        byte[] document = [.. Declared("us-ascii", "us-ascii", "x")[..^10], 0xFF];
        byte[] half = [0xFF, 0xFE, (byte)'<', 0, 0, 0xD8, (byte)'a', 0];

        foreach (byte[] bytes in (byte[][])[document, half])
        {
            Outcome.OfWhole(bytes).ShouldBe("! The answer is not in the encoding that it is said to be in.");
            Outcome.OfPieces(bytes, 1).ShouldBe(Outcome.OfWhole(bytes));
        }
    }

    [Fact]
    public void Pages_in_any_encoding_are_pages()
    {
        byte[] page = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><head><title>Шлюз</title></head></html>");

        Outcome.OfWhole(page).ShouldStartWith("! The answer is an HTML page");
        Outcome.OfRows(page, 1).ShouldStartWith("! The answer is an HTML page");
    }
}
