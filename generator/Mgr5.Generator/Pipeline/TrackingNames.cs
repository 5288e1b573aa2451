namespace Mgr5.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, for tests that count which of them run again.</summary>
internal static class TrackingNames
{
    public const string Settings = nameof(Settings);
    public const string Compiler = nameof(Compiler);
    public const string Runtime = nameof(Runtime);
    public const string Overlays = nameof(Overlays);
    public const string Files = nameof(Files);
    public const string Panels = nameof(Panels);
    public const string Wanted = nameof(Wanted);
    public const string Selections = nameof(Selections);
    public const string Shapes = nameof(Shapes);
    public const string Members = nameof(Members);
    public const string Style = nameof(Style);
    public const string Clients = nameof(Clients);
    public const string Groups = nameof(Groups);

    public static readonly string[] All = [Settings, Compiler, Runtime, Overlays, Files, Panels, Wanted, Selections, Shapes, Members, Style, Clients, Groups];
}
