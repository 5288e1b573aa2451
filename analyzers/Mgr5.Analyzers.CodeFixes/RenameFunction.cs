using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Calls a function of an older panel as today's panel does. The rule offers a name only where that function takes every parameter that is sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameFunction))]
internal sealed class RenameFunction : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.RenamedFunction);

    /// <inheritdoc/>
    protected override Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => SuggestionEdit.FindAsync(document, diagnostic, "Rename to", cancellationToken);
}
