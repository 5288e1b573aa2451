using Mgr5.Analyzers.Tests.Snapshots;

namespace Mgr5.Analyzers.Tests;

public sealed class SnapshotRuleTests
{
    private const string Good = """{ "format": 1, "panel": "ispmgr", "functions": {} }""";

    [Fact]
    public async Task A_snapshot_that_can_be_read_is_silent()
        => (await SnapshotFindings.InAsync(new TestText("panels/a.mgr5.json", Good))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_said_without_the_runtime_or_of_other_files()
    {
        (await SnapshotFindings.InProjectAsync([new("a.mgr5.json", "{")], [], hasRuntime: false)).ShouldBeEmpty();
        (await SnapshotFindings.InAsync(new("a.mgr5.json", Good), new("b.json", "{"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Findings_do_not_depend_on_the_code()
        => (await SnapshotFindings.InProjectAsync([new("a.mgr5.json", "{")], [], code: "using Mgr5.Ispmgr; class C { IspmgrClient panel; }"))
            .ShouldHaveSingleItem().ShouldContain("MGR0001");
}
