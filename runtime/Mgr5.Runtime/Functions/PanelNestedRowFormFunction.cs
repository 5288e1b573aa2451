using System.ComponentModel;

namespace Mgr5;

/// <summary>The form of the rows of a list of which no snapshot says whether it is a sub-list.</summary>
/// <typeparam name="TForm">What the form shows.</typeparam>
/// <typeparam name="TRequest">What it takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelNestedRowFormFunction<TForm, TRequest>(PanelClient panel, string name) : PanelFormFunctionBase<TForm, TRequest>(panel, name)
    where TForm : PanelRequest, IPanelForm, new()
    where TRequest : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedFormFunction{TForm, TRequest}.GetAsync"/>
    public Task<TForm> GetAsync(string? id = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => ShowAsync(CallAbout(id, parent, null, options), cancellationToken);

    /// <summary>Submits the form without an id: creates.</summary>
    /// <param name="request">What to send. What is not sent is as the form fills it.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The parent is empty, or the request has a parameter that an argument or the call itself says.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelOk> CreateAsync(
        TRequest request, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitNewAsync(parent, request, options, cancellationToken);

    /// <summary>Submits the form for an object that exists: changes it.</summary>
    /// <param name="id">The object (<c>elid</c>).</param>
    /// <param name="request">What to change. What is not sent keeps its value. A form sends what was changed on it.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">
    /// The id is empty: the panel would create; or the parent is; or the request has a parameter that an argument or the call itself says.
    /// </exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelOk> UpdateAsync(
        string id, TRequest request, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SubmitChangeAsync(id, parent, request, options, cancellationToken);
}
