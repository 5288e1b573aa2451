using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>What is taken, and how.</summary>
internal sealed record TakeOptions
{
    public required string Panel { get; init; }

    public string Language { get; init; } = "en";

    public string? Version { get; init; }

    public TakeDepth Depth { get; init; } = TakeDepth.Devel;

    public int Parallel { get; init; } = 2;

    public FunctionPatterns Functions { get; init; } = FunctionPatterns.All;

    public bool AllForms { get; init; }

    /// <summary>Users with whose rights descriptions are also asked for; said nowhere.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Where the panel gives no listing: what is known of it from before.</summary>
    public Snapshot? Earlier { get; init; }

    /// <summary>Whether the rights of the own session are of interest even where it is the only one.</summary>
    public bool AskRights { get; init; }
}
