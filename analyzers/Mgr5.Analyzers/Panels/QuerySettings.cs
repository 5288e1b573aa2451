using Mgr5.Metadata.Selections;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Panels;

/// <summary>What the <c>.editorconfig</c> of a folder says of the requests in it.</summary>
/// <param name="Wrappers">Methods that take requests.</param>
/// <param name="KnownFunctions">Functions that are known besides those of the snapshots; null: none.</param>
/// <param name="KnownParameters">Parameters that are known besides those of the snapshots; null: none.</param>
/// <param name="Panel">The panel that is meant where none is named; null: nothing is said.</param>
internal sealed record QuerySettings(
    IReadOnlyList<WrapperMethod> Wrappers, FunctionPatterns? KnownFunctions, FunctionPatterns? KnownParameters, string? Panel)
{
    /// <summary>The word for a folder that speaks to no panel of the snapshots, <c>mgr5_panel = none</c>: nothing is said there.</summary>
    public const string NoPanel = "none";

    /// <summary>Nothing is set.</summary>
    public static QuerySettings Default { get; } = new([], null, null, null);

    /// <summary>Whether the folder wants nothing said.</summary>
    public bool IsOff => Panel == NoPanel;

    /// <summary>Whether a function is known though no snapshot has it.</summary>
    public bool Knows(string function) => KnownFunctions?.Select(function) == true;

    /// <summary>Whether a parameter is known though no snapshot has it.</summary>
    public bool KnowsParameter(string parameter) => KnownParameters?.Select(parameter) == true;

    /// <summary>Reads the settings.</summary>
    public static QuerySettings Read(AnalyzerConfigOptions options)
    {
        return new(
            [.. (ValueOf("mgr5_wrappers") ?? "").Split(',').Select(WrapperMethod.Parse).OfType<WrapperMethod>()],
            PatternsOf("mgr5_known_functions"),
            PatternsOf("mgr5_known_parameters"),
            ValueOf("mgr5_panel"));

        string? ValueOf(string key) => options.TryGetValue(key, out string? value) && value.Trim() is { Length: > 0 } text ? text : null;
        FunctionPatterns? PatternsOf(string key) => ValueOf(key) is { } text ? FunctionPatterns.Parse(text) : null;
    }
}
