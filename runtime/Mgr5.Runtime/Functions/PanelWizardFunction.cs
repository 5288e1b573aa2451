using System.ComponentModel;

namespace Mgr5;

/// <summary>
/// A wizard: forms that follow each other. The panel chooses the step, which need not be the next one, and keeps nothing
/// meanwhile: each call sends all values so far.
/// </summary>
/// <typeparam name="TStep">A step, or that the wizard is done.</typeparam>
/// <typeparam name="TRequest">What its start takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelWizardFunction<TStep, TRequest>(PanelClient panel, string name) : PanelFunction(panel, name)
    where TStep : IPanelStep<TStep>
    where TRequest : PanelRequest
{
    /// <summary>Begins: the panel answers with the first step that applies.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="id">The object that the wizard is about (<c>elid</c>), if it is about one.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">An id is empty, or the request has a parameter that an argument or the call itself says.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<TStep> StartAsync(
        TRequest? request = null, string? id = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => StepAsync(CallAbout(id, parent, request, options), cancellationToken);

    /// <summary>Submits a step (<c>snext=ok</c>): the panel answers with the next step that applies, or that it is done.</summary>
    /// <param name="form">The step.</param>
    /// <param name="options">Rights, language, time-out; the button where it is another than <c>next</c>.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The form is no record of a panel.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<TStep> NextAsync(IPanelForm form, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => StepAsync(StepCall(form, options) with { Own = [("sok", "ok"), ("snext", "ok"), ("clicked_button", "next")] }, cancellationToken);

    /// <summary>Goes back (<c>sback=ok</c>): the panel answers with the step before, and nothing is submitted.</summary>
    /// <param name="form">The step; its values are kept for when it comes again.</param>
    /// <param name="options">Rights, language, time-out; the button where it is another than <c>back</c>.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <inheritdoc cref="NextAsync" path="/exception"/>
    public Task<TStep> BackAsync(IPanelForm form, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => StepAsync(StepCall(form, options) with { Own = [("sback", "ok"), ("clicked_button", "back")] }, cancellationToken);

    /// <summary>Submits the last step. A panel that wants more answers with a step all the same.</summary>
    /// <param name="form">The step.</param>
    /// <param name="button">The button (<c>clicked_button</c>): wizards that end in several ways tell them by it, e.g. <c>basket</c>.</param>
    /// <param name="options">Rights, language, time-out; a button here does not count.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <inheritdoc cref="NextAsync" path="/exception"/>
    public Task<TStep> FinishAsync(
        IPanelForm form, string button = "finish", PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(button);
        PanelCall call = StepCall(form, (options ?? new()) with { Button = button });

        // A step that has one to come says so in a hidden input, which goes back whatever button is pressed.
        return StepAsync(call with { Own = [("sok", "ok"), ("snext", form.Node.Child("snext")?.Text)] }, cancellationToken);
    }

    // The steps are functions of their own, and the answer says which one it is.
    private PanelCall StepCall(IPanelForm form, PanelCallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(form);
        PanelRequest request = form as PanelRequest ?? throw new ArgumentException("The form is no record of a panel.", nameof(form));
        return CallAbout(null, null, request, options) with { Function = form.Node.Attribute("func") ?? Name };
    }

    private async Task<TStep> StepAsync(PanelCall call, CancellationToken cancellationToken)
    {
        PanelDocument answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return TStep.FromAnswer(new PanelStepAnswer(answer, call));
    }
}
