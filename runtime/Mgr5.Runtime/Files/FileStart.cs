namespace Mgr5;

/// <summary>
/// The beginning of what may be a file or a document of the panel: functions that answer with files ignore <c>out</c>, and the
/// content type says nothing, but their errors are documents in that format. Those are short, so only a short answer can be one.
/// </summary>
internal static class FileStart
{
    // A document with an error has a few hundred bytes; with a backtrace, some thousand.
    internal const int LongestDocument = 64 * 1024;

    // Enough to see what it is behind blanks and a byte order mark.
    internal const int FirstLook = 64;

    /// <summary>Reads the beginning.</summary>
    /// <param name="content">What comes.</param>
    /// <param name="format">The format that was asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All of the content again, with its length where its end was reached, and the document where it is one.</returns>
    public static async Task<(Stream Content, long? Length, PanelDocument? Document)> ReadAsync(
        Stream content, string format, CancellationToken cancellationToken)
    {
        byte[] start = new byte[LongestDocument];
        int read = await content.ReadAtLeastAsync(start, FirstLook, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        bool isWhole = read < FirstLook;
        bool mayBeDocument = MayBeDocument(start.AsSpan(0, read), format);
        if (mayBeDocument && !isWhole)
        {
            Memory<byte> free = start.AsMemory(read);
            read += await content.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            isWhole = read < start.Length;
        }

        ReadOnlyMemory<byte> all = start.AsMemory(0, read);
        return (new JoinedStream(all, content), isWhole ? read : null, isWhole && mayBeDocument ? DocumentIn(all) : null);
    }

    // A file that is JSON is no document of a panel that was asked for XML, and the other way round.
    private static bool MayBeDocument(ReadOnlySpan<byte> start, string format)
        => start.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) is var first and >= 0 && start[first] switch
        {
            (byte)'<' => !IsJson(format),
            (byte)'{' => format is not ("xml" or "devel"),
            _ => false,
        };

    private static bool IsJson(string format) => format.EndsWith("json", StringComparison.OrdinalIgnoreCase) || format.StartsWith("json", StringComparison.OrdinalIgnoreCase);

    // A file may be XML or JSON too, and not well-formed.
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
