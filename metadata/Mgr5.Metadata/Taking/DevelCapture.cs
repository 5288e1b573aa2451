using System.Xml.Linq;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// An answer in <c>out=devel</c>. It shows a function with the values that this installation has in it; <see cref="Text"/> is
/// what is left of it when they are taken away.
/// </summary>
public sealed class DevelCapture
{
    private DevelCapture(string? errorType, DevelRefusal refusal, string? firstKey, string text)
    {
        ErrorType = errorType;
        Refusal = refusal;
        FirstKey = firstKey;
        Text = text;
    }

    /// <summary>The type of the error that the panel answered with, e.g. <c>missed</c>; null where it answered.</summary>
    public string? ErrorType { get; }

    /// <summary>What that error says of the function.</summary>
    public DevelRefusal Refusal { get; }

    /// <summary>Lists: the key of the first row. It is a customer's: for the next call, not to be kept.</summary>
    public string? FirstKey { get; }

    /// <summary>The document without any value.</summary>
    public string Text { get; }

    /// <summary>Reads an answer.</summary>
    /// <param name="xml">All that the panel printed.</param>
    /// <exception cref="MetadataFormatException">It is no whole document. The message has nothing of the answer in it.</exception>
    public static DevelCapture Read(string xml)
    {
        XElement root = AnswerXml.Parse(xml);
        return AnswerXml.ErrorOf(root) is { } error
            ? new(AnswerXml.TypeOf(error), RefusalOf(error), null, "")
            : new(null, DevelRefusal.None, KeyOfFirstRow(root), DevelRedaction.Of(root).ToString() + "\n");
    }

    // What else an error is about may be a customer's, and is not looked at.
    private static DevelRefusal RefusalOf(XElement error) => (AnswerXml.TypeOf(error), (string?)error.Attribute("object")) switch
    {
        ("access", _) => DevelRefusal.Access,
        ("missed", "func") => DevelRefusal.NoSuchFunction,
        ("missed", null or "") or (AnswerXml.Untyped, _) => DevelRefusal.Unclear,
        _ => DevelRefusal.ByFunction,
    };

    private static string? KeyOfFirstRow(XElement root)
        => (string?)root.Element("metadata")?.Attribute("key") is { Length: > 0 } key
            && root.Element("elem")?.Elements().FirstOrDefault(cell => cell.Name.LocalName == key)?.Value is { Length: > 0 } value
                ? value
                : null;
}
