using System.Collections.Immutable;
using Mgr5.Analyzers.CodeFixes.Pairs;
using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Sends a form: with <c>sok=ok</c> the panel takes the fields, without it only shows the form with them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSok))]
internal sealed class AddSok : QueryCodeFix
{
    private const string Title = "Add sok=ok";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.FormNotSubmitted);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await EditedRequest.FindAsync(document, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is not { } request
            || request.Query is not { Function: { } function } query || query.Has("sok"))
        {
            return null;
        }

        char before = request.CharacterAt(function.Span.Start - 1);
        return query.Form switch
        {
            // Not in a constant that other requests are made of, too.
            QueryForm.Address or QueryForm.Query when function is { IsConstant: true, IsEditable: true } && before == '='
                => new(Title, new(function.Span.End, 0), "&sok=ok"),
            QueryForm.CommandLine when function is { IsConstant: true, IsEditable: true } && query.Text is not null && before == ' ' && request.CharacterAt(function.Span.End) is ' ' or '"' or '\''
                => new(Title, new(function.Span.End, 0), " sok=ok"),
            QueryForm.CommandLine when query.Text is null && WrittenWord.At(function.Span.Start, request.Root, request.Text) is { } word && word.Expression.Span.Contains(function.Span)
                => new(Title, word.AddBehind("\"sok=ok\"", request.Text)),
            QueryForm.Pairs or QueryForm.Call when AmongPairs(request) is { } added => new(Title, added),
            _ => null,
        };
    }

    // Behind the function, or where that is an argument of its own, behind the last parameter.
    private static ImmutableArray<TextChange>? AmongPairs(EditedRequest request)
    {
        WrittenPair? pair = request.Query.Form == QueryForm.Pairs
            ? WrittenPair.WithValueAt(request.Query.Function!.Span, request.Root, request.Text)
            : request.Query.Parameters.LastOrDefault(static p => p.IsCertain) is { } last ? WrittenPair.Of(last.Syntax, request.Text) : null;
        return pair?.AddBehind("sok", "ok");
    }
}
