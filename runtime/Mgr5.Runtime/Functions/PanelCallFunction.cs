using System.ComponentModel;

namespace Mgr5;

/// <summary>A function of which only its parameters are known, if those.</summary>
/// <typeparam name="TRequest">What the function takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelCallFunction<TRequest>(PanelClient panel, string name) : PanelFunction(panel, name)
    where TRequest : PanelRequest
{
    /// <summary>The call as it is, answered with the document as it is.</summary>
    /// <param name="request">The parameters, service parameters such as <c>elid</c> and <c>sok</c> included.</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelDocument> CallAsync(TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(PanelCall.AsItIs(Name, request, options), cancellationToken);
}
