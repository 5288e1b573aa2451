using System.Text;
using CsCheck;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>The reader of answers against XmlReader, on documents that nobody would write by hand.</summary>
public sealed class XmlPropertyTests
{
    private static readonly Gen<string> Name = OneOf("a", "b", "elem", "elem", "name", "имя", "x-1.2", "_", "Ünï");

    private static readonly Gen<string> Text = OneOf(
        "a", "on", " ", "\n", "\r\n", "\r", "\t", "]", "]]", ">", "\"", "'", "=", "я", "€", "\U0001F600", "\u0085", "\u2028", "long text that is not cut")
        .Array[1, 4].Select(static pieces => string.Concat(pieces).Replace("]]>", "]]", StringComparison.Ordinal));

    private static readonly Gen<string> Reference = OneOf("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x42f;", "&#x1F600;", "&#13;", "&#10;", "&#x0020;");

    private static readonly Gen<string> Value = Gen.OneOf(Text, Reference).Array[0, 3]
        .Select(static pieces => string.Concat(pieces).Replace('"', '.').Replace("]]>", "", StringComparison.Ordinal));

    private static readonly Gen<string> Attributes = Gen.Select(Value, OneOf(" ", "\n\t"), OneOf("=", " = ")).Array[0, 3]
        .Select(static all => string.Concat(all.Select(static (a, i) => $"{a.Item2}x{i}{a.Item3}\"{a.Item1}\"")));

    private static readonly Gen<string> Document = DocumentAfter("", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n", "\uFEFF", "<!-- - -->");

    private static readonly Gen<byte[]> Broken = BrokenDocument();

    private static Gen<string> DocumentAfter(params string[] beginnings)
        => Gen.Select(OneOf(beginnings), Attributes, Content(3).Array[0, 6], OneOf("", "\n", "<?p i?>")).Select(static (before, attributes, content, behind) => $"{before}<doc{attributes}>{string.Concat(content)}</doc>{behind}")
        .Where(static document => Outcome.OfXmlReader(Encoding.UTF8.GetBytes(document)) is not null); // Pieces of text may make "]]>".

    private static Gen<byte> Spoil() => Gen.OneOf(OneOf("<", ">", "/", "&", "]", "\"", "'", "=", ";", "#", "!", "?", "-", " ", "a", "\r").Select(static s => (byte)s[0]), Gen.Byte);

    // Without a declaration: XmlReader takes version="1.0x" for 1.0.
    private static Gen<byte[]> BrokenDocument() => Gen.Select(DocumentAfter("", "\uFEFF", "<!-- - -->"), Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 2], Spoil()).Array[1, 3]).Select(static (document, changes) =>
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(document)];
        foreach ((int where, int how, byte spoil) in changes)
        {
            int at = where % bytes.Count;
            if (how > 0)
            {
                bytes.RemoveAt(at);
            }

            if (how < 2)
            {
                bytes.Insert(at, spoil);
            }
        }

        return bytes.ToArray();
    });

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static Gen<string> Content(int depth)
    {
        Gen<string>[] flat =
        [
            Text, Text, Reference, OneOf("<!-- x -->", "<!---->", "<!-- ]]> < & -->"), OneOf("<?p?>", "<?p i < & ?>", "<?x-y ??>"),
            Text.Select(static text => $"<![CDATA[{text}<&]]>"), OneOf("<![CDATA[]]>"), OneOf("\n  "),
        ];
        return depth == 0 ? Gen.OneOf(flat) : Gen.OneOf([.. flat, Element(depth - 1), Element(depth - 1), Element(depth - 1)]);
    }

    private static Gen<string> Element(int depth) => Gen.Select(Name, Attributes, Content(depth).Array[0, 4], OneOf("", " "))
        .Select(static (name, attributes, content, blank) => content.Length == 0 && blank.Length > 0
            ? $"<{name}{attributes}{blank}/>"
            : $"<{name}{attributes}{blank}>{string.Concat(content)}</{name}{blank}>");

    [Fact]
    public void Any_document_has_the_nodes_that_XmlReader_finds()
        => Document.Sample(static document =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(document);

            Outcome.OfWhole(bytes).ShouldBe(Outcome.OfXmlReader(bytes));
        });

    [Fact]
    public void However_a_document_is_cut_up_it_has_the_same_nodes()
        => Gen.Select(Document, Gen.Int[1, 40].Array[1, 20]).Sample(static (document, sizes) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(document);

            Outcome.OfPieces(bytes, sizes).ShouldBe(Outcome.OfWhole(bytes));
            Outcome.OfRows(bytes, sizes).ShouldBe(Outcome.Of(Outcome.RowsLast(PanelDocument.Parse(bytes).Root)));
        });

    [Fact]
    public void Broken_bytes_are_refused_where_XmlReader_refuses_them_and_by_no_other_exception()
        => Broken.Sample(
            static bytes =>
            {
                string whole = Outcome.OfWhole(bytes);
                string pieces = Outcome.OfPieces(bytes, 7);
                pieces.ShouldBe(whole);
                if (!System.Text.Unicode.Utf8.IsValid(bytes))
                {
                    whole.ShouldStartWith("! "); // XmlReader overlooks half of a character at the very end.
                    return;
                }

                if (whole.StartsWith("! The answer's outermost element", StringComparison.Ordinal) || bytes.Contains((byte)':'))
                {
                    return; // Another document than a panel's, or one with namespaces, which are not looked at.
                }

                (whole.StartsWith('!') ? null : whole).ShouldBe(Outcome.OfXmlReader(bytes), $"{whole}\n{Encoding.UTF8.GetString(bytes)}");
            },
            iter: 3000);

    [Fact]
    public void A_page_is_told_however_it_is_broken()
        => Gen.Byte.Array[0, 300].Sample(static noise => Outcome.OfWhole([.. "<!DOCTYPE html><html>"u8, .. noise]).ShouldStartWith("! The answer is an HTML page"));
}
