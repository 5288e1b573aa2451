using Mgr5.Metadata.Selections;

namespace Mgr5.Metadata;

/// <summary>What a project says of the emission, for all its snapshots.</summary>
/// <param name="IsPublic">Whether emitted types are public, and not internal.</param>
/// <param name="Emit">What is emitted when.</param>
/// <param name="Functions">The functions that are wanted.</param>
/// <param name="Language">The language that is wanted of several snapshots of one name; null: none.</param>
public sealed record BuildSettings(bool IsPublic, EmitMode Emit, FunctionPatterns Functions, string? Language)
{
    /// <summary>Reads the settings. What is not understood is as if it were not there.</summary>
    /// <param name="valueOf">The value of a property by its name, as the compiler passes it on; null where there is none.</param>
    public static BuildSettings Read(Func<string, string?> valueOf) => new(
        Is(valueOf(BuildNames.Visibility), "public"),
        valueOf(BuildNames.Emit) switch
        {
            var mode when Is(mode, nameof(EmitMode.All)) => EmitMode.All,
            var mode when Is(mode, nameof(EmitMode.Used)) => EmitMode.Used,
            _ => EmitMode.Auto,
        },
        FunctionPatterns.Parse(valueOf(BuildNames.Functions) ?? ""),
        valueOf(BuildNames.Language)?.Trim() is { Length: > 0 } language ? language : null);

    private static bool Is(string? value, string word) => word.Equals(value?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is emitted when. In a build for an editor it is every selected function, whatever the mode.</summary>
public enum EmitMode
{
    /// <summary>What the compilation mentions; all where other assemblies may see the emitted types.</summary>
    Auto,

    /// <summary>Every selected function.</summary>
    All,

    /// <summary>What the compilation mentions, whoever sees it.</summary>
    Used,
}

/// <summary>What a project says of one snapshot.</summary>
/// <param name="Name">The name that it gives to the snapshot; null: the panel's own.</param>
/// <param name="Functions">The functions that are wanted of it; null: as for the project.</param>
public sealed record SnapshotSettings(string? Name, FunctionPatterns? Functions)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="valueOf">The value of the file's metadata by its name, as the compiler passes it on; null where there is none.</param>
    public static SnapshotSettings Read(Func<string, string?> valueOf) => new(
        valueOf(BuildNames.SnapshotName)?.Trim() is { Length: > 0 } name ? name : null,
        FunctionPatterns.Parse(valueOf(BuildNames.SnapshotFunctions) ?? "") is { Patterns.Count: > 0 } functions ? functions : null);
}
