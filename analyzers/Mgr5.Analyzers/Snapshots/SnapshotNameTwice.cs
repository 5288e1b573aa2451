using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0003: two snapshots would give the same types. The first of them stands.</summary>
internal static class SnapshotNameTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SnapshotNameTwice,
        "Two snapshots have one name",
        "The snapshot has the name '{0}', which {1} already has: give one of them another with <Mgr5Snapshot Include=\"…\" Name=\"…\" />",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Two snapshots of one panel (versions, editions, levels of rights) can stand side by side under different names; of several in different languages, Mgr5Language chooses.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static IEnumerable<Diagnostic> Check(SnapshotProject project)
        => from choice in project.Choices
           from twin in choice.Doubles
           select Diagnostic.Create(Rule, twin.LocationOf(new TextPosition(1, 1)), twin.NameOf(twin.Reading.Snapshot!), choice.Standing.Path);
}
