using System.ComponentModel;

namespace Mgr5;

/// <summary>A function that answers with a file.</summary>
/// <typeparam name="TRequest">What the function takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelFileFunction<TRequest>(PanelClient panel, string name) : PanelFunction(panel, name)
    where TRequest : PanelRequest
{
    /// <summary>Opens the file that the panel answers with. It is not held in memory: dispose of what you get.</summary>
    /// <param name="ids">The objects that the file is made of (<c>elid</c>); null: none.</param>
    /// <param name="request">What else to send.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, and how long to wait until the file begins to come.</param>
    /// <param name="cancellationToken">Ends the wait until the file begins to come.</param>
    /// <exception cref="ArgumentException">
    /// Ids are given and there is none, one is empty, or one has a comma, which parts ids; or the parent is empty; or the
    /// request has a parameter that an argument or the call itself says.
    /// </exception>
    /// <exception cref="PanelFormatException">The panel answered with a document of its own instead of a file; <see cref="PanelClient.CallAsync"/> reads those.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelDownload> OpenReadAsync(
        IEnumerable<string>? ids = null, TRequest? request = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        PanelCall call = CallAbout(ids is null ? null : ElementIds.Join(ElementIds.Checked(ids)), parent, request, options);
        return OpenFileAsync(call with { OnlyReads = options is { OnlyReads: true } });

        async Task<PanelDownload> OpenFileAsync(PanelCall call)
        {
            PanelDownload download = await OpenAsync(call, cancellationToken).ConfigureAwait(false);
            if (download.Document?.Function is null)
            {
                return download;
            }

            await download.DisposeAsync().ConfigureAwait(false);
            throw new PanelFormatException($"{Name}: the panel answered with a document of its own, and not with a file.") { Func = Name };
        }
    }
}
