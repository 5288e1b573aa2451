namespace Mgr5.Metadata.Snapshots;

/// <summary>A cell of a list's rows; also the nodes of rows that the panel does not display.</summary>
public sealed record Column
{
    /// <summary>The name of the node.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public DataType Type { get; init; }

    /// <summary>The panel's caption.</summary>
    public string? Title { get; init; }

    /// <summary>The level of rights that sees it, in the panel's words: <c>reseller+</c>, …</summary>
    public string? Level { get; init; }
}
