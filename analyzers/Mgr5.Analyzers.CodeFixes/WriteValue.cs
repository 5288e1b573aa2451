using System.Collections.Immutable;
using Mgr5.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Writes a run-time value as the panel reads it: <c>on</c>, <c>1.5</c>, ids with a comma and a space between them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteValue))]
internal sealed class WriteValue : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ValueByCulture, RuleIds.IdsJoinedByComma);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // The rule says by an expression what is right.
        if (!diagnostic.Properties.TryGetValue(Finding.ReplacementProperty, out string? replacement) || replacement is null)
        {
            return null;
        }

        RequestEdit edit = new($"Change to '{replacement}'", diagnostic.Location.SourceSpan, replacement);
        return await CompileCheck.IsCleanAsync(document, edit, cancellationToken).ConfigureAwait(false) ? edit : null;
    }
}
