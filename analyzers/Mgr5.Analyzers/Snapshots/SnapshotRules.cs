using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>The rules that say why types are missing.</summary>
internal static class SnapshotRules
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        SnapshotUnreadable.Rule,
        SnapshotTooNew.Rule,
        SnapshotNameTwice.Rule,
        SnapshotMissing.Rule,
        PatternSelectsNothing.Rule,
        LanguageTooOld.Rule);

    /// <summary>What is wrong with one file.</summary>
    public static IEnumerable<Diagnostic> Check(ProjectSnapshot file)
        => SnapshotUnreadable.Check(file).Concat(SnapshotTooNew.Check(file));

    /// <summary>What is wrong with the files of a project together, and with what it says of them.</summary>
    public static IEnumerable<Diagnostic> Check(SnapshotProject project)
        => SnapshotNameTwice.Check(project)
            .Concat(SnapshotMissing.Check(project))
            .Concat(PatternSelectsNothing.Check(project))
            .Concat(LanguageTooOld.Check(project));
}
