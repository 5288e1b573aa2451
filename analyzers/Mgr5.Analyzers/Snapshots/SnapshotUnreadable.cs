using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0001: a snapshot cannot be read, so that none of its functions is there.</summary>
internal static class SnapshotUnreadable
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SnapshotUnreadable,
        "A snapshot cannot be read",
        "The snapshot cannot be read: {0}",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nothing is emitted for a snapshot that cannot be read. Take it again with mgr5, or restore it from version control.");

    public static IEnumerable<Diagnostic> Check(ProjectSnapshot file)
        => file.Reading.Error is { IsNewerFormat: false } error
            ? [Diagnostic.Create(Rule, file.LocationOf(error.Position), error.Message)]
            : [];
}
