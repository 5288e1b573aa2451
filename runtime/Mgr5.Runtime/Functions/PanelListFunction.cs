using System.ComponentModel;

namespace Mgr5;

/// <summary>A list: rows with an id, which the functions below it show, change and act on.</summary>
/// <typeparam name="TItem">The rows.</typeparam>
/// <typeparam name="TFilter">What the list's filter takes; <see cref="PanelRequest"/> where no snapshot knows.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelListFunction<TItem, TFilter>(PanelClient panel, string name) : PanelListFunctionBase<TItem, TFilter>(panel, name)
    where TItem : PanelItem, new()
    where TFilter : PanelRequest, new()
{
    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.ListAsync"/>
    public Task<IReadOnlyList<TItem>> ListAsync(
        PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadAllAsync(ListCall(null, options), cancellationToken);

    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.PageAsync"/>
    public Task<PanelPage<TItem>> PageAsync(
        int number = 1, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadPageAsync(ListCall(null, options), number, cancellationToken);

    /// <inheritdoc cref="PanelNestedListFunction{TItem, TFilter}.EnumerateAsync"/>
    public IAsyncEnumerable<TItem> EnumerateAsync(
        PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadOnAsync(ListCall(null, options), cancellationToken);
}
