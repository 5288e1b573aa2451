namespace Mgr5;

/// <summary>Which rows of a list, and in which order, besides what any call may say.</summary>
public record PanelListOptions : PanelCallOptions
{
    /// <summary>The column to sort by, by its name on the wire (<c>p_col</c>); null: the order that the panel has by itself.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the rows of <see cref="SortBy"/> come from the last to the first.</summary>
    public bool Descending { get; init; }

    /// <summary>
    /// How many rows a page has (<c>p_cnt</c>); null: as many as the panel's settings say, often 1000. The panel keeps the size
    /// for the rest of the session.
    /// </summary>
    public int? PageSize { get; init; }
}

/// <summary>Which rows of a list, and in which order, with the fields of the list's own filter.</summary>
/// <typeparam name="TFilter">What the list's filter takes.</typeparam>
public sealed record PanelListOptions<TFilter> : PanelListOptions
    where TFilter : PanelRequest
{
    /// <summary>
    /// The values to filter by in this one call (<c>filter=on</c>), which the session does not keep. Null: the filter that the
    /// session has stored, if it has one.
    /// </summary>
    public TFilter? Filter { get; init; }
}
