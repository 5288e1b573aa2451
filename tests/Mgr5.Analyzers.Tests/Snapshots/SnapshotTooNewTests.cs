namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class SnapshotTooNewTests
{
    [Fact]
    public async Task It_tells_to_update_the_package()
        => (await SnapshotFindings.InAsync(new TestText("a.mgr5.json", "{\n  \"format\": 2\n}")))
            .ShouldBe(["a.mgr5.json(2,13): error MGR0004: Update Mgr5.CodeGen: the snapshot has format 2, newer than 1, the newest that this version reads"]);
}
