namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class SnapshotUnreadableTests
{
    private const string Good = """{ "format": 1, "panel": "ispmgr", "functions": {} }""";

    [Fact]
    public async Task The_place_is_that_in_the_file()
        => (await SnapshotFindings.InAsync(new TestText("panels/a.mgr5.json", "{ \"format\": 1,\n  \"panel\": \"é\", \"functions\": { \"a\": {}, \"a\": {} } }")))
            .ShouldBe(["panels/a.mgr5.json(2,41): error MGR0001: The snapshot cannot be read: the key \"a\" is there twice"]);

    [Theory]
    [InlineData("")]
    [InlineData("{ \"format\": 1, \"panel\": \"ispmgr\"")]
    [InlineData("\u0000\u0001\uFFFD")]
    [InlineData("{ \"panel\": \"\\ud800\" }")]
    public async Task Whatever_cannot_be_read_is_said(string snapshot)
        => (await SnapshotFindings.InAsync(new TestText("a.mgr5.json", snapshot))).ShouldHaveSingleItem().ShouldContain("error MGR0001: ");

    [Fact]
    public async Task Overlays_are_read_as_overlays()
    {
        (await SnapshotFindings.InAsync(new("a.mgr5.json", Good), new("a.overlay.mgr5.json", "{}"))).ShouldBeEmpty();
        (await SnapshotFindings.InAsync(new("a.mgr5.json", Good), new("a.overlay.mgr5.json", "{ \"panel\": 1 }")))
            .ShouldBe(["a.overlay.mgr5.json(1,12): error MGR0001: The snapshot cannot be read: expected a string, found a number"]);
    }
}
