using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mgr5;

/// <summary>What lists have in common, whether they belong to a parent or not.</summary>
/// <typeparam name="TItem">The rows.</typeparam>
/// <typeparam name="TFilter">What the list's filter takes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelListFunctionBase<TItem, TFilter> : PanelFunction
    where TItem : PanelItem, new()
    where TFilter : PanelRequest, new()
{
    private protected PanelListFunctionBase(PanelClient panel, string name)
        : base(panel, name)
    {
    }

    private protected async Task<IReadOnlyList<TItem>> ReadAllAsync(PanelCall list, CancellationToken cancellationToken)
    {
        List<TItem> items = [];
        await foreach (PanelPage<TItem> page in ReadPagesAsync(list, cancellationToken).ConfigureAwait(false))
        {
            if (items.Count == 0 && page.Items.Count >= (page.Total ?? 0))
            {
                return page.Items;
            }

            items.AddRange(page.Items);
        }

        return items;
    }

    private protected async IAsyncEnumerable<TItem> ReadOnAsync(PanelCall list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (PanelPage<TItem> page in ReadPagesAsync(list, cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in page.Items)
            {
                yield return item;
            }
        }
    }

    private protected Task<PanelPage<TItem>> ReadPageAsync(PanelCall list, int number, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return ReadPageAsync(list, number, null, cancellationToken);
    }

    // A sub-list takes its parent as elid; everything else on its rows takes it as plid.
    private protected PanelCall ListCall(string? parent, PanelListOptions<TFilter>? options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options?.PageSize ?? 1, 1, nameof(options));
        if (options?.SortBy is { } column)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(column, nameof(options));
        }

        return CallAbout(null, parent, options?.Filter, options) with
        {
            About = new(parent, null),
            OnlyReads = true,
            Own =
            [
                ("p_cnt", Text(options?.PageSize)),
                ("p_col", options?.SortBy is { } sortBy ? (options.Descending ? "-" : "+") + sortBy : null),
                ("filter", options?.Filter is null ? null : "on"),
            ],
        };
    }

    private async IAsyncEnumerable<PanelPage<TItem>> ReadPagesAsync(PanelCall list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A panel may remember the page of the session.
        PanelPage<TItem> page = await ReadPageAsync(list, 1, null, cancellationToken).ConfigureAwait(false);
        yield return page;
        for (int read = page.Items.Count; page.Items.Count > 0 && read < page.Total; read += page.Items.Count)
        {
            page = await ReadPageAsync(list, page.Number + 1, page.Size, cancellationToken).ConfigureAwait(false);
            yield return page;
        }
    }

    // Pages are counted by the size that the panel really uses; null: the one that was asked for, if one was.
    private async Task<PanelPage<TItem>> ReadPageAsync(PanelCall list, int number, int? size, CancellationToken cancellationToken)
    {
        PanelCall page = list with { Own = [.. list.Own, ("p_num", Text(number)), ("p_cnt", Text(size))] };
        PanelDocument answer = await SendAsync(page, cancellationToken).ConfigureAwait(false);
        TItem[] items = [.. answer.Rows.Select(static row => new TItem { Node = row })];
        return new(items, Number(answer, "p_num") ?? number, Number(answer, "p_cnt"), Number(answer, "p_elems"));
    }

    private static string? Text(int? number) => number is { } n ? WireValue.From(n) : null;

    private static int? Number(PanelDocument answer, string name)
        => int.TryParse(answer.Root.Child(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
