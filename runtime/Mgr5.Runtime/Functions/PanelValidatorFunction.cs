using System.ComponentModel;

namespace Mgr5;

/// <summary>A check of a value, as the panel does it when a form is submitted.</summary>
/// <typeparam name="TRequest">What the function takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelValidatorFunction<TRequest>(PanelClient panel, string name) : PanelFunction(panel, name)
    where TRequest : PanelRequest
{
    /// <summary>
    /// Has the panel check a value; one that does not pass is refused with the type <c>value</c>. An empty one passes every check.
    /// </summary>
    /// <param name="value">The value (<c>value</c>).</param>
    /// <param name="arguments">What to check it against, as the check wants it (<c>args</c>), e.g. <c>1,100</c> for the bounds of a number.</param>
    /// <param name="request">What else to send, e.g. the field (<c>name</c>) and the form (<c>funcname</c>) that errors are to name.</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    /// <returns>The value as the panel would store it: <c>10</c> as an amount is <c>10.00</c>.</returns>
    public Task<string> ValidateAsync(
        string value, string? arguments = null, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        return CheckAsync(PanelCall.AsItIs(Name, request, options) with { Own = [("value", value), ("args", arguments)], OnlyReads = true });

        async Task<string> CheckAsync(PanelCall call)
        {
            PanelDocument answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
            return answer.Root.Child("value")?.Text ?? value;
        }
    }
}
