using System.ComponentModel;

namespace Mgr5;

/// <summary>A list of what belongs to a row of the list above.</summary>
/// <typeparam name="TItem">The rows.</typeparam>
/// <typeparam name="TFilter">What the list's filter takes; <see cref="PanelRequest"/> where no snapshot knows.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelSubListFunction<TItem, TFilter>(PanelClient panel, string name) : PanelListFunctionBase<TItem, TFilter>(panel, name)
    where TItem : PanelItem, new()
    where TFilter : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.ListAsync"/>
    public Task<IReadOnlyList<TItem>> ListAsync(
        string parent, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadAllAsync(ListCall(Required(parent, nameof(parent)), options), cancellationToken);

    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.PageAsync"/>
    public Task<PanelPage<TItem>> PageAsync(
        string parent, int number = 1, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadPageAsync(ListCall(Required(parent, nameof(parent)), options), number, cancellationToken);

    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.EnumerateAsync"/>
    public IAsyncEnumerable<TItem> EnumerateAsync(
        string parent, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadOnAsync(ListCall(Required(parent, nameof(parent)), options), cancellationToken);
}
