namespace Mgr5.Metadata.Snapshots;

/// <summary>The words of the snapshot file, one place for its reader and its writer.</summary>
internal static class SnapshotWords
{
    /// <summary>What <c>$schema</c> names: the <c>$id</c> of <c>snapshot.schema.json</c>.</summary>
    public const string Schema = "urn:mgr5:snapshot:1";

    public static readonly Words<FunctionKind> Kinds = new(
        (FunctionKind.List, "list"),
        (FunctionKind.Form, "form"),
        (FunctionKind.Group, "group"),
        (FunctionKind.Report, "report"),
        (FunctionKind.Validator, "validator"),
        (FunctionKind.External, "external"),
        (FunctionKind.Dashboard, "dashboard"),
        (FunctionKind.Helpboard, "helpboard"),
        (FunctionKind.None, "none"),
        (FunctionKind.Unknown, "unknown"));

    public static readonly Words<DataType> Types = new(
        (DataType.String, "string"),
        (DataType.Flag, "flag"),
        (DataType.Integer, "int"),
        (DataType.Money, "money"),
        (DataType.Date, "date"),
        (DataType.DateTime, "datetime"),
        (DataType.Choice, "choice"));

    public static readonly Words<FormMode> Modes = new((FormMode.New, "new"), (FormMode.Edit, "edit"));

    public static readonly Words<Separator> Separators = new((Separator.Space, "space"), (Separator.Comma, "comma"));

    public static readonly Words<MetadataSource> Sources = new(
        (MetadataSource.Listing, "listing"),
        (MetadataSource.Page, "page"),
        (MetadataSource.Interface, "interface"),
        (MetadataSource.Devel, "devel"),
        (MetadataSource.Overlay, "overlay"));

    /// <summary><c>"choice": "dynamic"</c>, the only word of that member.</summary>
    public static readonly Words<bool> Choices = new((true, "dynamic"));
}
