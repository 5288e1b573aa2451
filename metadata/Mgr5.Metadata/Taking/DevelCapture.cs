using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// An answer in <c>out=devel</c>. It shows a function with the values that this installation has in it; <see cref="Text"/> is
/// what is left of it when they are taken away.
/// </summary>
public sealed class DevelCapture
{
    private DevelCapture(string? errorType, string? firstKey, string text)
    {
        ErrorType = errorType;
        FirstKey = firstKey;
        Text = text;
    }

    /// <summary>The type of the error that the panel answered with, e.g. <c>missed</c>; null where it answered.</summary>
    public string? ErrorType { get; }

    /// <summary>Lists: the key of the first row. It is a customer's: for the next call, not to be kept.</summary>
    public string? FirstKey { get; }

    /// <summary>The document without any value.</summary>
    public string Text { get; }

    /// <summary>Reads an answer.</summary>
    /// <param name="xml">All that the panel printed.</param>
    /// <exception cref="MetadataFormatException">It is no whole document. The message has nothing of the answer in it.</exception>
    public static DevelCapture Read(string xml)
    {
        XElement root = Parse(xml);

        // A form may have a field of that name; an error has no description.
        string? error = root.Element("metadata") is null && root.Element("error") is { } element
            ? (string?)element.Attribute("type") ?? "error"
            : null;
        return new(error, KeyOfFirstRow(root), error is null ? DevelRedaction.Of(root).ToString() + "\n" : "");
    }

    private static XElement Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            XElement root = XElement.Load(reader);
            return root.Name.LocalName == "doc" ? root : throw new MetadataFormatException("the answer is no document of a panel", new(1, 1));
        }
        catch (XmlException e)
        {
            // The parser's own message quotes the text around the place, which may be a customer's.
            throw new MetadataFormatException("the answer is not whole or no XML", new(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)));
        }
    }

    private static string? KeyOfFirstRow(XElement root)
        => (string?)root.Element("metadata")?.Attribute("key") is { Length: > 0 } key
            && root.Element("elem")?.Elements().FirstOrDefault(cell => cell.Name.LocalName == key)?.Value is { Length: > 0 } value
                ? value
                : null;
}
