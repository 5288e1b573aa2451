using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>Reads the text that an expression makes. What it does not understand is a hole.</summary>
internal sealed class ExpressionReader(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly ComposedTextBuilder _builder = new();
    private DeclaredNames _names = new();

    /// <summary>The text of an expression.</summary>
    public static ComposedText Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => Read([expression], expression, model, cancellationToken);

    /// <summary>The text of several expressions, one behind the other.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="whole">A node that has them all.</param>
    /// <param name="model">What the compiler knows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ComposedText Read(
        IEnumerable<ExpressionSyntax> expressions, SyntaxNode whole, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new ExpressionReader(model, cancellationToken);
        foreach (ExpressionSyntax expression in expressions)
        {
            reader.Append(expression);
        }

        return reader._builder.Build(whole.Span);
    }

    private void Append(ExpressionSyntax expression)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Append(parenthesized.Expression);
                break;
            case CheckedExpressionSyntax { Expression: var inner }:
                Append(inner);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                Append(suppressed.Operand);
                break;
            case LiteralExpressionSyntax literal when IsText(literal):
                _builder.BeginLiteral();
                LiteralReader.Append(_builder, literal.Token);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression or (int)SyntaxKind.CharacterLiteralExpression } literal:
                _builder.AppendConstant(literal.Token.ValueText, literal.Span);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AppendInterpolated(interpolated);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                AppendSum(sum);
                break;
            case InvocationExpressionSyntax call:
                AppendCall(call);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                AppendName(expression);
                break;
            default:
                _builder.AppendHole(expression);
                break;
        }
    }

    private static bool IsText(LiteralExpressionSyntax literal)
        => literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression;

    private void AppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        _builder.BeginLiteral();
        bool isFirst = true;
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                LiteralReader.AppendPiece(_builder, text.TextToken, interpolated.StringStartToken, interpolated.StringEndToken, isFirst);
            }
            else if (content is InterpolationSyntax interpolation)
            {
                AppendValue(interpolation.Expression, interpolation.FormatClause?.FormatStringToken.ValueText);
            }

            isFirst = false;
        }
    }

    // A long sum is a deep tree on its left side.
    private void AppendSum(BinaryExpressionSyntax sum)
    {
        var terms = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary)
        {
            terms.Push(binary.Right);
            left = binary.Left;
        }

        Append(left);
        foreach (ExpressionSyntax term in terms)
        {
            AppendValue(term, null);
        }
    }

    // What stands beside texts: a text itself, or something that becomes one.
    private void AppendValue(ExpressionSyntax expression, string? format)
    {
        if (format is null)
        {
            Append(expression);
        }
        else
        {
            _builder.AppendHole(expression, format);
        }
    }

    private void AppendCall(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        switch (StringCalls.OfString(call))
        {
            case "Concat" when arguments.All(static a => a.Expression is not (CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)) && arguments.Count > 1:
                foreach (ArgumentSyntax argument in arguments)
                {
                    AppendValue(argument.Expression, null);
                }

                break;
            case "Concat" when arguments.Count == 1 && Elements.Of(arguments[0].Expression) is { } elements:
                foreach (ExpressionSyntax element in elements)
                {
                    AppendValue(element, null);
                }

                break;
            case "Join" when JoinCall.Read(arguments) is ({ } separator, { } joined):
                for (int i = 0; i < joined.Count; i++)
                {
                    if (i > 0)
                    {
                        _builder.AppendConstant(separator.Token.ValueText, separator.Span);
                    }

                    AppendValue(joined[i], null);
                }

                break;
            case "Format" when FormatCall.Read(arguments, model) is ({ } format, { } values):
                AppendFormat(format, values);
                break;
            case null when StringCalls.NameOf(call) == "AppendFormat" && FormatCall.Read(arguments, model) is ({ } format, { } values):
                AppendFormat(format, values);
                break;
            default:
                bool isEscape = StringCalls.IsEscape(call);
                _builder.AppendHole(isEscape ? arguments[0].Expression : call, isEscaped: isEscape);
                break;
        }
    }

    private void AppendFormat(ExpressionSyntax format, IReadOnlyList<ExpressionSyntax> values)
    {
        var reader = new ExpressionReader(model, cancellationToken) { _names = _names };
        reader.Append(format);
        ComposedText text = reader._builder.Build(format.Span);
        foreach (FormatPiece piece in FormatCall.Split(text.Text))
        {
            if (piece.Argument is not { } argument)
            {
                _builder.Append(text, piece.Start, piece.Length, withHolesAtEnd: piece.Start + piece.Length == text.Text.Length);
            }
            else if (argument < values.Count)
            {
                AppendValue(values[argument], piece.Format);
            }
            else
            {
                _builder.AppendHole(format);
            }
        }
    }

    private void AppendName(ExpressionSyntax name)
    {
        if (DeclaredValue.Of(name, model, cancellationToken) is { } value && _names.Enter(value))
        {
            Append(value);
            _names.Leave(value);
        }
        else if (model.GetConstantValue(name, cancellationToken) is { HasValue: true, Value: string constant })
        {
            _builder.AppendConstant(constant, name.Span);
        }
        else
        {
            _builder.AppendHole(name);
        }
    }
}
