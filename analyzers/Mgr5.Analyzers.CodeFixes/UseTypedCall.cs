using System.Collections.Immutable;
using Mgr5.Analyzers.Calls;
using Mgr5.Analyzers.CodeFixes.Pairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Turns a request that is written by hand into the call of the client's method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseTypedCall))]
internal sealed class UseTypedCall : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TypedCallAvailable);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // What comments say of the parts of a request has no place in the call.
        if (await EditedRequest.FindAsync(document, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is not { } request
            || request.Panels.CandidatesFor(request.Query, request.Settings) is not [var panel]
            || TypedCallOffer.Find(request.WithCertainty(panel), panel, request.Model) is not { } offer
            || HasComment(offer.Replaced.DescendantTrivia(offer.Replaced.Span)) || HasComment(offer.Removed?.DescendantTrivia() ?? []))
        {
            return null;
        }

        ImmutableArray<TextChange> changes = ImmutableArray.Create(new TextChange(offer.Replaced.Span, offer.Call));
        if (offer.Removed is { } variable)
        {
            if (new WrittenElement(variable, request.Text).Remove() is not { } removal)
            {
                return null;
            }

            changes = changes.Insert(0, removal);
        }

        RequestEdit edit = new("Use the typed call", changes);
        return await CompileCheck.IsCleanAsync(document, edit, cancellationToken).ConfigureAwait(false) ? edit : null;
    }

    private static bool HasComment(IEnumerable<SyntaxTrivia> trivia) => trivia.Any(static t => t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
}
