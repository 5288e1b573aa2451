using System.Collections.Immutable;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Queries;

/// <summary>
/// The request of a panel, found in C# and parsed: what rules, fixes and completion look at. However it is written, function and
/// parameters are the same here; what only texts have is in <see cref="Text"/> and <see cref="Parsed"/>.
/// </summary>
internal sealed record FoundQuery
{
    /// <summary>How it is written down.</summary>
    public required QueryForm Form { get; init; }

    /// <summary>All of it: the expression of a text, the initialiser, the first call that adds a parameter.</summary>
    public required SyntaxNode Syntax { get; init; }

    /// <summary>The function; null where none is named. It may have holes.</summary>
    public FoundPart? Function { get; init; }

    /// <summary>The parameters in the order of the code, without <c>func</c>, but with every other service parameter.</summary>
    public ImmutableArray<FoundParameter> Parameters { get; init; } = ImmutableArray<FoundParameter>.Empty;

    /// <summary>The panel that is named beside it, by its short name: by its path, <c>-m</c>, or a setting. Null: none is.</summary>
    public string? Panel { get; init; }

    /// <summary>What makes it a request.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>
    /// Whether every parameter is visible. False where a name or a piece is put in at run time, where parts are added elsewhere, and where
    /// it is handed to something that may add more.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether pairs are handed to something that sends requests.</summary>
    public bool IsSent { get; init; }

    /// <summary>The text that it stands in; null where it is none.</summary>
    public ComposedText? Text { get; init; }

    /// <summary>The query of an address or of a bare query, with what is malformed in it. Its spans are those of <see cref="Text"/>.</summary>
    public Query? Parsed { get; init; }

    /// <summary>The first parameter of a name, or null.</summary>
    public FoundParameter? Find(string name) => Parameters.FirstOrDefault(p => p.Name.Text == name);

    /// <summary>Whether there is a parameter of a name.</summary>
    public bool Has(string name) => Find(name) is not null;
}
