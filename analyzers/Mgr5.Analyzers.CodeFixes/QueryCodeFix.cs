using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>A fix for findings of the rules on requests. It is offered only where all that it needs is there.</summary>
internal abstract class QueryCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellation => edit.ApplyAsync(context.Document, cancellation), GetType().Name), diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) => (Document?)await FixAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <summary>What there is to do about a finding; null where something that it takes is missing.</summary>
    protected abstract Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>A file with all of its findings mended that can be.</summary>
    internal async Task<Document> FixAllAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        // From the end of the file: what is changed there moves nothing that is still to be looked at. Each sees what those before it left.
        Document changed = document;
        foreach (Diagnostic diagnostic in diagnostics.OrderByDescending(static d => d.Location.SourceSpan.End))
        {
            if (await FindAsync(changed, diagnostic, cancellationToken).ConfigureAwait(false) is { } edit)
            {
                changed = await edit.ApplyAsync(changed, cancellationToken).ConfigureAwait(false);
            }
        }

        return changed;
    }
}
