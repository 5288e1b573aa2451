namespace Mgr5.Tool.Taking;

/// <summary>How a panel is asked of itself: by mgrctl, here or over ssh, or over HTTP. Nothing that it can ask submits anything.</summary>
internal interface ITakeTransport : IAsyncDisposable
{
    /// <summary>Whether it can ask for listing and pages, which panels give to mgrctl alone.</summary>
    bool HasListing { get; }

    /// <summary>The listing, or the page of a function: <c>mgrctl -i [FUNC]</c>.</summary>
    /// <exception cref="PanelLostException">The panel cannot be asked any more.</exception>
    Task<PanelText> InformAsync(string? function, string language, CancellationToken cancellationToken);

    /// <summary>The description of a function: <c>out=devel</c>. A refusal is a text, too.</summary>
    /// <param name="function">The function.</param>
    /// <param name="parameters">Its parameters, <c>name=value</c> each.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PanelLostException">The panel cannot be asked any more.</exception>
    Task<PanelText> DescribeAsync(string function, IReadOnlyList<string> parameters, CancellationToken cancellationToken);
}
