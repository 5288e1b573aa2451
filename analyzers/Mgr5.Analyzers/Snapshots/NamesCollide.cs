using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>MGR0006: functions whose plain C# names collide, so that they show their dots as <c>_</c>.</summary>
internal static class NamesCollide
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NamesCollide,
        "The C# names of functions collide",
        "The types of '{0}' start with {1}, since another function would have the same names without '_'",
        RuleCategory.Snapshot,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Two functions that would get one name both spell their dots as '_', and end in a hash where that does not help.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <param name="project">The project.</param>
    /// <param name="textOf">The content of one of its files.</param>
    public static IEnumerable<Diagnostic> Check(SnapshotProject project, Func<ProjectSnapshot, string> textOf)
    {
        foreach (SnapshotChoice<ProjectSnapshot> choice in project.Choices)
        {
            PanelNames names = ShapeBuilder.Of(project.WithOverlays(choice.Standing), choice.Name).Names;
            if (names.Respelled.Count == 0)
            {
                continue;
            }

            ProjectSnapshot[] files = [choice.Standing, .. project.Files.Where(static f => f.IsOverlay)];
            byte[][] texts = [.. files.Select(file => Encoding.UTF8.GetBytes(textOf(file)))];
            Dictionary<string, string> baseNames = All(names.Roots).ToDictionary(static n => n.Path, static n => n.BaseName, StringComparer.Ordinal);
            foreach (string path in names.Respelled)
            {
                yield return Diagnostic.Create(Rule, PlaceOf(path, files, texts), path, baseNames[path]);
            }
        }
    }

    // A segment that only leads to functions is in no file.
    private static Location PlaceOf(string path, ProjectSnapshot[] files, byte[][] texts)
    {
        for (int i = 0; i < files.Length; i++)
        {
            if (FunctionPlace.Find(texts[i], path) is { } place)
            {
                return files[i].LocationOf(place);
            }
        }

        return files[0].LocationOf(new TextPosition(1, 1));
    }

    private static IEnumerable<NodeNames> All(IEnumerable<NodeNames> nodes) => nodes.SelectMany(static n => All(n.Children).Prepend(n));
}
