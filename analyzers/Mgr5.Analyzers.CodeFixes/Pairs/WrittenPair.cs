using System.Collections.Immutable;
using Mgr5.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
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
    public ImmutableArray<TextChange>? AddBehind(string name, string value)
    {
        // new { elid } has no name of its own.
        if (pair.Value.Span.Contains(pair.Name.Span))
        {
            return null;
        }

        return LinkOf(pair.Syntax) is { } link
            ? link.Contains(pair.Name.Span) ? ImmutableArray.Create(new TextChange(new(link.End, 0), Copy(link, name, value))) : null
            : Element() is { } element ? element.AddBehind(Copy(element.Span, name, value)) : null;
    }

    /// <summary>Takes the pair out; null where that would leave no code.</summary>
    public TextChange? Remove() => LinkOf(pair.Syntax) is { } link ? new(link, "") : Element()?.Remove();

    private WrittenElement? Element()
    {
        // Of form.Add(new("func", …)) the statement is the element.
        SyntaxNode syntax = pair.Syntax.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } adding } && Pair.Read(adding)?.Value == pair.Value
            ? adding
            : pair.Syntax;
        return WrittenElement.Of(syntax, text);
    }

    // .AddParameter("func", …), with the line break before it; not q.Add("func", …); alone.
    private static TextSpan? LinkOf(SyntaxNode syntax)
        => syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
            && call.ArgumentList.Arguments.Count == 2 && call.Parent is not (ArgumentSyntax or ExpressionElementSyntax or InitializerExpressionSyntax)
            && !(call.Parent is ExpressionStatementSyntax && receiver is not InvocationExpressionSyntax)
            ? TextSpan.FromBounds(receiver.Span.End, call.Span.End)
            : null;

    private string Copy(TextSpan whole, string name, string value)
    {
        string writtenName = pair.Name.IsToken ? name : $"\"{name}\"";
        (TextSpan Span, string Text)[] parts = [(pair.Name.Span, writtenName), (pair.Value.Span, $"\"{value}\"")];
        string copy = text.ToString(whole);
        foreach ((TextSpan span, string part) in parts.OrderByDescending(static p => p.Span.Start))
        {
            copy = copy.Remove(span.Start - whole.Start, span.Length).Insert(span.Start - whole.Start, part);
        }

        return copy;
    }
}
