using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>Escapes a text that is put into a query: <c>Uri.EscapeDataString(name)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EscapeValue))]
internal sealed class EscapeValue : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnescapedValue);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || value.Span != span
            || model.GetTypeInfo(value, cancellationToken) is not { Type.SpecialType: SpecialType.System_String } type
            || TypeName.OfSystem("Uri", span.Start, model) is not { } uri)
        {
            return null;
        }

        // In the parentheses of a call it needs none of its own.
        TextSpan replaced = value.Parent is ParenthesizedExpressionSyntax outer ? outer.Span : span;
        string text = value.ToString();

        // What was nothing in the text would be an exception.
        bool mayBeNull = type.Nullability.FlowState == NullableFlowState.MaybeNull;
        string escaped = !mayBeNull ? text : value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? text + " ?? \"\"" : $"({text}) ?? \"\"";
        return new("Escape the value", replaced, $"{uri}.EscapeDataString({escaped})");
    }
}
