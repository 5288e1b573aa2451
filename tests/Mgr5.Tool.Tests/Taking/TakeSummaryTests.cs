using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views;
using Spectre.Console.Testing;

namespace Mgr5.Tool.Tests.Taking;

public sealed class TakeSummaryTests
{
    [Fact]
    public void Where_nothing_failed_nothing_is_said_of_failures()
        => Lines(new TakeCount { Kind = CaptureKind.Page, Asked = 3, Made = 3, Failures = [] })[^5..].ShouldBe(
            ["Taken  Of", "30     functions", "0      parameters", "0      columns", "3      3 pages"]);

    [Fact]
    public void What_failed_stands_beside_why()
        => Lines(new TakeCount { Kind = CaptureKind.Devel, Asked = 3, Made = 2, Failures = [new("user.edit", "no answer in time")] }, width: 80)[^2..].ShouldBe(
            ["2      3 descriptions", "                       user.edit    no answer in time"]);

    [Fact]
    public void A_narrow_terminal_wraps_the_counts_between_words()
    {
        string[] lines = Lines(new TakeCount { Kind = CaptureKind.Page, Asked = 3, Made = 3, Failures = [] });

        lines.ShouldAllBe(static l => l.Length <= 40);
        string.Join(' ', lines).ShouldStartWith("30 functions — unknown 30 (30 without description, 0 with text but no type)");
    }

    private static string[] Lines(TakeCount count, int width = 40)
    {
        using TestConsole console = new();
        console.Profile.Width = width;
        Snapshot snapshot = new() { Panel = "p", Functions = Enumerable.Range(10, 30).Select(static i => new Function { Name = $"f{i}" }).ToEquatableArray() };
        TakeSummary.Print(console, new(snapshot, [], [count]));
        return [.. console.Lines.Select(static l => l.TrimEnd()).Where(static l => l.Length > 0)];
    }
}
