namespace Mgr5;

/// <summary>
/// The beginning of what may be a file or a document of the panel: functions that answer with files ignore <c>out</c> and the
/// content type says nothing, but their errors are documents. Those are short, so only a short answer can be one.
/// </summary>
internal static class FileStart
{
    // A document with an error has a few hundred bytes; with a backtrace, some thousand.
    internal const int LongestDocument = 64 * 1024;

    /// <summary>Reads the beginning.</summary>
    /// <param name="content">What comes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All of the content again, with its length where its end was reached, and the document where it is one.</returns>
    public static async Task<(Stream Content, long? Length, PanelDocument? Document)> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] start = new byte[LongestDocument];
        int read = await content.ReadAtLeastAsync(start, 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0 || !MayBeDocument(start.AsSpan(0, read)))
        {
            return (new JoinedStream(start.AsMemory(0, read), content), read == 0 ? 0 : null, null);
        }

        read += await content.ReadAtLeastAsync(start.AsMemory(read), start.Length - read, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> all = start.AsMemory(0, read);
        bool isWhole = read < start.Length;
        return (new JoinedStream(all, content), isWhole ? read : null, isWhole ? DocumentIn(all) : null);
    }

    private static bool MayBeDocument(ReadOnlySpan<byte> start)
        => start.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) is var first and >= 0 && start[first] is (byte)'<' or (byte)'{';

    // A file may be XML or JSON too, and broken at that.
    private static PanelDocument? DocumentIn(ReadOnlyMemory<byte> content)
    {
        try
        {
            return PanelDocument.Parse(content);
        }
        catch (PanelFormatException)
        {
            return null;
        }
    }
}
