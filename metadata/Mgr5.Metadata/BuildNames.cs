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

    /// <summary>The patterns of the functions that are wanted of a snapshot; where there are none, those of the project hold.</summary>
    public const string SnapshotFunctions = "build_metadata.AdditionalFiles.Mgr5Functions";

    /// <summary><c>internal</c> or <c>public</c>: the visibility of emitted types.</summary>
    public const string Visibility = "build_property.Mgr5Visibility";

    /// <summary>What is emitted when: <c>Auto</c>, <c>All</c>, <c>Used</c>.</summary>
    public const string Emit = "build_property.Mgr5Emit";

    /// <summary>The patterns of the functions that are wanted; what the targets make of <c>Mgr5Functions</c>.</summary>
    public const string Functions = "build_property._Mgr5Functions";

    /// <summary>The language that is wanted of several snapshots of one name.</summary>
    public const string Language = "build_property.Mgr5Language";

    /// <summary><c>true</c> in projects that reference the package themselves, and not only through another one.</summary>
    public const string IsReferenced = "build_property.Mgr5IsReferenced";

    /// <summary>
    /// The preprocessor symbol of a build for an editor. A symbol and no property: all kinds of build write properties
    /// into one file, which would change, and recompile the project, with every change from one kind to another.
    /// </summary>
    public const string DesignTimeSymbol = "MGR5_DESIGN_TIME";

    /// <summary>The type without which a project has no runtime to call.</summary>
    public const string RuntimeType = "Mgr5.PanelClient";

    /// <summary>The assembly of that type.</summary>
    public const string RuntimeAssembly = "Mgr5.Runtime";

    private static readonly string[] MarkupExtensions = [".razor", ".cshtml", ".xaml", ".axaml"];

    /// <summary>Whether a file holds a snapshot.</summary>
    public static bool IsSnapshot(string path)
        => path.EndsWith(SnapshotExtension, StringComparison.OrdinalIgnoreCase) && !IsOverlay(path);

    /// <summary>Whether a file holds an overlay.</summary>
    public static bool IsOverlay(string path) => path.EndsWith(OverlayExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is markup that names types and members of C#: Razor, which another generator brings to the compiler, and XAML.</summary>
    public static bool IsMarkup(string path) => MarkupExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
