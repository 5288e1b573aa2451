using Microsoft.CodeAnalysis;

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
        description: "A snapshot is made with 'mgr5 take' or 'mgr5 import'.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static IEnumerable<Diagnostic> Check(SnapshotProject project)
        => project.IsReferenced && project.Files.All(static f => f.IsOverlay) ? [Diagnostic.Create(Rule, Location.None)] : [];
}
