namespace Mgr5;

/// <summary>A table of a report.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PanelBand(string Name, IReadOnlyList<PanelItem> Rows)
{
    /// <summary>Equal are bands of one name with equal rows in the same order.</summary>
    public bool Equals(PanelBand? other) => other is not null && Name == other.Name && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Aggregate(Name.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}
