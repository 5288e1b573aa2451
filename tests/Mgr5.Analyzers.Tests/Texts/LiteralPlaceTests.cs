using System.Globalization;
using System.Text;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Tests.Texts;

/// <summary>Any text, written as a literal of any kind, is read as that text, and every character at its own place.</summary>
public sealed class LiteralPlaceTests
{
    private static readonly string[] Pieces = ["a", "Z9", "&", "=", " ", "\"", "\\", "{", "}", "{{", "\n", "\r\n", "\t", "  ", "é", "\u2028", "😀", "\0", "%20", "'"];

    public static TheoryData<string> Kinds => ["regular", "escaped", "verbatim", "raw", "raw lines", "UTF-8", "interpolated", "interpolated verbatim", "interpolated raw", "interpolated raw lines"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Characters_are_read_at_their_places(string kind)
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (Write(kind, text) is not { } literal)
            {
                continue;
            }

            (ComposedText read, string source) = Read(literal);
            read.Text.ShouldBe(text, literal);
            int end = 0;
            for (int c = 0; c < text.Length; c++)
            {
                TextSpan span = read[c].Span;
                string written = source.Substring(span.Start, span.Length);

                // The second half of a pair may be of the escape of the first.
                span.Start.ShouldBeGreaterThanOrEqualTo(char.IsLowSurrogate(text[c]) ? end - span.Length : end, literal);
                end = span.End;
                (written == text[c].ToString() || Meaning(kind, written).Contains(text[c], StringComparison.Ordinal)).ShouldBeTrue($"{literal}: '{written}' for U+{(int)text[c]:X4}");
                (span.Length <= 10).ShouldBeTrue(literal);
            }
        }
    }

    [Fact]
    public void Holes_stand_between_the_characters()
    {
        (ComposedText read, string source) = Read("$\"a{x}b{{c\" + x + $\"\"\"d{x:N2}\"\"\"");
        read.Text.ShouldBe("ab{cd");
        read.Holes.Select(static h => (h.Position, h.Format)).ShouldBe([(1, null), (4, null), (5, "N2")]);
        source.Substring(read.SpanOf(2, 1).Start, read.SpanOf(2, 1).Length).ShouldBe("{{");
        read.IsInOneLiteral(0, 4).ShouldBeTrue();
        read.IsInOneLiteral(3, 2).ShouldBeFalse();
    }

    // What a doubled or escaped character stands for.
    private static string Meaning(string kind, string written)
    {
        if (written.Length == 2 && written[0] == written[1])
        {
            return written[..1];
        }

        return kind is "escaped" or "regular" or "UTF-8" or "interpolated" && CSharpSyntaxTree.ParseText("\"" + written + "\"", new(kind: SourceCodeKind.Script)).GetRoot().DescendantTokens().First().Value is string meaning ? meaning : "";
    }

    private static (ComposedText Text, string Source) Read(string literal)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"class C {{ object M(string x) => {literal}; }}", new(LanguageVersion.CSharp12));
        SemanticModel model = CSharpCompilation.Create("Texts", [tree]).GetSemanticModel(tree);
        ExpressionSyntax expression = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        tree.GetDiagnostics().ShouldBeEmpty(literal);
        return (ExpressionReader.Read(expression, model, TestContext.Current.CancellationToken), tree.ToString());
    }

    private static string? Write(string kind, string text) => kind switch
    {
        "regular" => SymbolDisplay.FormatLiteral(text, quote: true),
        "escaped" => "\"" + Escaped(text) + "\"",
        "verbatim" => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        "UTF-8" => "\"" + Escaped(text) + "\"u8",
        "raw" => IsRaw(text) && !text.Contains('\n') && !text.Contains('\u2028') ? $"\"\"\"\"{text}\"\"\"\"" : null,
        "raw lines" => text.Contains('\u2028') ? null : "\"\"\"\"\n" + Indented(text) + "\n    \"\"\"\"",
        "interpolated" => "$\"" + Escaped(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "\"",
        "interpolated verbatim" => "$@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "\"",
        "interpolated raw" => IsRaw(text) && !text.Contains('\n') && !text.Contains('\u2028') ? $"$$$$$$$$$$$$$$$$$$\"\"\"\"{text}\"\"\"\"" : null,
        "interpolated raw lines" => text.Contains('\u2028') ? null : "$$$$$$$$$$$$$$$$$$\"\"\"\"\n" + Indented(text) + "\n    \"\"\"\"",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool IsRaw(string text) => text.Length > 0 && !text.StartsWith('"') && !text.EndsWith('"');

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string Escaped(string text)
    {
        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length;
            escaped.Append(isPair ? string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[i + 1]):X8}")
                : text[i] is >= 'a' and <= 'z' ? text[i].ToString()
                : text[i] is '{' or '}' ? text[i].ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}"));
            i += isPair ? 1 : 0;
        }

        return escaped.ToString();
    }
}
