using System.ComponentModel;

namespace Mgr5;

/// <summary>An operation on rows of a sub-list.</summary>
/// <typeparam name="TRequest">What the operation takes besides ids.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelSubGroupFunction<TRequest>(PanelClient panel, string name) : PanelGroupFunctionBase(panel, name)
    where TRequest : PanelRequest
{
    /// <inheritdoc cref="PanelNestedGroupFunction{TRequest}.InvokeAsync"/>
    public Task<PanelOk> InvokeAsync(
        IEnumerable<string> ids, string parent, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoAllAsync(ids, Required(parent, nameof(parent)), request, options, cancellationToken);

    /// <inheritdoc cref="PanelNestedGroupFunction{TRequest}.InvokeEachAsync"/>
    public Task<IReadOnlyList<PanelResult>> InvokeEachAsync(
        IEnumerable<string> ids, string parent, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
        => DoEachAsync(ids, Required(parent, nameof(parent)), request, options, cancellationToken);
}
