using System.Text;

namespace Mgr5;

/// <summary>An answer of a panel as it is: the element <c>doc</c>.</summary>
public sealed class PanelDocument
{
    internal PanelDocument(PanelNode root) => Root = root;

    /// <summary>The element <c>doc</c>.</summary>
    public PanelNode Root { get; }

    /// <summary>
    /// The function that answered. A wizard answers with the function of its step, not with the one that was called.
    /// Null where the panel does not say, as ISPmanager 4 and failing documents do.
    /// </summary>
    public string? Function => Root.Attribute("func");

    /// <summary>The rows of a list; none for other answers.</summary>
    public IEnumerable<PanelNode> Rows => Root.ChildrenOf("elem");

    /// <summary>What the panel complains of; null for a success. A document without anything is a success.</summary>
    internal PanelNode? Error => Root.Child("error") ?? Root.Child("authfail");

    /// <summary>
    /// Reads an answer: XML 1.0 in UTF-8, UTF-16, or the encoding that its declaration names; or JSON in UTF-8. Names are taken with
    /// their prefixes, blanks between elements are layout. Document types, and with them entities of one's own, are refused, and
    /// so is what no panel sends: elements in each other deeper than 128, more than 256 attributes, a tag longer than 256 KiB, a
    /// document of more than 256 MiB or 4 million elements.
    /// </summary>
    /// <param name="content">The bytes; the first one that is no blank tells XML from JSON, since content types cannot be trusted.</param>
    /// <exception cref="PanelFormatException">It is neither XML nor JSON of a panel, or not well-formed: with the place and what is wrong, never what is there.</exception>
    public static PanelDocument Parse(ReadOnlyMemory<byte> content) => Parse(content, AnswerSizes.Usual);

    /// <summary>The same up to other sizes.</summary>
    internal static PanelDocument Parse(ReadOnlyMemory<byte> content, AnswerSizes sizes)
    {
        content = ToUtf8(content);
        content = content[AnswerKind.Start(content.Span)..];
        if (AnswerKind.IsJson(content.Span))
        {
            return new(JsonAnswer.Read(content, sizes));
        }

        try
        {
            XmlAnswer answer = new(rowsApart: false, sizes);
            ReadOnlySpan<byte> text = content.Span;
            ReadOnlySpan<byte> whole = text[..XmlCharacters.Count(text)];
            XmlTokenizer tokenizer = new(whole, whole.Length == text.Length, answer.State);
            answer.Read(ref tokenizer);
            if (whole.Length < text.Length)
            {
                answer.State.Fail(whole, "bytes that are no character of XML in UTF-8");
            }

            return new(answer.ToNode());
        }
        catch (PanelFormatException e)
        {
            throw AnswerKind.Explain(e, content.Span);
        }
    }

    /// <summary>Reads an answer as it comes.</summary>
    /// <param name="content">What comes; it is disposed of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PanelFormatException"><inheritdoc cref="Parse(ReadOnlyMemory{byte})" path="/exception"/></exception>
    public static Task<PanelDocument> ReadAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AnswerReader.ReadDocumentAsync(content, null, cancellationToken);
    }

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (AnswerEncoding.Of(bytes[..Math.Min(bytes.Length, AnswerEncoding.FirstLook)]) is not { } encoding)
        {
            return content;
        }

        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            throw AnswerFeed.NotInItsEncoding(e);
        }
    }
}
