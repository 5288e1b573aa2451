using System.ComponentModel;

namespace Mgr5;

/// <summary>An operation on rows of a list of which no snapshot says whether it is a sub-list.</summary>
/// <typeparam name="TRequest">What the operation takes besides ids.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelNestedGroupFunction<TRequest>(PanelClient panel, string name) : PanelGroupFunctionBase(panel, name)
    where TRequest : PanelRequest
{
    /// <summary>The group operation, in one call for all ids.</summary>
    /// <param name="ids">The objects (<c>elid</c>). What was done before one is refused stays done.</param>
    /// <param name="request">What else to send.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">
    /// There is no id, one is empty, or one has a comma, which parts ids; or the parent is empty; or the request has a parameter
    /// that an argument or the call itself says.
    /// </exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelOk> InvokeAsync(
        IEnumerable<string> ids, TRequest? request = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoAllAsync(ids, parent, request, options, cancellationToken);

    /// <summary>
    /// The group operation in one call for each id, one after the other: whatever becomes of one, the others are done, and of each
    /// it is known. After a login that was refused nothing more is sent: the ids that are left have that error.
    /// </summary>
    /// <param name="ids">The objects (<c>elid</c>).</param>
    /// <param name="request">What else to send with each.</param>
    /// <param name="parent">The object that the sub-list above belongs to, by its key (<c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out of each call.</param>
    /// <param name="cancellationToken">Ends it: what was done before stays done.</param>
    /// <returns>A result for each id, in their order.</returns>
    /// <inheritdoc cref="InvokeAsync" path="/exception[1]"/>
    /// <exception cref="OperationCanceledException">It was cancelled; what has become of the ids so far is not told.</exception>
    public Task<IReadOnlyList<PanelResult>> InvokeEachAsync(
        IEnumerable<string> ids, TRequest? request = null, string? parent = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoEachAsync(ids, parent, request, options, cancellationToken);
}
