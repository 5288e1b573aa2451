namespace Mgr5.Simulator;

/// <summary>
/// One cell of a row: text, an empty element (a flag that is set by being there), or either with attributes.
/// A cell never changes; give the row another one. A string converts to a cell by itself.
/// </summary>
/// <param name="text">The text that the panel shows; null or empty: an empty element.</param>
public sealed class SimulatedCell(string? text)
{
    /// <summary>An empty element. In a flag column that means "yes"; "no" is a row without the cell.</summary>
    public static SimulatedCell Flag { get; } = new((string?)null);

    /// <summary>The text; empty for an empty element.</summary>
    public string Text { get; } = text ?? "";

    /// <summary>The machine's value where <see cref="Text"/> is a translated one, in the attribute <c>orig</c>.</summary>
    public string? Orig { get; init; }

    /// <summary>
    /// The text in other languages, by the language of the answer (<c>lang</c>); in a language that is not here it is <see cref="Text"/>.
    /// Sorting and filters go by <see cref="Text"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Further attributes in their order, such as <c>used</c> and <c>limit</c>, or <c>color</c>. The names are XML names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>A cell of that text; null gives null, which in a row means "no cell".</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static implicit operator SimulatedCell?(string? text) => text is null ? null : new(text);

    /// <summary>A cell without text that says how much of a resource is used: <c>&lt;disk used="1" limit="10"/&gt;</c>.</summary>
    /// <param name="used">How much is used, in the unit of the column.</param>
    /// <param name="limit">The limit in the same unit; null: no attribute <c>limit</c>.</param>
    public static SimulatedCell Usage(long used, long? limit)
    {
        KeyValuePair<string, string> usedPair = new("used", Invariant(used));
        return new((string?)null) { Attributes = limit is { } most ? [usedPair, new("limit", Invariant(most))] : [usedPair] };
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
