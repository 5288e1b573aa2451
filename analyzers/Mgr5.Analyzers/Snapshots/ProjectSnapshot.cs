using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>A snapshot or overlay of a project and what came of reading it.</summary>
internal sealed record ProjectSnapshot(string Path, string? GivenName, SnapshotReading Reading)
{
    /// <summary>The name of the client without its suffix; null where the snapshot cannot be read.</summary>
    public string? Name => Reading.Snapshot is { } snapshot ? ShapeBuilder.NameOf(snapshot, GivenName) : null;

    public static ProjectSnapshot? Read(AdditionalText file, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        AnalyzerConfigOptions settings = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        string? name = settings.TryGetValue(BuildNames.SnapshotName, out string? given) && given.Trim().Length > 0 ? given.Trim() : null;
        return new(file.Path, name, BuildNames.IsOverlay(file.Path) ? SnapshotCache.ReadOverlay(text) : SnapshotCache.Read(text));
    }

    /// <summary>A place in the file, as people count.</summary>
    public Location LocationOf(TextPosition position)
    {
        LinePosition place = new(position.Line - 1, position.Column - 1);
        return Location.Create(Path, default, new LinePositionSpan(place, place));
    }
}
