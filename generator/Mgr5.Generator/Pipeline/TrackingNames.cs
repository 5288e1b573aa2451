namespace Mgr5.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, for tests that count which of them run again.</summary>
internal static class TrackingNames
{
    public const string Visibility = nameof(Visibility);
    public const string Runtime = nameof(Runtime);
    public const string Overlays = nameof(Overlays);
    public const string Files = nameof(Files);
    public const string Shapes = nameof(Shapes);
    public const string Panels = nameof(Panels);
    public const string Clients = nameof(Clients);
    public const string Groups = nameof(Groups);

    public static readonly string[] All = [Visibility, Runtime, Overlays, Files, Shapes, Panels, Clients, Groups];
}
