using Mgr5.Metadata;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0005: a pattern matches no function. One of a snapshot is said at the snapshot; where a project's property is written, no compiler knows.</summary>
internal static class PatternSelectsNothing
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PatternSelectsNothing,
        "A pattern selects no function",
        "The pattern '{0}' in {1} matches no function{2}",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Patterns select functions by their names on the wire: webdomain.* is webdomain and all below it, *.edit every function that ends so, -*.filter takes out.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static IEnumerable<Diagnostic> Check(SnapshotProject project)
    {
        ProjectSnapshot[] standing = [.. project.Choices.Select(static c => c.Standing)];
        foreach (ProjectSnapshot file in standing)
        {
            if (file.Settings.Functions is { } patterns)
            {
                foreach (Diagnostic diagnostic in Check(patterns, FunctionsOf(project.WithOverlays(file)), "Functions", file.LocationOf(new TextPosition(1, 1))))
                {
                    yield return diagnostic;
                }
            }
        }

        // A snapshot that cannot be read may have them.
        ProjectSnapshot[] others = [.. standing.Where(static s => s.Settings.Functions is null)];
        if (others.Length > 0 && project.Files.All(static f => f.Reading.Snapshot is not null))
        {
            string[] functions = [.. others.SelectMany(file => FunctionsOf(project.WithOverlays(file)))];
            foreach (Diagnostic diagnostic in Check(project.Settings.Functions, functions, "Mgr5Functions", Location.None))
            {
                yield return diagnostic;
            }
        }
    }

    private static string[] FunctionsOf(Snapshot snapshot) => [.. snapshot.Functions.Select(static f => f.Name)];

    private static IEnumerable<Diagnostic> Check(FunctionPatterns patterns, string[] functions, string setting, Location location)
        => from pattern in patterns.Patterns
           where !functions.Any(pattern.Matches)
           let nearest = NearestPattern.Find(pattern, functions)
           select Diagnostic.Create(Rule, location, pattern, setting, nearest is null ? "" : $"; did you mean '{nearest}'?");
}
