using System.Text;
using CsCheck;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;

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

    private static readonly Gen<string> Xml = TextOf(Pieces);

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
    public void A_snapshot() => Gen.String.Sample(static text => ShouldBeRead(static bytes => SnapshotReader.Read(bytes).Functions, text));

    [Fact]
    public void A_page_is_always_read()
        => Gen.Select(TextOf(PagePieces), Gen.Enum<FunctionKind>()).Sample(static (text, kind) => ShouldBeWritten([PageReader.Read("f", text, kind)]));

    private delegate EquatableArray<Function> Reading(byte[] utf8);

    private static void ShouldBeRead(Reading read, string text)
    {
        EquatableArray<Function> functions;
        try
        {
            functions = read(Encoding.UTF8.GetBytes(text));
        }
        catch (MetadataFormatException e)
        {
            e.Position.Line.ShouldBeGreaterThan(0);
            e.Position.Column.ShouldBeGreaterThan(0);
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
