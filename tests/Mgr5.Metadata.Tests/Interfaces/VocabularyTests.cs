using System.Text.RegularExpressions;
using Mgr5.Metadata.Interfaces;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>docs/snapshot-format.md has a line for every node and attribute that is read or dropped, and for no other.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void The_documentation_has_the_whole_vocabulary()
    {
        string[] lines = [.. File.ReadLines(Repository.Path("docs", "snapshot-format.md")).SkipWhile(static l => !l.StartsWith("| vocabulary", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(static l => l.StartsWith('|'))];
        string[] documented = [.. lines.SelectMany(static l => Regex.Matches(l.Split('|')[1], "`([^`]+)`").Select(m => (l.Split('|')[2].Contains("dropped", StringComparison.Ordinal) ? "- " : "+ ") + m.Groups[1].Value))];

        string[] known =
        [
            .. Vocabulary.Entries.SelectMany(static e => e.Read.Select(a => $"+ {e.Node}@{a}").Concat(e.Dropped.Select(a => $"- {e.Node}@{a}"))),
            .. Vocabulary.Entries.Where(static e => e.Read.Length + e.Dropped.Length == 0).Select(static e => (e.Opaque ? "- " : "+ ") + e.Node),
        ];

        documented.ShouldBe(known, ignoreOrder: true);
    }
}
