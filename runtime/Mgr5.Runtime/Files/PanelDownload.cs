namespace Mgr5;

/// <summary>
/// A file that a panel answers with, while it comes. Dispose of it, which closes the connection to it. Refusals of the panel, the page of
/// a call that takes long and, where the session has ended, the one on which people log in are told apart from files before it is there.
/// </summary>
public sealed class PanelDownload : IAsyncDisposable, IDisposable
{
    private readonly IDisposable? _owner;

    internal PanelDownload(Stream content, IDisposable? owner = null)
    {
        Content = content;
        _owner = owner;
    }

    /// <summary>The bytes, to be read once. Where the connection breaks off, reading ends in an <see cref="IOException"/>.</summary>
    public Stream Content { get; }

    /// <summary>The name that the panel gives the file, without any folder; null where it gives none.</summary>
    public string? FileName { get; internal init; }

    /// <summary>The media type that the panel gives, e.g. <c>application/pdf</c>; null where it gives none.</summary>
    public string? ContentType { get; internal init; }

    /// <summary>How many bytes there are; null where that is not known ahead.</summary>
    public long? Length { get; internal init; }

    /// <summary>The content as a document of the panel; null where it is none.</summary>
    internal PanelDocument? Document { get; init; }

    /// <summary>Whether it looks like the page on which people log in. Files can look like that, too.</summary>
    internal bool MayBeLogonPage { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _owner?.Dispose();
    }
}
