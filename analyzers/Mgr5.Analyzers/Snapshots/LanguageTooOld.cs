using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0007: the compiler is told to read an older C# than emitted code is written in, so that nothing is emitted.</summary>
internal static class LanguageTooOld
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.LanguageTooOld,
        "The project's C# is older than emitted code",
        "Mgr5.CodeGen emits C# 12, and this project is compiled as C# {0}: remove LangVersion from the project, or set it to 12 or later",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nothing is emitted for a project whose LangVersion is older than 12.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static IEnumerable<Diagnostic> Check(SnapshotProject project)
        => project.Language is { } language && project.Readable.Any() ? [Diagnostic.Create(Rule, Location.None, language)] : [];
}
