using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0003: two snapshots would give the same types. The generator emits the first of them.</summary>
internal static class SnapshotNameTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SnapshotNameTwice,
        "Two snapshots have one name",
        "The snapshot has the name '{0}', which {1} already has: give one of them another with <Mgr5Snapshot Include=\"…\" Name=\"…\" />",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Two snapshots of one panel (versions, editions, levels of rights) can stand side by side under different names.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static IEnumerable<Diagnostic> Check(IEnumerable<ProjectSnapshot> snapshots)
    {
        var first = new Dictionary<string, ProjectSnapshot>(StringComparer.OrdinalIgnoreCase);
        foreach (ProjectSnapshot snapshot in snapshots)
        {
            if (snapshot.Name is not { } name)
            {
                continue;
            }

            if (first.TryGetValue(name, out ProjectSnapshot? other))
            {
                yield return Diagnostic.Create(Rule, snapshot.LocationOf(new TextPosition(1, 1)), name, other.Path);
            }
            else
            {
                first.Add(name, snapshot);
            }
        }
    }
}
