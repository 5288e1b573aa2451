namespace Mgr5.Tool.Importing;

/// <summary>What is imported, and into what.</summary>
internal sealed record ImportOptions
{
    public required IReadOnlyList<string> Files { get; init; }

    public required string Output { get; init; }

    public string? Panel { get; init; }

    public string? Version { get; init; }

    public string? Language { get; init; }
}
