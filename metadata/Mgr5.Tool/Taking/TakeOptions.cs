using Mgr5.Metadata.Selections;

namespace Mgr5.Tool.Taking;

/// <summary>What is taken, and how.</summary>
internal sealed record TakeOptions
{
    public required string Panel { get; init; }

    public required string Output { get; init; }

    public string Language { get; init; } = "en";

    public string? Version { get; init; }

    public TakeDepth Depth { get; init; } = TakeDepth.Devel;

    public int Parallel { get; init; } = 2;

    public FunctionPatterns Functions { get; init; } = FunctionPatterns.All;

    public bool AllForms { get; init; }
}
