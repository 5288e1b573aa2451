using Mgr5.Analyzers.CodeFixes.Literals;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Rules;
using Mgr5.Metadata.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Writes what a rule knows to be right in the place of what it found.</summary>
internal static class SuggestionEdit
{
    /// <summary>The edit; null where the rule knows nothing better, or it cannot be written there.</summary>
    public static async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, string verb, CancellationToken cancellationToken)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (!diagnostic.Properties.TryGetValue(Finding.ReplacementProperty, out string? replacement) || replacement is null
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        string sent = replacement;
        if (QueryEncoding.Encode(replacement) is var encoded && encoded != replacement)
        {
            // Only addresses want it escaped.
            EditedRequest? request = await EditedRequest.FindAsync(document, span, cancellationToken).ConfigureAwait(false);
            sent = request is null || request.Query.Form is QueryForm.Address or QueryForm.Query ? encoded : replacement;
        }

        return WrittenText.In(sent, root.FindToken(span.Start)) is { } written ? new($"{verb} '{replacement}'", span, written) : null;
    }
}
