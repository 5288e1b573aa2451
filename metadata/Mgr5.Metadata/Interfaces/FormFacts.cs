namespace Mgr5.Metadata.Interfaces;

/// <summary>What is known of a form besides its description.</summary>
internal sealed class FormFacts
{
    /// <summary>The texts of its function.</summary>
    public Messages Messages { get; init; } = new();

    /// <summary>The names of the controls that the form fills when it creates; their values are not here.</summary>
    public ISet<string> Filled { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The options of its selects; null where only an answer would have them.</summary>
    public IReadOnlyDictionary<string, SelectOptions>? Options { get; init; }

    /// <summary>The options of a select, or null where they are unknown.</summary>
    public SelectOptions? OptionsOf(string name)
        => Options is null ? null : Options.TryGetValue(name, out SelectOptions? options) ? options : SelectOptions.None;
}
