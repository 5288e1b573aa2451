using System.Collections.Immutable;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Finds the requests of a file: its text is searched first, and only what stands around a hit is looked at.</summary>
internal static class QueryFinder
{
    private static readonly ImmutableArray<QueryShape> Shapes = ImmutableArray.Create<QueryShape>(
        new PairsShape(), new AccumulatedTextShape(), new TextShape(), new ProcessShape(), new CommandTextShape(), new MarkedCallShape());

    /// <summary>All requests of a file, each once.</summary>
    /// <param name="context">What to look with.</param>
    /// <param name="markedMethods">The names of the methods whose parameters are marked.</param>
    public static IEnumerable<FoundQuery> Find(FinderContext context, IReadOnlyCollection<string> markedMethods)
    {
        SourceText text = context.Model.SyntaxTree.GetText(context.CancellationToken);
        HashSet<(TextSpan, QueryForm, TextSpan?)> seen = [];
        SyntaxNode? root = null;
        foreach (int position in Triggers.Find(text, context.Settings, markedMethods))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            root ??= context.Model.SyntaxTree.GetRoot(context.CancellationToken);
            foreach (FoundQuery query in FindAt(root, position, context))
            {
                if (seen.Add((query.Syntax.Span, query.Form, query.Function?.Span ?? query.Parameters.FirstOrDefault()?.Span)))
                {
                    yield return query;
                }
            }
        }
    }

    /// <summary>The requests to which a place of a file belongs.</summary>
    /// <param name="root">The file.</param>
    /// <param name="position">A character of a literal or of a name.</param>
    /// <param name="context">What to look with.</param>
    public static IEnumerable<FoundQuery> FindAt(SyntaxNode root, int position, FinderContext context)
    {
        SyntaxToken word = root.FindToken(position);
        if (!word.Span.Contains(position))
        {
            return MarkedTextShape.Find(root, position, context) is { } marked ? [marked] : [];
        }

        // Where a piece is used, more is known of it than where it is declared.
        SyntaxToken[] uses = [.. UsesOf(root, word, context)];
        return uses.Any(IsTemplate) ? [] : uses.SelectMany(use => FindOf(use, context)).Concat(FindOf(word, context));
    }

    private static IEnumerable<FoundQuery> FindOf(SyntaxToken word, FinderContext context)
    {
        foreach (QueryShape shape in Shapes)
        {
            if (shape.Find(word, context) is { } query)
            {
                return [query];
            }
        }

        return [];
    }

    // Where the file uses the constant or variable that a piece of a text is given to.
    private static IEnumerable<SyntaxToken> UsesOf(SyntaxNode root, SyntaxToken word, FinderContext context)
    {
        if (TextRoot.Of(word)?.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier: var declared } declarator }
            || declared.ValueText.Length == 0)
        {
            return [];
        }

        SyntaxNode scope = declarator.Parent?.Parent is BaseFieldDeclarationSyntax ? root : DeclaredValue.ScopeOf(declarator) ?? root;
        return TextSearch.Find(context.Model.SyntaxTree.GetText(context.CancellationToken), [declared.ValueText])
            .Where(scope.Span.Contains)
            .Select(position => root.FindToken(position))
            .Where(token => token.ValueText == declared.ValueText && token != declared && (IsTemplate(token) || PairsShape.IsName(token) || TextRoot.Of(token) is not (null or IdentifierNameSyntax or MemberAccessExpressionSyntax)));
    }

    private static bool IsTemplate(SyntaxToken name) => name.Parent switch
    {
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } member when access.Name == member => TextRoot.IsTemplate(access),
        IdentifierNameSyntax local => TextRoot.IsTemplate(local),
        _ => false,
    };
}
