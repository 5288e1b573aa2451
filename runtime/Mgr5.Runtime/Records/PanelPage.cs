namespace Mgr5;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Items">The rows of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">How many rows the panel puts on a page; null where it does not say.</param>
/// <param name="Total">How many rows the list has; null where the panel does not say, as ISPmanager 4 does not.</param>
public sealed record PanelPage<T>(IReadOnlyList<T> Items, int Number, int? Size, int? Total)
    where T : PanelItem
{
    /// <summary>Equal are pages with equal rows in the same order, at the same place.</summary>
    public bool Equals(PanelPage<T>? other)
        => other is not null
            && (Number, Size, Total) == (other.Number, other.Size, other.Total)
            && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(HashCode.Combine(Number, Size, Total), HashCode.Combine);
}
