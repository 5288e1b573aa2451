using System.Collections.Immutable;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Commands;

/// <summary>Makes a request of the arguments of mgrctl: options, the function, and <c>name=value</c>.</summary>
internal static class MgrctlCommand
{
    private const string CorePanel = "core";

    /// <summary>The request; null where mgrctl is told to do something else than to call.</summary>
    public static FoundQuery? Read(IReadOnlyList<ShellWord> words, SyntaxNode syntax, bool isWhole)
    {
        string? panel = CorePanel;
        FoundPart? function = null;
        bool isOpen = !isWhole;
        bool isDescribed = false;
        List<FoundParameter> parameters = [];
        for (int i = 0; i < words.Count; i++)
        {
            ShellWord word = words[i];
            switch (word.Value)
            {
                case "-m" when i + 1 < words.Count:
                    panel = words[++i] is { IsConstant: true } name ? name.Value : null;
                    break;
                case "-o" when i + 1 < words.Count:
                    parameters.Add(new(
                        new("out", SpanOf(word, 0, word.Length), ImmutableArray<TextHole>.Empty, IsEditable: false),
                        PartOf(words[i + 1], 0, words[i + 1].Length),
                        SpanOf(words[i + 1], 0, words[i + 1].Length),
                        syntax));
                    i++;
                    break;
                case "-e" when i + 1 < words.Count:
                    if (ParameterOf(words[++i], syntax) is { } fromEnvironment)
                    {
                        parameters.Add(fromEnvironment with { IsFromEnvironment = true });
                    }

                    break;
                case "-i":
                    isDescribed = true;
                    break;
                case "-l" or "-u":
                    return null;
                case "-R" or "sudo":
                    break;
                case var other when function is null && other.IndexOf('=') < 0:
                    if (other.StartsWith("-", StringComparison.Ordinal))
                    {
                        return null;
                    }

                    function = PartOf(word, 0, word.Length);
                    break;
                default:
                    if (ParameterOf(word, syntax) is { } parameter)
                    {
                        parameters.Add(parameter);
                    }
                    else
                    {
                        isOpen = true;
                    }

                    break;
            }
        }

        return function is null && parameters.Count == 0 ? null : new()
        {
            Form = QueryForm.CommandLine,
            Syntax = syntax,
            Function = function,
            Parameters = parameters.ToImmutableArray(),
            Panel = panel,
            Certainty = panel is null ? Certainty.None : Certainty.Witnessed,
            IsWhole = !isOpen && !isDescribed,
            Text = words.Select(static w => w.Text).Distinct().ToArray() is [var line] ? line : null,
        };
    }

    private static FoundParameter? ParameterOf(ShellWord word, SyntaxNode syntax)
    {
        int equals = word.Value.IndexOf('=');
        if (equals <= 0)
        {
            return null;
        }

        FoundPart name = PartOf(word, 0, equals);
        FoundPart value = PartOf(word, equals + 1, word.Length - equals - 1);
        if (name.Holes.Any(h => h.Position < word.Start + equals))
        {
            return null;
        }

        // A hole behind the "=" is the value's.
        return new(name with { Holes = ImmutableArray<TextHole>.Empty }, value, SpanOf(word, 0, word.Length), syntax);
    }

    private static FoundPart PartOf(ShellWord word, int start, int length)
    {
        int first = word.Start + start;
        string text = word.Text.Text.Substring(first, length);
        return new(
            text.Length > 1 && text[0] is '\'' or '"' && text[text.Length - 1] == text[0] ? text.Substring(1, text.Length - 2) : text,
            SpanOf(word, start, length),
            word.Text.Holes.Where(h => h.Position >= first && h.Position <= first + length).ToImmutableArray(),
            word.Text.IsInOneLiteral(first, length));
    }

    private static TextSpan SpanOf(ShellWord word, int start, int length) => word.Text.SpanOf(word.Start + start, length);
}
