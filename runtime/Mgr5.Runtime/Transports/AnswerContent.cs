namespace Mgr5;

/// <summary>Where what a transport brings becomes a document, whichever way it came.</summary>
internal static class AnswerContent
{
    public static async Task<PanelDocument> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return PanelDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }
}
