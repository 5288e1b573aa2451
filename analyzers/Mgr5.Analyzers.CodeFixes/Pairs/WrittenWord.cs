using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes.Pairs;

/// <summary>One argument of mgrctl, in a list of them or added by a statement: <c>start.ArgumentList.Add("elid=1")</c>.</summary>
/// <param name="Expression">What makes it.</param>
/// <param name="Element">The element of the list, or the statement.</param>
internal sealed record WrittenWord(ExpressionSyntax Expression, WrittenElement Element)
{
    /// <summary>The argument in which a place is; null where it is in something else, or where nothing can be written beside it.</summary>
    public static WrittenWord? At(int position, SyntaxNode root, SourceText text)
    {
        ExpressionSyntax? word = root.FindToken(position).Parent?.FirstAncestorOrSelf<ExpressionSyntax>();
        while (word?.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax } or ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            word = word.Parent as ExpressionSyntax ?? (ExpressionSyntax)word.Parent.Parent!;
        }

        SyntaxNode? syntax = word?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } } && IsAdd(call) ? call
            : word?.Parent is InitializerExpressionSyntax or ExpressionElementSyntax ? word
            : null;
        return syntax is not null && WrittenElement.Of(syntax, text) is { } element ? new(word!, element) : null;
    }

    /// <summary>Writes another argument behind it.</summary>
    /// <param name="argument">The C# that makes it.</param>
    /// <param name="text">The file's text.</param>
    public ImmutableArray<TextChange> AddBehind(string argument, SourceText text)
    {
        string copy = text.ToString(Element.Span);
        return Element.AddBehind(copy.Remove(Expression.SpanStart - Element.Span.Start, Expression.Span.Length).Insert(Expression.SpanStart - Element.Span.Start, argument));
    }

    private static bool IsAdd(InvocationExpressionSyntax call)
        => call is { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ArgumentList" } } };
}
