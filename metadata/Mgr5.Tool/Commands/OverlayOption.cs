using System.CommandLine;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Commands;

/// <summary>
/// <c>--overlay FILE</c>, any number of times. A build lays every overlay of the project over its snapshots; a command knows no
/// project, so it takes those that it is given, and no file that happens to lie beside the snapshot.
/// </summary>
internal static class OverlayOption
{
    public static Option<string[]> Create() => new("--overlay")
    {
        Description = "An overlay, *.overlay.mgr5.json, to lay over the snapshot as a build does; may be given several times.",
        HelpName = "FILE",
    };

    /// <summary>A snapshot with overlays over it.</summary>
    /// <exception cref="BadInputException">A file cannot be read, or an overlay is of another panel, which a build would pass over.</exception>
    public static Snapshot ReadSnapshot(string path, IEnumerable<string>? overlays)
    {
        Snapshot snapshot = InputFile.ReadSnapshot(path);
        return SnapshotMerger.WithOverlays(snapshot, [.. (overlays ?? []).Select(overlay => ReadOverlay(overlay, snapshot.Panel))]);
    }

    private static Snapshot ReadOverlay(string path, string panel)
    {
        Snapshot overlay = InputFile.ReadOverlay(path);
        return overlay.Panel.Length == 0 || overlay.Panel == panel
            ? overlay
            : throw new BadInputException($"{path}: this is an overlay of the panel '{overlay.Panel}', not of '{panel}'");
    }
}
