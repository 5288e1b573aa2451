using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Commands;

/// <summary>A changed function that the files of a project mention.</summary>
internal sealed record Usage(string Function, bool Breaks, IReadOnlyList<SourcePlace> Places)
{
    /// <summary>The functions of some changes that the files below a folder mention, those that break first.</summary>
    public static IReadOnlyList<Usage> Find(Snapshot old, IReadOnlyList<Change> changes, string folder)
    {
        PanelMentions panel = new(ShapeBuilder.Of(old).Names);
        var mentions = new List<(SourceFile File, PlacedMention Mention)>();
        foreach (SourceFile file in SourceFile.AllBelow(folder))
        {
            mentions.AddRange(panel.Find(file.Text).Select(m => (file, m)));
        }

        HashSet<string> mentioned = [.. panel.FunctionsOf(mentions.Select(static m => m.Mention.Mention))];
        return
        [
            .. changes.Where(c => mentioned.Contains(c.Function)).GroupBy(static c => c.Function, StringComparer.Ordinal)
                .Select(function => new Usage(
                    function.Key,
                    function.Any(static c => c.Breaks),
                    [.. panel.PlacesOf(function.Key, mentions, static m => m.Mention).Select(static m => m.File.PlaceOf(m.Mention.Position)).Distinct().OrderBy(static p => p.File, StringComparer.Ordinal).ThenBy(static p => p.Line)]))
                .OrderByDescending(static u => u.Breaks).ThenBy(static u => u.Function, StringComparer.Ordinal),
        ];
    }
}
