using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>What the shapes look at requests with.</summary>
internal sealed record FinderContext(SemanticModel Model, PanelPath Paths, QuerySettings Settings, CancellationToken CancellationToken)
{
    /// <summary>The text that an expression makes.</summary>
    public ComposedText Read(ExpressionSyntax expression) => ExpressionReader.Read(expression, Model, CancellationToken);

    /// <summary>What an expression says, as it is sent: nothing is unescaped.</summary>
    public FoundPart ReadPart(ExpressionSyntax expression)
    {
        ComposedText text = Read(expression);
        return new(
            text.Text,
            text.Text.Length > 0 ? text.SpanOf(0, text.Text.Length) : EmptySpanOf(expression),
            text.Holes,
            text.IsInOneLiteral(0, text.Text.Length));
    }

    // Between the quotes of an empty literal, and the whole of anything else.
    private static TextSpan EmptySpanOf(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { Token.Text: "\"\"" } ? new(expression.SpanStart + 1, 0) : expression.Span;
}
