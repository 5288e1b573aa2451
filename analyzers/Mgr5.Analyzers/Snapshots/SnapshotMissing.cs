using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0002: a project references the package itself and has no snapshot. (One that has it through another project needs none.)</summary>
internal static class SnapshotMissing
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SnapshotMissing,
        "The package is referenced, and there is no snapshot",
        "Mgr5.CodeGen has no snapshot to emit from: put a *.mgr5.json in the project's folder, or name one with <Mgr5Snapshot Include=\"…\" />",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A snapshot is made with 'mgr5 import'.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static Diagnostic? Check(IReadOnlyCollection<ProjectSnapshot> snapshots, AnalyzerConfigOptions project)
        => snapshots.Count == 0
            && project.TryGetValue(BuildNames.IsReferenced, out string? isReferenced)
            && isReferenced.Equals("true", StringComparison.OrdinalIgnoreCase)
                ? Diagnostic.Create(Rule, Location.None)
                : null;
}
