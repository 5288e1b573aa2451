using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>The request that a finding is about, in the file as it is now.</summary>
/// <param name="Query">The request.</param>
/// <param name="Root">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Model">What the compiler knows of it.</param>
/// <param name="Panels">The project's panels.</param>
/// <param name="Settings">What the folder's <c>.editorconfig</c> says.</param>
internal sealed record EditedRequest(FoundQuery Query, SyntaxNode Root, SourceText Text, SemanticModel Model, ProjectPanels Panels, QuerySettings Settings)
{
    /// <summary>Finds the request; null where none has a part at the place.</summary>
    public static async Task<EditedRequest?> FindAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var panels = ProjectPanels.Read(document.Project.AnalyzerOptions, cancellationToken);
        var settings = QuerySettings.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        HashSet<string> marked = new(
            model.Compilation.SyntaxTrees.SelectMany(tree => MarkedMethods.In(tree, cancellationToken)), StringComparer.Ordinal);
        FinderContext finder = new(model, new(panels.All.Select(static p => p.Name)), settings, cancellationToken);
        FoundQuery? query = QueryFinder.Find(finder, marked).FirstOrDefault(q => Has(q, span));
        return query is null ? null : new(query, root, text, model, panels, settings);
    }

    /// <summary>The request as the rules see it: a dotted function that the panel has makes it one.</summary>
    public FoundQuery WithCertainty(KnownPanel panel)
        => Query.Certainty == Certainty.None && Query.Function is { IsConstant: true } function && function.Text.IndexOf('.') >= 0 && panel.Has(function.Text)
            ? Query with { Certainty = Certainty.KnownFunction }
            : Query;

    /// <summary>The parameter that a finding is about; null where it is about something else.</summary>
    public FoundParameter? ParameterAt(TextSpan span) => Query.Parameters.FirstOrDefault(p => Has(p, span));

    /// <summary>What stands at a place.</summary>
    public string At(TextSpan span) => Text.ToString(span);

    /// <summary>The character at a place; <c>\0</c> outside of the file.</summary>
    public char CharacterAt(int position) => position >= 0 && position < Text.Length ? Text[position] : '\0';

    private static bool Has(FoundQuery query, TextSpan span)
        => query.Function?.Span.Contains(span) == true || query.Parameters.Any(p => Has(p, span)) || query.Syntax.Span == span;

    private static bool Has(FoundParameter parameter, TextSpan span)
        => parameter.Span.Contains(span) || parameter.Value.Span.Contains(span) || parameter.Value.Holes.Any(h => h.Expression.Span.Contains(span));
}
