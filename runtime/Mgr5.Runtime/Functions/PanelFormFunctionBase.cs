using System.ComponentModel;

namespace Mgr5;

/// <summary>What forms have in common, wherever they stand.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelFormFunctionBase<TForm, TRequest> : PanelFunction
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    private protected PanelFormFunctionBase(PanelClient panel, string name)
        : base(panel, name)
    {
    }

    /// <summary>
    /// Shows the form again as it is with its present values, and stores nothing: how the options of a select that depends on
    /// another field are got (<c>sv_field</c>). What was changed stays changed, unless the panel says another value, and what
    /// the panel says anew is sent too when the form is submitted.
    /// </summary>
    /// <param name="form">The form; it stays as it is.</param>
    /// <param name="field">The field that was changed, by its name on the wire.</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The form has a parameter that the call itself says, such as <c>sok</c>, which would submit it.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<TForm> RefreshAsync(TForm form, string field, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return ReadAsync(CallAbout(null, null, form, options) with { Sent = form.ToAll(), Own = [("sv_field", field)], OnlyReads = true });

        async Task<TForm> ReadAsync(PanelCall call)
        {
            PanelDocument answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
            TForm refreshed = new();
            refreshed.ShowRefreshed(form, answer.Root);
            return refreshed;
        }
    }

    private protected async Task<TForm> ShowAsync(PanelCall call, CancellationToken cancellationToken)
    {
        PanelDocument answer = await SendAsync(call with { OnlyReads = true }, cancellationToken).ConfigureAwait(false);
        TForm form = new();
        form.Show(ShownForm.OfObject(answer.Root), call.About, RequestContent.Nothing);
        return form;
    }

    /// <summary>Submits the form for whatever object it is about, or for none.</summary>
    private protected Task<PanelOk> SubmitAnyAsync(
        string? id, string? parent, PanelRequest? request, PanelCallOptions? options, CancellationToken cancellationToken)
        => SubmitCallAsync(CallAbout(id, parent, request, options), cancellationToken);

    /// <summary>Submits the form without an object: creates, whatever the request was read for.</summary>
    private protected Task<PanelOk> SubmitNewAsync(
        string? parent, PanelRequest request, PanelCallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        PanelCall call = CallAbout(null, parent, request, options);
        return SubmitCallAsync(call with { About = call.About with { Id = null } }, cancellationToken);
    }

    /// <summary>Submits the form for an object that exists.</summary>
    private protected Task<PanelOk> SubmitChangeAsync(
        string id, string? parent, PanelRequest request, PanelCallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SubmitCallAsync(CallAbout(Required(id, nameof(id)), parent, request, options), cancellationToken);
    }

    private Task<PanelOk> SubmitCallAsync(PanelCall call, CancellationToken cancellationToken)
        => DoAsync(call with { Own = [("sok", "ok")] }, cancellationToken);
}
