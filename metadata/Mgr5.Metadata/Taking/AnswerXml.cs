using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Metadata.Taking;

/// <summary>An answer of a panel as a tree, for as long as it is looked at.</summary>
internal static class AnswerXml
{
    /// <summary>Stands for the type of an error that has none, or one that is no word of a panel.</summary>
    public const string Untyped = "error";

    /// <summary>Reads an answer.</summary>
    /// <exception cref="MetadataFormatException">It is no whole document. The message has nothing of the answer in it.</exception>
    public static XElement Parse(string xml)
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

    /// <summary>The error; null where the panel answered. A form may have a field of that name; an error has no description.</summary>
    public static XElement? ErrorOf(XElement root) => root.Element("metadata") is null ? root.Element("error") : null;

    /// <summary>The type of an error.</summary>
    public static string TypeOf(XElement error)
        => (string?)error.Attribute("type") is { Length: > 0 and <= 40 } type && type.All(static c => c is (>= 'a' and <= 'z') or '_') ? type : Untyped;
}
