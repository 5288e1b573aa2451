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
        // A panel may remember the page of the session.
        PanelPage<TItem> page = await ReadPageAsync(list, 1, null, cancellationToken).ConfigureAwait(false);
        if (page.Items.Count >= (page.Total ?? 0))
        {
            return page.Items;
        }

        List<TItem> items = [.. page.Items];
        while (page.Items.Count > 0 && items.Count < page.Total)
        {
            page = await ReadPageAsync(list, page.Number + 1, page.Size, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
        }

        return items;
    }

    private protected async IAsyncEnumerable<TItem> ReadOnAsync(PanelCall list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PanelPage<TItem> page = new([], 0, null, null);
        int all = 0;
        int rows;
        do
        {
            PanelCall call = PageCall(list, page.Number + 1, page.Size);
            rows = 0;
            using (AnswerReader answer = await OpenAnswerAsync(call, cancellationToken).ConfigureAwait(false))
            {
                while (await PanelRows<TItem>.NextAsync(answer, call.Function, cancellationToken).ConfigureAwait(false) is { } row)
                {
                    rows++;
                    yield return row;
                }

                PanelConnection.ThrowIfRefused(call, answer.Document);
                page = Page([], answer.Document, page.Number + 1);
            }

            all += rows;
        }
        while (rows > 0 && all < page.Total);
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

    private async Task<PanelPage<TItem>> ReadPageAsync(PanelCall list, int number, int? size, CancellationToken cancellationToken)
    {
        PanelRows<TItem> rows = await ReadRowsAsync<TItem>(PageCall(list, number, size), cancellationToken).ConfigureAwait(false);
        return Page(rows.Items, rows.Document, number);
    }

    // Pages are counted by the size that the panel really uses; null: the one that was asked for, if one was.
    private static PanelCall PageCall(PanelCall list, int number, int? size)
        => list with { Own = [.. list.Own, ("p_num", Text(number)), ("p_cnt", Text(size))] };

    private static PanelPage<TItem> Page(IReadOnlyList<TItem> items, PanelDocument answer, int number)
        => new(items, Number(answer, "p_num") ?? number, Number(answer, "p_cnt"), Number(answer, "p_elems"));

    private static string? Text(int? number) => number is { } n ? WireValue.From(n) : null;

    private static int? Number(PanelDocument answer, string name)
        => int.TryParse(answer.Root.Child(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
