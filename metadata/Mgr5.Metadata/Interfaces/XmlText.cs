using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Metadata.Interfaces;

/// <summary>XML as a panel writes it: no document types, no entities of its own, errors with line and column.</summary>
internal static class XmlText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The name of the root and its place; what is behind it is not looked at.</summary>
    /// <exception cref="MetadataFormatException">There is none.</exception>
    public static (string Name, TextPosition Position) RootOf(ReadOnlySpan<byte> utf8) => Open(utf8, static reader => (reader.LocalName, PositionOf(reader)));

    /// <summary>Opens a document and stands on its root.</summary>
    /// <exception cref="MetadataFormatException">The root has another name, or there is none.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string root, string what, Func<XmlReader, T> read) => Open(utf8, reader =>
    {
        if (reader.LocalName != root)
        {
            throw new MetadataFormatException($"this is not {what}: <{reader.LocalName}> instead of <{root}>", PositionOf(reader));
        }

        T result = read(reader);

        // The end of the document is read as well: half a document is an error, even if the half has all one needs.
        while (reader.Read())
        {
        }

        return result;
    });

    private static T Open<T>(ReadOnlySpan<byte> utf8, Func<XmlReader, T> read)
    {
        string text = Utf8Text.Decode(utf8);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            reader.MoveToContent();
            return read(reader);
        }
        catch (XmlException e)
        {
            throw new MetadataFormatException("this is not well-formed XML", new(Math.Max(e.LineNumber, 1), Math.Max(e.LinePosition, 1)), e);
        }
    }

    /// <summary>
    /// The children of the node that the reader stands on, one after the other; each must be read or skipped whole.
    /// At the end the reader is behind the node.
    /// </summary>
    public static IEnumerable<string> Children(XmlReader reader)
    {
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty)
        {
            yield break;
        }

        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return reader.LocalName;
            }
            else
            {
                reader.Read();
            }
        }

        reader.Read();
    }

    /// <summary>Takes the node that the reader stands on, and goes behind it.</summary>
    public static XElement Take(XmlReader reader) => (XElement)XNode.ReadFrom(reader);

    /// <summary>The attribute, or null where it is absent or empty.</summary>
    public static string? Text(this XElement node, string attribute) => node.Attribute(attribute)?.Value is { Length: > 0 } value ? value : null;

    public static bool Says(this XElement node, string attribute) => node.Attribute(attribute)?.Value == "yes";

    private static TextPosition PositionOf(XmlReader reader)
        => reader is IXmlLineInfo info ? new(Math.Max(info.LineNumber, 1), Math.Max(info.LinePosition, 1)) : new(1, 1);
}
