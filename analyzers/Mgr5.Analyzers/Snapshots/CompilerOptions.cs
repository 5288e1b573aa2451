using Mgr5.Metadata;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>What the compiler's options say of a project.</summary>
internal static class CompilerOptions
{
    /// <summary>Whether the compiler works for an editor.</summary>
    public static bool IsDesignTime(CSharpParseOptions options) => options.PreprocessorSymbolNames.Contains(BuildNames.DesignTimeSymbol);

    public static SnapshotProject ProjectOf(EquatableArray<ProjectSnapshot> files, AnalyzerConfigOptions values, CSharpParseOptions options)
    {
        return new(
            files,
            BuildSettings.Read(ValueOf),
            "true".Equals(ValueOf(BuildNames.IsReferenced), StringComparison.OrdinalIgnoreCase),
            options.LanguageVersion < LanguageVersion.CSharp12 ? options.LanguageVersion.ToDisplayString() : null);

        string? ValueOf(string key) => values.TryGetValue(key, out string? value) ? value : null;
    }
}
