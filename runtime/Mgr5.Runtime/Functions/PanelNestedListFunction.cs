using System.ComponentModel;

namespace Mgr5;

/// <summary>A list below another list; whether it belongs to a row of that list, no snapshot says.</summary>
/// <typeparam name="TItem">The rows.</typeparam>
/// <typeparam name="TFilter">What the list's filter takes; <see cref="PanelRequest"/> where no snapshot knows.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelNestedListFunction<TItem, TFilter>(PanelClient panel, string name) : PanelListFunctionBase<TItem, TFilter>(panel, name)
    where TItem : PanelItem, new()
    where TFilter : PanelRequest, new()
{
    /// <summary>All rows of the list, page after page until the panel's total (<c>p_elems</c>) is reached.</summary>
    /// <param name="parent">The object that a sub-list belongs to, by its key in the list above (<c>elid</c>).</param>
    /// <param name="options">Filter, order and page size, and rights, language, time-out of each call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The parent is empty, a page is to have no row, or the column to sort by is empty.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<IReadOnlyList<TItem>> ListAsync(
        string? parent = null, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadAllAsync(ListCall(parent, options), cancellationToken);

    /// <summary>One page of the list.</summary>
    /// <param name="parent">The object that a sub-list belongs to, by its key in the list above (<c>elid</c>).</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="options">Filter, order and page size; rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The parent is empty, the number is below 1, a page is to have no row, or the column to sort by is empty.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public Task<PanelPage<TItem>> PageAsync(
        string? parent = null,
        int number = 1,
        PanelListOptions<TFilter>? options = null,
        CancellationToken cancellationToken = default)
        => ReadPageAsync(ListCall(parent, options), number, cancellationToken);

    /// <summary>
    /// The rows of the list one after the other, each as soon as it has come, and none kept: a list of any length takes the memory of
    /// a row. A page is asked for when its first row is, so that whoever stops early asks for no more. Rows that come or go meanwhile
    /// may shift others to a page that was read already, or is read again. An answer that breaks off, or turns out to be a refusal,
    /// does so behind the rows that came before. The time-out of the options is for the first row of a page; how long the others take
    /// is up to whoever reads them.
    /// </summary>
    /// <param name="parent">The object that a sub-list belongs to, by its key in the list above (<c>elid</c>).</param>
    /// <param name="options">Filter, order and page size, and rights, language, time-out of each call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The parent is empty, a page is to have no row, or the column to sort by is empty.</exception>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public IAsyncEnumerable<TItem> EnumerateAsync(
        string? parent = null, PanelListOptions<TFilter>? options = null, CancellationToken cancellationToken = default)
        => ReadOnAsync(ListCall(parent, options), cancellationToken);
}
