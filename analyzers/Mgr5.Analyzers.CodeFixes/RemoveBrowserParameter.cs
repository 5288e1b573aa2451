using System.Collections.Immutable;
using Mgr5.Analyzers.CodeFixes.Pairs;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Takes a parameter out of a request that only the panel's own pages send.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBrowserParameter))]
internal sealed class RemoveBrowserParameter : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.BrowserParameter);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (await EditedRequest.FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not { } request
            || request.ParameterAt(span) is not { IsCertain: true } parameter
            || !HasNoEffect(parameter.Value))
        {
            return null;
        }

        TextChange? removal = request.Query.Form switch
        {
            QueryForm.Address or QueryForm.Query => OfText(parameter, request, '&'),
            QueryForm.CommandLine when request.Query.Text is not null => OfText(parameter, request, ' '),
            QueryForm.CommandLine when !parameter.IsFromEnvironment => OfWord(parameter, request),
            QueryForm.Pairs or QueryForm.Call => WrittenPair.Of(parameter.Syntax, request.Text)?.Remove(),
            _ => null,
        };
        return removal is { } change ? new($"Remove '{parameter.Name.Text}'", ImmutableArray.Create(change)) : null;
    }

    // A call in the value may do more than to make the value.
    private static bool HasNoEffect(FoundPart value) => value.Holes.All(static h => h.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax);

    // An argument of its own that has nothing else in it.
    private static TextChange? OfWord(FoundParameter parameter, EditedRequest request)
        => WrittenWord.At(parameter.Name.Span.Start, request.Root, request.Text) is { } word && word.Expression.Span.Contains(parameter.Span) ? word.Element.Remove() : null;

    private static TextChange? OfText(FoundParameter parameter, EditedRequest request, char separator)
    {
        if (!parameter.Name.IsEditable || ExtentOf(parameter, request) is not { } piece)
        {
            return null;
        }

        char before = request.CharacterAt(piece.Start - 1);
        char behind = request.CharacterAt(piece.End);
        return before == separator ? new(TextSpan.FromBounds(piece.Start - 1, piece.End), "")
            : before == '?' && behind == separator ? new(TextSpan.FromBounds(piece.Start, piece.End + 1), "")
            : null;
    }

    // Name, "=" and value in one literal, with the holes of that very literal; null where a part stands elsewhere.
    private static TextSpan? ExtentOf(FoundParameter parameter, EditedRequest request)
    {
        SyntaxNode? literal = LiteralAt(parameter.Name.Span.Start, request.Root);
        int end = Math.Max(parameter.Span.End, parameter.Value.Span.End);
        foreach (TextHole hole in parameter.Value.Holes)
        {
            if (hole.Expression.FirstAncestorOrSelf<InterpolationSyntax>() is not { } interpolation || interpolation.Parent != literal)
            {
                return null;
            }

            end = Math.Max(end, interpolation.Span.End);
        }

        return literal is not null && (parameter.Value.IsEditable || !parameter.Value.IsConstant) && LiteralAt(end - 1, request.Root) == literal
            ? TextSpan.FromBounds(parameter.Span.Start, end)
            : null;
    }

    private static SyntaxNode? LiteralAt(int position, SyntaxNode root)
        => root.FindToken(position).Parent?.AncestorsAndSelf().FirstOrDefault(static n => n is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax);
}
