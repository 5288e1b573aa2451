namespace Mgr5.Analyzers.Tests.Rules;

/// <summary>What a project has besides the panels of the corpus.</summary>
internal sealed record RuleProject
{
    /// <summary>Nothing.</summary>
    public static RuleProject Default { get; } = new();

    /// <summary>More snapshots, and overlays.</summary>
    public IReadOnlyList<TestText> Files { get; init; } = [];

    /// <summary>The folder's <c>.editorconfig</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A project with one more snapshot.</summary>
    /// <param name="panel">The panel's short name.</param>
    /// <param name="functions">Its functions, as the snapshot has them.</param>
    public static RuleProject WithSnapshot(string panel, string functions) => new()
    {
        Files = [new TestText("more.mgr5.json", $$"""{ "format": 1, "panel": "{{panel}}", "version": "6.0.0", "language": "en", "functions": { {{functions}} } }""")],
    };

    /// <summary>A project with an overlay.</summary>
    /// <param name="functions">The functions that it adds, as an overlay has them.</param>
    public static RuleProject WithOverlay(string functions) => new()
    {
        Files = [new TestText("more.overlay.mgr5.json", $$"""{ "functions": { {{functions}} } }""")],
    };

    /// <summary>A project with one setting.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">What it is set to.</param>
    public static RuleProject WithSetting(string key, string value) => new() { Settings = new Dictionary<string, string> { [key] = value } };
}
