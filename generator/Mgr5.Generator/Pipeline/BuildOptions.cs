using Mgr5.Metadata;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Generator.Pipeline;

/// <summary>What a project says to the generator.</summary>
internal static class BuildOptions
{
    /// <summary><c>public</c> where the project asks for it, else <c>internal</c>.</summary>
    public static string Visibility(AnalyzerConfigOptions options)
        => options.TryGetValue(BuildNames.Visibility, out string? value) && value.Trim().Equals("public", StringComparison.OrdinalIgnoreCase)
            ? "public"
            : "internal";

    /// <summary>The name that the project gives to a snapshot (<c>Mgr5Snapshot Name="…"</c>); null: the panel's own.</summary>
    public static string? SnapshotName(AnalyzerConfigOptions options)
        => options.TryGetValue(BuildNames.SnapshotName, out string? value) && value.Trim() is { Length: > 0 } name ? name : null;
}
