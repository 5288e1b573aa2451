using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Differences;

/// <summary>A list that is known to be a sub-list no more, below a list still: its parent may be given, but need not.</summary>
public sealed class ParentBreakTests
{
    private static readonly EquatableArray<Parameter> Parameters = [new() { Name = "p" }];

    [Theory]
    [InlineData(FunctionKind.Group, "parent: stands behind the request")]
    [InlineData(FunctionKind.Form, null)]
    public void It_breaks_where_the_parent_changes_its_place_among_the_arguments(FunctionKind kind, string? reason)
    {
        Function act = new() { Name = "domain.record.act", Kind = kind, Parameters = Parameters };

        SnapshotDiff.Between(Panel("domain", act), Panel(null, act)).Where(static c => c.Function == "domain.record.act")
            .Select(static c => c.Reason).ShouldBe(reason is null ? [] : [reason]);
    }

    [Fact]
    public void A_request_that_nothing_is_known_of_has_its_place_too()
    {
        Function act = new() { Name = "domain.record.act", Kind = FunctionKind.Group };

        SnapshotDiff.Between(Panel("domain", act), Panel(null, act)).Single(static c => c.Function == "domain.record.act")
            .Reason.ShouldBe("parent: stands behind the request");
    }

    private static Snapshot Panel(string? parent, Function act) => new()
    {
        Panel = "ispmgr",
        Functions = [new() { Name = "domain", Kind = FunctionKind.List }, new() { Name = "domain.record", Kind = FunctionKind.List, Parent = parent }, act],
    };
}
