using System.Collections.Immutable;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Rules;

/// <summary>What a rule has to say of a request.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">Where.</param>
/// <param name="Arguments">What is put into the rule's message.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, TextSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>How serious it is here, where that is not what it is by default.</summary>
    public DiagnosticSeverity Severity { get; init; } = Rule.DefaultSeverity;

    /// <summary>What is right instead, to be written in the place of <see cref="Span"/>; null where nobody knows.</summary>
    public string? Replacement { get; init; }

    /// <summary>The name of the property by which a fix gets <see cref="Replacement"/>.</summary>
    public const string ReplacementProperty = "replacement";

    /// <summary>The finding as the compiler reports it.</summary>
    public Diagnostic ToDiagnostic(SyntaxTree tree) => Diagnostic.Create(
        Rule,
        Location.Create(tree, Span),
        Severity,
        additionalLocations: null,
        Replacement is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, Replacement),
        [.. Arguments]);
}
