using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0004: a newer mgr5 wrote the snapshot than this package can read.</summary>
internal static class SnapshotTooNew
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SnapshotTooNew,
        "A snapshot has a newer format than this package reads",
        "Update Mgr5.CodeGen: {0}",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The file was written by a newer mgr5 than the package Mgr5.CodeGen of this project. Update the package.");

    public static IEnumerable<Diagnostic> Check(ProjectSnapshot file)
        => file.Reading.Error is { IsNewerFormat: true } error
            ? [Diagnostic.Create(Rule, file.LocationOf(error.Position), error.Message)]
            : [];
}
