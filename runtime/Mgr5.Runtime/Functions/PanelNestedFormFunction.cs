using System.ComponentModel;

namespace Mgr5;

/// <summary>A form that stands for itself, below a list of which no snapshot says whether it is a sub-list.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelNestedFormFunction<TForm, TRequest>(PanelClient panel, string name) : PanelFormFunctionBase<TForm, TRequest>(panel, name)
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    /// <summary>The values of the form: those of an object, or without an id those of a new one.</summary>
    /// <param name="id">The object (<c>elid</c>); null: a new one.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The id is empty: the panel would show the form of a new object; or the parent is.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<TForm> GetAsync(string? id = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => ShowAsync(CallAbout(id, parent, null, options), cancellationToken);

    /// <summary>Submits the form.</summary>
    /// <param name="request">
    /// What to send. What is not sent keeps its value, or is as the form fills it. A form sends what was changed on it.
    /// </param>
    /// <param name="id">The object that the form is about (<c>elid</c>); null: the one that the request was read for, if it was for one.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">An id is empty, or the request has a parameter that an argument or the call itself says.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelOk> SubmitAsync(
        TRequest? request = null, string? id = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitAnyAsync(id, parent, request, options, cancellationToken);
}
