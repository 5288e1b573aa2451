using System.ComponentModel;

namespace Mgr5;

/// <summary>An operation on rows of a list.</summary>
/// <typeparam name="TRequest">What the operation takes besides ids.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelGroupFunction<TRequest>(PanelClient panel, string name) : PanelGroupFunctionBase(panel, name)
    where TRequest : PanelRequest
{
    /// <inheritdoc cref="PanelNestedGroupFunction{TRequest}.InvokeAsync"/>
    public Task<PanelOk> InvokeAsync(
        IEnumerable<string> ids, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoAllAsync(ids, null, request, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedGroupFunction{TRequest}.InvokeEachAsync"/>
    public Task<IReadOnlyList<PanelResult>> InvokeEachAsync(
        IEnumerable<string> ids, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoEachAsync(ids, null, request, options, cancellationToken);
}
