using Mgr5.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes.Pairs;

/// <summary>A name with its value among others, and how another one is written beside it or it is taken out.</summary>
/// <param name="pair">The pair.</param>
/// <param name="text">The file's text.</param>
internal sealed class WrittenPair(Pair pair, SourceText text)
{
    /// <summary>The pair whose value stands at a place; null where there is none.</summary>
    public static WrittenPair? WithValueAt(TextSpan value, SyntaxNode root, SourceText text)
        => root.FindToken(value.Start).Parent?.AncestorsAndSelf().Select(Pair.Read).OfType<Pair>().FirstOrDefault(p => p.Value.FullSpan.Contains(value)) is { } pair
            ? new(pair, text)
            : null;

    /// <summary>The pair that a node is; null where it is none.</summary>
    public static WrittenPair? Of(SyntaxNode syntax, SourceText text) => Pair.Read(syntax) is { } pair ? new(pair, text) : null;

    /// <summary>The value.</summary>
    public ExpressionSyntax Value => pair.Value;

    /// <summary>Writes another pair behind this one, in its form; null where that form cannot be repeated.</summary>
    public TextChange? AddBehind(string name, string value)
    {
        SyntaxNode syntax = pair.Syntax;
        if (StatementOf(syntax) is { } statement)
        {
            return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax && IndentOf(statement) is { } indent
                ? new(new(statement.Span.End, 0), indent + Copy(statement.Span, name, value))
                : null;
        }

        if (LinkOf(syntax) is { } link)
        {
            return link.Contains(pair.Name.Span) ? new(new(link.End, 0), Copy(link, name, value)) : null;
        }

        SyntaxNode element = ElementOf(syntax);
        return element.Parent is InitializerExpressionSyntax or CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax or ArgumentListSyntax
            ? new(new(element.Span.End, 0), "," + (IndentOf(element) ?? " ") + Copy(element.Span, name, value))
            : null;
    }

    /// <summary>Takes the pair out; null where that would leave no code.</summary>
    public TextChange? Remove()
    {
        SyntaxNode syntax = pair.Syntax;
        if (StatementOf(syntax) is { } statement)
        {
            return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? new(LinesOf(statement), "") : null;
        }

        if (LinkOf(syntax) is { } link)
        {
            return new(link, "");
        }

        SyntaxNode element = ElementOf(syntax);
        SyntaxNodeOrToken[] list = element.Parent is InitializerExpressionSyntax or CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            ? [.. element.Parent.ChildNodesAndTokens()]
            : [];
        int index = Array.IndexOf(list, element);
        return index < 0 ? null

            // What follows takes its place; of the last one, the comma before it goes too.
            : index + 2 < list.Length && list[index + 2].IsNode ? new(TextSpan.FromBounds(element.SpanStart, list[index + 2].SpanStart), "")
            : index >= 2 && list[index - 1].IsKind(SyntaxKind.CommaToken) ? new(TextSpan.FromBounds(list[index - 1].SpanStart, element.Span.End), "")
            : new(element.Span, "");
    }

    // q["func"] = …; and q.Add("func", …); but not a link of a chain that makes the request in one statement.
    private static StatementSyntax? StatementOf(SyntaxNode syntax)
        => syntax.Parent is ExpressionStatementSyntax statement && syntax is AssignmentExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax } }
            ? (StatementSyntax)syntax.Parent
            : null;

    // .AddParameter("func", …), with the line break before it.
    private static TextSpan? LinkOf(SyntaxNode syntax)
        => syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
            && call.ArgumentList.Arguments.Count == 2 && call.Parent is not (ArgumentSyntax or ExpressionElementSyntax or InitializerExpressionSyntax)
            ? TextSpan.FromBounds(receiver.Span.End, call.Span.End)
            : null;

    private static SyntaxNode ElementOf(SyntaxNode syntax)
    {
        SyntaxNode element = syntax;
        while (element.Parent is ExpressionElementSyntax or ArgumentSyntax or ParenthesizedExpressionSyntax)
        {
            element = element.Parent;
        }

        return element;
    }

    // The line break before a node and its indentation; null where it does not begin its line.
    private string? IndentOf(SyntaxNode node)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return before.All(char.IsWhiteSpace) && line.LineNumber > 0 ? BreakBefore(line) + before : null;
    }

    private string BreakBefore(TextLine line)
    {
        TextLine previous = text.Lines[line.LineNumber - 1];
        return text.ToString(TextSpan.FromBounds(previous.End, previous.EndIncludingLineBreak));
    }

    private TextSpan LinesOf(StatementSyntax statement)
    {
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).All(char.IsWhiteSpace)
            && text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).All(char.IsWhiteSpace);
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    private string Copy(TextSpan whole, string name, string value)
    {
        string writtenName = pair.Name.IsToken ? name : $"\"{name}\"";
        TextSpan nameSpan = pair.Name.Span;
        (TextSpan Span, string Text)[] parts = [(nameSpan, writtenName), (pair.Value.Span, $"\"{value}\"")];
        string copy = text.ToString(whole);
        foreach ((TextSpan span, string part) in parts.OrderByDescending(static p => p.Span.Start))
        {
            copy = copy.Remove(span.Start - whole.Start, span.Length).Insert(span.Start - whole.Start, part);
        }

        return copy;
    }
}
