using Mgr5.Analyzers.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Tests;

public sealed class RulePageTests
{
    [Fact]
    public void Every_rule_has_a_page()
        => Rules().Select(static r => $"# {r.Id}: {r.Title}")
            .ShouldBe(Directory.GetFiles(Repository.Path("docs", "rules")).Select(static f => File.ReadLines(f).First()), ignoreOrder: true);

    [Fact]
    public void The_list_of_rules_has_them_all()
        => File.ReadLines(Repository.Path("docs", "rules.md")).Where(static l => l.StartsWith("| [", StringComparison.Ordinal)).ShouldBe(
            Rules().OrderBy(static r => r.Id, StringComparer.Ordinal).Select(static r => $"| [{r.Id}](rules/{r.Id}.md) | {r.DefaultSeverity.ToString().ToLowerInvariant()} | {r.Title} |"));

    [Fact]
    public void A_page_says_how_to_fix_the_finding_and_how_to_switch_the_rule_off()
    {
        foreach (DiagnosticDescriptor rule in Rules())
        {
            string page = File.ReadAllText(Repository.Path("docs", "rules", rule.Id + ".md"));
            page.ShouldContain($"Category: `{rule.Category}`");
            page.ShouldContain($"Default severity: {(rule.DefaultSeverity == DiagnosticSeverity.Info ? "info" : rule.DefaultSeverity.ToString().ToLowerInvariant())}");
            page.ShouldContain("## How to fix it");
            page.ShouldContain("## How to switch it off");
        }
    }

    private static IEnumerable<DiagnosticDescriptor> Rules() => new SnapshotAnalyzer().SupportedDiagnostics.Concat(new QueryAnalyzer().SupportedDiagnostics);
}
