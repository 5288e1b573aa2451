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
            || await EditedRequest.FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not { } request)
        {
            return null;
        }

        string sent = request.Query.Form is QueryForm.Address or QueryForm.Query ? QueryEncoding.Encode(replacement) : replacement;
        return WrittenText.In(sent, request.Root.FindToken(span.Start)) is { } written ? new($"{verb} '{replacement}'", span, written) : null;
    }
}
