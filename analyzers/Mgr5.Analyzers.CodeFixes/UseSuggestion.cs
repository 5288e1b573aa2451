using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Replaces a name or value that a panel does not know by the one that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuggestion))]
internal sealed class UseSuggestion : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.UnknownFunction, RuleIds.UnknownParameter, RuleIds.ValueOfOtherType, RuleIds.MisspeltFormat, RuleIds.ParentByWrongName, RuleIds.CredentialInTheClear);

    /// <inheritdoc/>
    protected override Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => SuggestionEdit.FindAsync(document, diagnostic, "Change to", cancellationToken);
}
