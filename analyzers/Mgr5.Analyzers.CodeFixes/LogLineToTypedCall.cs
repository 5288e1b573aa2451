using Mgr5.Analyzers.Calls;
using Mgr5.Analyzers.Panels;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Logs;
using Mgr5.Metadata.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>
/// Turns a line of a panel's log, pasted as a comment or as a text, into the call that sends the same request: what the panel's own pages do
/// is the example that everybody begins with.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LogLineToTypedCall))]
internal sealed class LogLineToTypedCall : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await FindAsync(context.Document, context.Span.Start, context.CancellationToken).ConfigureAwait(false) is { } edit)
        {
            context.RegisterRefactoring(CodeAction.Create(edit.Title, token => edit.ApplyAsync(context.Document, token), nameof(LogLineToTypedCall)));
        }
    }

    private static async Task<RequestEdit?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || LineAt(root, position) is not ({ } line, var span)
            || LogLine.Read(line) is not { IsCut: false } logged
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        foreach (KnownPanel panel in ProjectPanels.Read(document.Project.AnalyzerOptions, cancellationToken).All)
        {
            if (ClientInScope.Find(span.Start, panel, model) is { } client
                && client.In(panel) is { } known
                && RequestCleaner.Clean(logged.Query, known.Snapshot) is { } request
                && CallExpression.Typed(request, known.ShapeOf(request.Function), client.Expression) is { } call)
            {
                RequestEdit edit = new("Call what the log says", span, $"await {call};");
                return await CompileCheck.IsCleanAsync(document, edit, cancellationToken).ConfigureAwait(false) ? edit : null;
            }
        }

        return null;
    }

    // What the line says, and what the call replaces: the comment, or the statement that holds the text and nothing else.
    private static (string? Line, TextSpan Span) LineAt(SyntaxNode root, int position)
    {
        SyntaxTrivia comment = root.FindTrivia(position);
        if (comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
        {
            return IsOfItsOwn(comment) ? (comment.ToString().TrimEnd('*', '/', ' '), comment.Span) : default;
        }

        SyntaxToken token = root.FindToken(position);
        return token.Value is string text && token.Parent is LiteralExpressionSyntax literal && StatementOf(literal) is { } statement ? (text, statement.Span) : default;
    }

    // Between statements, and not behind one in its line or in the middle of it.
    private static bool IsOfItsOwn(SyntaxTrivia comment)
    {
        SyntaxToken next = comment.Token;
        return next.LeadingTrivia.Contains(comment)
            && (next.IsKind(SyntaxKind.CloseBraceToken) ? next.Parent is BlockSyntax : next.Parent?.FirstAncestorOrSelf<StatementSyntax>()?.GetFirstToken() == next);
    }

    private static StatementSyntax? StatementOf(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } } => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        _ => null,
    };
}
