using System.Text;
using CsCheck;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests;

/// <summary>Whatever text a reader is given: it reads it, or throws the one documented error.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "<doc>", "</doc>", "<mgrdata>", "</mgrdata>", "<metadata name='a' type='form'>", "</metadata>", "<form>", "</form>", "<field name='f'>", "</field>",
        "<input name='x'", " type='checkbox'", " check='int' checkargs=',9'", " name=''", ">", "/>", "</input>", "<if value='on' hide='f'/>", "<else hide='f'/>",
        "<select name='x1000'/>", "<select name='y1000'/>", "<slist name='x'>", "</slist>", "<val msg='yes' key='1'>", "<val>", "</val>", "<msg name='title'>", "</msg>", "<messages name='a'>",
        "</messages>", "<elem>", "</elem>", "<steps><step name='a.b'/></steps>", "<include name='a'/>", "<toolbtn func='&amp;' type='edit'/>", "<col name='c'>", "</col>",
        "<lang name='en'>", "</lang>", "&amp;#xD800;", "&#xD800;", "&", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE a>", " ", "\n", "я", "\U0001F600", "\0", "\uFEFF",
    ];

    private static readonly string[] PagePieces =
    [
        "name", "a_b", "addon_961", "elid", " - ", " — ", "- ", "  ", " ", "\n", "\n\n", "\r\n", "\t", "•", "*", "(Optional parameter. ", "click \"on\".)", "Possible values:",
        "Возможные значения :", "(Необязательный параметр", ")", "Function type: list", "Тип функции", ":", ". ", "Text", "f", "\uD800", "\uDC00", "\0", "я",
    ];

    private static readonly string[] CapturePieces =
    [
        "mgr5 capture 1\n", "mgr5 capture 2\n", "panel p\n", "version 6\n", "language ru\n", "listing\n", "|a\n", "|a  b\n", "|f                                            Function type: list\n",
        "page a\n", "page f\n", "devel a\n", "devel f\n", "|<doc>", "|</doc>\n", "|<doc func='a'><metadata type='form'><form/></metadata></doc>\n", "|name - text\n", "end\n", "\r\n", "\n", "|", "\0",
    ];

    private static readonly string[] JsonPieces =
    [
        "{", "}", "[", "]", ":", ",", "\"format\"", "\"panel\"", "\"functions\"", "\"kind\"", "\"list\"", "\"parameters\"", "\"name\"", "{ \"format\": 1, \"panel\": \"p\", \"functions\": { \"f\": {",
        "\"when\"", "\"values\"", "\"sources\": [\"devel\"]", "\"steps\": []", "\"min\": 1e400", "\"min\": 1", "1", "-1", "true", "null", "\"\\ud800\"", "\"\"", "\0", "\n", " ", "я", "//", "} } }",
    ];

    private static readonly Gen<string> Xml = TextOf(Pieces);

    private static readonly Gen<string> Json = TextOf(JsonPieces);

    private static Gen<string> TextOf(string[] pieces)
        => Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30].Select(static all => string.Concat(all)), Gen.String);

    [Fact]
    public void An_interface_file() => Xml.Sample(static xml => ShouldBeRead(static bytes => InterfaceReader.Read(bytes, "en").Functions, xml));

    [Fact]
    public void An_interface_file_of_known_nodes()
        => Xml.Sample(static xml => ShouldBeRead(static bytes => InterfaceReader.Read(bytes, "en").Functions, Nested("mgrdata", xml)));

    [Fact]
    public void An_answer() => Xml.Sample(static xml => ShouldBeRead(static bytes => DevelReader.Read(bytes).Functions, xml));

    [Fact]
    public void An_answer_of_known_nodes() => Xml.Sample(static xml => ShouldBeRead(static bytes => DevelReader.Read(bytes).Functions, Nested("doc", xml)));

    [Fact]
    public void A_listing() => TextOf(PagePieces).Sample(static text => ShouldBeRead(static bytes => ListingReader.Read(Utf8Text.Decode(bytes)).Functions, text));

    [Fact]
    public void A_snapshot() => Json.Sample(static text => ShouldBeRead(static bytes => SnapshotReader.Read(bytes).Functions, text));

    [Fact]
    public void An_overlay() => Json.Sample(static text => ShouldBeRead(static bytes => SnapshotReader.ReadOverlay(bytes).Functions, text));

    [Fact]
    public void A_capture()
        => TextOf(CapturePieces).Sample(static text => ShouldBeRead(static bytes => CaptureFile.Read(Utf8Text.Decode(bytes)).ToSnapshot(CaptureReaders.Default).Functions, text));

    [Fact]
    public void A_capture_with_a_head_and_an_end()
        => TextOf(CapturePieces).Sample(static text => ShouldBeRead(
            static bytes => CaptureFile.Read(Utf8Text.Decode(bytes)).ToSnapshot(CaptureReaders.Default).Functions, $"mgr5 capture 1\npanel p\nlisting\n|a\n{text}\nend\n"));

    [Fact]
    public void An_answer_whose_values_are_taken_away()
        => Gen.OneOf(Xml, Xml.Select(static xml => Nested("doc", xml))).Sample(static xml => ShouldBeRead(
            static bytes => DevelCapture.Read(Utf8Text.Decode(bytes)) is { ErrorType: null } capture ? DevelReader.Read(Encoding.UTF8.GetBytes(capture.Text)).Functions : [], xml));

    [Fact]
    public void Bytes_that_are_no_text()
        => Gen.Byte.Array[0, 40].Sample(static bytes =>
        {
            ShouldBeRead(static utf8 => SnapshotReader.Read(utf8).Functions, bytes);
            ShouldBeRead(static utf8 => SnapshotReader.ReadOverlay(utf8).Functions, bytes);
            ShouldBeRead(static utf8 => InterfaceReader.Read(utf8, "en").Functions, bytes);
            ShouldBeRead(static utf8 => DevelReader.Read(utf8).Functions, bytes);
            ShouldBeRead(static utf8 => ListingReader.Read(Utf8Text.Decode(utf8)).Functions, bytes);
        });

    [Fact]
    public void A_page_is_always_read()
        => Gen.Select(TextOf(PagePieces), Gen.Enum<FunctionKind>()).Sample(static (text, kind) => ShouldBeWritten([PageReader.Read("f", text, kind)]));

    private delegate EquatableArray<Function> Reading(byte[] utf8);

    private static void ShouldBeRead(Reading read, string text) => ShouldBeRead(read, Encoding.UTF8.GetBytes(text));

    private static void ShouldBeRead(Reading read, byte[] utf8)
    {
        EquatableArray<Function> functions;
        try
        {
            functions = read(utf8);
        }
        catch (MetadataFormatException e)
        {
            e.Position.Line.ShouldBeGreaterThan(0);
            e.Position.Column.ShouldBeGreaterThan(0);
            e.Message.ShouldNotContain('\n');
            return;
        }

        ShouldBeWritten(functions);
    }

    // What was read must also be a snapshot that reads back: no name twice, no half of a surrogate pair.
    private static void ShouldBeWritten(EquatableArray<Function> functions)
    {
        Snapshot snapshot = new() { Panel = "p", Functions = functions };
        SnapshotReader.Read(Encoding.UTF8.GetBytes(SnapshotWriter.Write(snapshot))).ShouldBe(snapshot);
    }

    // Random tags are hardly ever well-formed; opening tags alone, closed in order, always are.
    private static string Nested(string root, string pieces)
    {
        var xml = new StringBuilder("<").Append(root).Append('>');
        var open = new Stack<string>([root]);
        foreach (string piece in Pieces.Where(static p => p[0] == '<' && p[1] is not ('/' or '!' or '?') && p[^1] == '>').Where(p => pieces.Contains(p, StringComparison.Ordinal)))
        {
            xml.Append(piece);
            if (!piece.EndsWith("/>", StringComparison.Ordinal) && !piece.EndsWith("</steps>", StringComparison.Ordinal))
            {
                open.Push(piece[1..].Split(' ', '>')[0]);
            }
        }

        while (open.TryPop(out string? name))
        {
            xml.Append("</").Append(name).Append('>');
        }

        return xml.ToString();
    }
}
