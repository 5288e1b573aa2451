using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Snapshots;

/// <summary>A snapshot or overlay of a project, what came of reading it, and what the project says of it.</summary>
internal sealed record ProjectSnapshot(string Path, SnapshotReading Reading, SnapshotSettings Settings)
{
    public bool IsOverlay => BuildNames.IsOverlay(Path);

    public static bool Is(AdditionalText file) => BuildNames.IsSnapshot(file.Path) || BuildNames.IsOverlay(file.Path);

    public static ProjectSnapshot? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        AnalyzerConfigOptions values = options.GetOptions(file);
        return new(
            file.Path,
            BuildNames.IsOverlay(file.Path) ? SnapshotCache.ReadOverlay(text) : SnapshotCache.Read(text),
            SnapshotSettings.Read(key => values.TryGetValue(key, out string? value) ? value : null));
    }

    /// <summary>The name of the client of a snapshot that could be read, without its suffix.</summary>
    public string NameOf(Snapshot snapshot) => ShapeBuilder.NameOf(snapshot, Settings.Name);

    /// <summary>A place in the file, as people count.</summary>
    public Location LocationOf(TextPosition position)
    {
        LinePosition place = new(position.Line - 1, position.Column - 1);
        return Location.Create(Path, default, new LinePositionSpan(place, place));
    }
}
