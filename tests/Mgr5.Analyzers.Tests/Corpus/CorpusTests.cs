using System.Globalization;

namespace Mgr5.Analyzers.Tests.Corpus;

public sealed class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Titles => [.. CorpusRun.Snippets.Select(static s => s.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task What_is_found_is_what_is_marked(string title)
    {
        SnippetResult result = (await CorpusRun.GetAsync()).Results.Single(r => r.Snippet.ToString() == title);
        result.Errors.ShouldBeEmpty();
        result.Findings.Select(f => $"{f.Diagnostic.Id} '{Text(result, f.Span.Start, f.Span.Length)}' at {f.Span.Start}")
            .ShouldBe(result.Snippet.Mistakes.Where(static m => !m.IsMissed).Select(m => $"{m.Id} '{Text(result, m.Span.Start, m.Span.Length)}' at {m.Span.Start}"), ignoreOrder: true);
        result.Findings.Select(static f => f.Message).ShouldBe(result.Snippet.Messages, ignoreOrder: true);
    }

    [Fact]
    public async Task Precision_and_recall()
    {
        IReadOnlyList<SnippetResult> results = (await CorpusRun.GetAsync()).Results;
        int seeded = results.Sum(static r => r.Snippet.Mistakes.Count);
        int right = results.Sum(static r => r.Findings.Count(f => r.Snippet.Mistakes.Any(m => m.Id == f.Diagnostic.Id && m.Span == f.Span)));
        int said = results.Sum(static r => r.Findings.Count);
        double precision = (double)right / said;
        double recall = (double)right / seeded;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{results.Count} snippets, {results.Count(static r => r.Snippet.Mistakes.Count == 0)} of them silent; {seeded} mistakes seeded, {said} said, {right} right: precision {precision:P1}, recall {recall:P1}"));
        foreach (IGrouping<string, SeededMistake> rule in results.SelectMany(static r => r.Snippet.Mistakes).GroupBy(static m => m.Id, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{rule.Key}: {rule.Count()} seeded, {rule.Count(static m => m.IsMissed)} known to be missed");
        }

        precision.ShouldBe(1);
        recall.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static string Text(SnippetResult result, int start, int length)
        => start >= 0 && start + length <= result.Snippet.Code.Length ? result.Snippet.Code.Substring(start, length) : "(outside)";
}
