using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>A piece of a composite format.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters are of the text.</param>
/// <param name="Argument">Which argument stands there; null for text.</param>
/// <param name="Format">The format of the argument; null: none.</param>
internal readonly record struct FormatPiece(int Start, int Length, int? Argument, string? Format);

/// <summary>The arguments and the format of <c>string.Format("func={0}", …)</c>.</summary>
internal static class FormatCall
{
    private static readonly Regex Item = new(
        @"\G\{(?<argument>[0-9]{1,4}) *(,[^:{}]*)?(:(?<format>[^{}]*))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The format and its values; null where the values are not written out.</summary>
    public static (ExpressionSyntax? Format, IReadOnlyList<ExpressionSyntax>? Values) Read(SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model)
    {
        // A format provider may stand first.
        int format = arguments.Count > 1 && !IsText(arguments[0].Expression) && model.GetTypeInfo(arguments[0].Expression).Type is not { SpecialType: SpecialType.System_String } ? 1 : 0;

        if (format >= arguments.Count)
        {
            return default;
        }

        ExpressionSyntax[] values = [.. arguments.Skip(format + 1).Select(static a => a.Expression)];
        return (arguments[format].Expression, values is [var only] && Elements.Of(only) is { } elements ? elements : values);
    }

    /// <summary>The pieces of a format, in their order.</summary>
    public static IEnumerable<FormatPiece> Split(string format)
    {
        int start = 0;
        for (int i = 0; i < format.Length;)
        {
            if (Braces.IsDoubled(format, i, format.Length))
            {
                yield return new(start, i + 1 - start, null, null);
                i += 2;
                start = i;
            }
            else if (format[i] == '{' && Item.Match(format, i) is { Success: true } item)
            {
                yield return new(start, i - start, null, null);
                yield return new(
                    i,
                    0,
                    int.Parse(item.Groups["argument"].Value, CultureInfo.InvariantCulture),
                    item.Groups["format"] is { Success: true, Value: var value } ? value : null);
                i += item.Length;
                start = i;
            }
            else
            {
                i++;
            }
        }

        yield return new(start, format.Length - start, null, null);
    }

    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        BinaryExpressionSyntax sum => IsText(sum.Left) || IsText(sum.Right),
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression),
        InterpolatedStringExpressionSyntax => true,
        _ => false,
    };
}
