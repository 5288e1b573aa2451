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

    /// <summary>Reads an answer.</summary>
    /// <param name="content">The bytes; the first one that is no blank tells XML from JSON, since content types cannot be trusted.</param>
    /// <exception cref="PanelFormatException">It is neither XML nor JSON of a panel.</exception>
    public static PanelDocument Parse(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> text = content.Span;
        int start = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += text[start..].IndexOfAnyExcept(" \t\r\n"u8) is var blanks and >= 0 ? blanks : text.Length - start;
        content = content[start..];
        return content.IsEmpty
            ? throw new PanelFormatException("The answer is empty.")
            : new PanelDocument(content.Span[0] switch
            {
                (byte)'<' => XmlAnswer.Read(content),
                (byte)'{' => JsonAnswer.Read(content),
                _ => throw new PanelFormatException("The answer is neither XML nor JSON."),
            });
    }
}
