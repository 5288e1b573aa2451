namespace Mgr5.Metadata;

/// <summary>The names by which a project and its compiler speak of snapshots; the package's props and targets use the same.</summary>
public static class BuildNames
{
    /// <summary>What the file name of a snapshot ends in.</summary>
    public const string SnapshotExtension = ".mgr5.json";

    /// <summary>What the file name of an overlay ends in.</summary>
    public const string OverlayExtension = ".overlay.mgr5.json";

    /// <summary>The name that a project gives to a snapshot, as the compiler passes it on.</summary>
    public const string SnapshotName = "build_metadata.AdditionalFiles.Mgr5Name";

    /// <summary><c>internal</c> or <c>public</c>: the visibility of emitted types.</summary>
    public const string Visibility = "build_property.Mgr5Visibility";

    /// <summary><c>true</c> in projects that reference the package themselves, and not only through another one.</summary>
    public const string IsReferenced = "build_property.Mgr5IsReferenced";

    /// <summary>The type without which a project has no runtime to call.</summary>
    public const string RuntimeType = "Mgr5.PanelClient";

    /// <summary>Whether a file holds a snapshot.</summary>
    public static bool IsSnapshot(string path)
        => path.EndsWith(SnapshotExtension, StringComparison.OrdinalIgnoreCase) && !IsOverlay(path);

    /// <summary>Whether a file holds an overlay.</summary>
    public static bool IsOverlay(string path) => path.EndsWith(OverlayExtension, StringComparison.OrdinalIgnoreCase);
}
