using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Asks the compiler whether an edit fits its surroundings, e.g. whether what is made of an answer can still be made of it.</summary>
internal static class CompileCheck
{
    /// <summary>Whether the file has no error with the edit that it did not have without.</summary>
    public static async Task<bool> IsCleanAsync(Document document, RequestEdit edit, CancellationToken cancellationToken)
    {
        HashSet<string> before = new(await ErrorsAsync(document, cancellationToken).ConfigureAwait(false), StringComparer.Ordinal);
        Document changed = await edit.ApplyAsync(document, cancellationToken).ConfigureAwait(false);
        return (await ErrorsAsync(changed, cancellationToken).ConfigureAwait(false)).All(before.Contains);
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(Document document, CancellationToken cancellationToken)
        => await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model ? [] : model
            .GetDiagnostics(cancellationToken: cancellationToken)
            .Where(static d => d.Severity == DiagnosticSeverity.Error || d.IsWarningAsError)
            .Select(static d => d.Id + ": " + d.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
