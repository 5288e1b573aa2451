using System.Buffers;
using System.Net;
using System.Text;

namespace Mgr5;

/// <summary>Text in place of a document: the page that asks to come back, the logon page, or somebody else's.</summary>
internal sealed class WebPage
{
    // Enough to see past a prolog and blanks.
    private const int FirstLook = 256;

    // The pages that matter have some kilobytes; nobody's page is read to its end however long it is.
    private const int Longest = 256 * 1024;

    // What goes on is no address.
    private const int LongestAddress = 2048;

    private static readonly SearchValues<char> EndsOfAddresses = SearchValues.Create(" \t\r\n\"'<>()[]{};,|\\`");

    private readonly string _text;

    private WebPage(string text) => _text = text;

    /// <summary>Whether it is where a person would log in. A panel shows it for a call that nobody logged in for.</summary>
    public bool IsLogon
        => _text.Contains('<', StringComparison.Ordinal)
            && (_text.Contains("logon", StringComparison.OrdinalIgnoreCase) || _text.Contains("password", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the beginning, and the rest where it is no document.</summary>
    /// <returns>All of the content again, and the page where it is one.</returns>
    public static async Task<(Stream Content, WebPage? Page)> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] start = new byte[FirstLook];
        int read = 0;
        bool? isDocument = null;

        // No byte more than it takes to tell: what follows may come much later.
        while (isDocument is null)
        {
            int more = await content.ReadAsync(start.AsMemory(read), cancellationToken).ConfigureAwait(false);
            read += more;
            isDocument = more == 0 ? true : IsDocument(start.AsSpan(0, read));
        }

        return isDocument is true
            ? (new JoinedStream(start.AsMemory(0, read), content), null)
            : await ReadOnAsync(start, read, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the beginning of what may be a file, and the rest where it is text with tags and no document.</summary>
    /// <returns>All of the content again, and the page where it is one.</returns>
    public static async Task<(Stream Content, WebPage? Page)> ReadAnyAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] start = new byte[FileStart.FirstLook];
        int read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> beginning = start.AsMemory(0, read);
        ReadOnlySpan<byte> text = Trimmed(beginning.Span.StartsWith("\uFEFF"u8) ? beginning.Span[3..] : beginning.Span);
        return text.StartsWith("<"u8) && !text.StartsWith("<?xml"u8) && !text.StartsWith("<doc"u8)
            ? await ReadOnAsync(start, read, content, cancellationToken).ConfigureAwait(false)
            : (new JoinedStream(beginning, content), null);
    }

    /// <summary>
    /// Where the answer to a call that takes long is to be asked for: the panel writes an address with <c>long</c> and its own name.
    /// Only the path counts, whatever host stands before it.
    /// </summary>
    /// <param name="panel">The panel's name in addresses; empty where the address has none.</param>
    /// <returns>The path from the root; null where the page has no such address.</returns>
    public string? LongPath(string panel)
    {
        string text = WebUtility.HtmlDecode(_text);
        string name = panel.Length > 0 ? panel : "mgr";
        int step;
        for (int start = 0; (start = text.IndexOf("long", start, StringComparison.Ordinal)) >= 0; start += step)
        {
            ReadOnlySpan<char> word = text.AsSpan(start, Math.Min(text.Length - start, LongestAddress));
            int length = word.IndexOfAny(EndsOfAddresses);
            word = length < 0 ? word : word[..length];
            int at = word.LastIndexOf(name, StringComparison.Ordinal);
            int end = at + name.Length;
            if (at > "long".Length && (end == word.Length || !char.IsAsciiLetter(word[end])))
            {
                return $"/{word[..end]}";
            }

            // Without the name there is none further on in the word either.
            step = at < 0 ? word.Length : 1;
        }

        return null;
    }

    private static async Task<(Stream Content, WebPage? Page)> ReadOnAsync(byte[] start, int read, Stream content, CancellationToken cancellationToken)
    {
        Array.Resize(ref start, Longest);
        read += await content.ReadAtLeastAsync(start.AsMemory(read), Longest - read, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return (new JoinedStream(start.AsMemory(0, read), content), new(Encoding.UTF8.GetString(start, 0, read)));
    }

    // Null: too little has come to tell. What nothing can be told of is left to the reader of documents.
    private static bool? IsDocument(ReadOnlySpan<byte> start)
    {
        bool isAll = start.Length == FirstLook;
        start = Trimmed(start.StartsWith("\uFEFF"u8) ? start[3..] : start);
        if (start.StartsWith("<?xml"u8))
        {
            int end = start.IndexOf("?>"u8);
            start = end < 0 ? default : Trimmed(start[(end + 2)..]);
        }

        return start.IsEmpty || IsBegun(start, "\uFEFF"u8) || IsBegun(start, "<?xml"u8) || IsBegun(start, "<doc"u8) || IsBegun(start, "<!--"u8)
            ? isAll ? true : null
            : start[0] is (byte)'{' or (byte)'[' || start.StartsWith("<doc"u8) || start.StartsWith("<!--"u8);
    }

    private static bool IsBegun(ReadOnlySpan<byte> start, ReadOnlySpan<byte> word) => start.Length < word.Length && word.StartsWith(start);

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8);
}
