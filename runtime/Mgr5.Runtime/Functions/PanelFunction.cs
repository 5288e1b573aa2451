using System.ComponentModel;

namespace Mgr5;

/// <summary>A function of a panel, or a segment of its name that leads to functions. Emitted code derives from it and adds the path.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelFunction
{
    private readonly PanelClient _panel;

    private protected PanelFunction(PanelClient panel, string name)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(name);
        _panel = panel;
        Name = name;
    }

    /// <summary>What <c>func</c> takes.</summary>
    private protected string Name { get; }

    /// <summary>The client that calls, for the functions below this one.</summary>
    protected PanelClient GetPanel() => _panel;

    /// <summary>A call that names its object and parent by arguments of its own.</summary>
    /// <exception cref="ArgumentException">An id is empty, or the request says what the arguments say.</exception>
    private protected PanelCall CallAbout(string? id, string? parent, PanelRequest? request, PanelCallOptions? options)
    {
        CheckId(id, nameof(id));
        CheckId(parent, nameof(parent));
        PanelCall call = new(Name) { Request = request, Options = options };
        if (call.Sent.Values.Keys.FirstOrDefault(static name => name is "elid" or "plid" or "func" or "sok") is { } argument)
        {
            throw new ArgumentException($"'{argument}' is what the call itself is made of, and no parameter of its request.", nameof(request));
        }

        return call with { About = new Subject(id, parent).Or(call.Sent.Subject) };
    }

    private protected Task<PanelDocument> SendAsync(PanelCall call, CancellationToken cancellationToken)
        => _panel.Connection.SendAsync(call, cancellationToken);

    private protected Task<AnswerReader> OpenAnswerAsync(PanelCall call, CancellationToken cancellationToken)
        => _panel.Connection.OpenAnswerAsync(call, cancellationToken);

    private protected Task<PanelRows<TItem>> ReadRowsAsync<TItem>(PanelCall call, CancellationToken cancellationToken)
        where TItem : PanelItem, new()
        => _panel.Connection.ReadRowsAsync<TItem>(call, cancellationToken);

    private protected Task<PanelDownload> OpenAsync(PanelCall call, CancellationToken cancellationToken)
        => _panel.Connection.OpenReadAsync(call, cancellationToken);

    private protected async Task<PanelOk> DoAsync(PanelCall call, CancellationToken cancellationToken)
        => new(await SendAsync(call, cancellationToken).ConfigureAwait(false));

    private protected static string Required(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameter);
        return id;
    }

    // The panel drops an empty elid and then creates; an empty plid names no parent.
    private static void CheckId(string? id, string parameter)
    {
        if (id is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id, parameter);
        }
    }
}
