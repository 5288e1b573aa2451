namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class SnapshotMissingTests
{
    private const string Said = "warning MGR0002: Mgr5.CodeGen has no snapshot to emit from";

    [Fact]
    public async Task It_is_said_where_the_package_is_referenced()
        => (await SnapshotFindings.InProjectAsync([], [("Mgr5IsReferenced", "true")])).ShouldHaveSingleItem().ShouldStartWith(Said);

    [Fact]
    public async Task It_is_not_said_where_the_package_comes_through_another_project()
        => (await SnapshotFindings.InProjectAsync([], [("Mgr5IsReferenced", "")])).ShouldBeEmpty();

    [Fact]
    public async Task An_overlay_is_no_snapshot()
        => (await SnapshotFindings.InProjectAsync([new("a.overlay.mgr5.json", "{}")], [("Mgr5IsReferenced", "true")])).ShouldHaveSingleItem().ShouldStartWith(Said);

    [Fact]
    public async Task One_that_cannot_be_read_is_there()
        => (await SnapshotFindings.InProjectAsync([new("a.mgr5.json", "{")], [("Mgr5IsReferenced", "true")])).ShouldHaveSingleItem().ShouldContain("MGR0001");
}
