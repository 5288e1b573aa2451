namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class SnapshotNameTwiceTests
{
    private const string Good = """{ "format": 1, "panel": "ispmgr", "functions": {} }""";

    private static string In(string language) => $$"""{ "format": 1, "panel": "ispmgr", "language": "{{language}}", "functions": {} }""";

    private static async Task<string[]> FindAsync(string language, params TestText[] texts)
        => [.. (await SnapshotFindings.InProjectAsync(texts, [("Mgr5Language", language)])).Select(static d => d.Split(": give")[0])];

    [Fact]
    public async Task Both_files_are_named()
        => (await FindAsync("", new("a.mgr5.json", Good), new("b.mgr5.json", Good), new("c.mgr5.json", Good, name: "ISPMGR")))
            .ShouldBe(
                [
                    "b.mgr5.json(1,1): error MGR0003: The snapshot has the name 'Ispmgr', which a.mgr5.json already has",
                    "c.mgr5.json(1,1): error MGR0003: The snapshot has the name 'ISPMGR', which a.mgr5.json already has",
                ],
                ignoreOrder: true);

    [Fact]
    public async Task Snapshots_with_names_of_their_own_are_fine()
        => (await FindAsync("", new("a.mgr5.json", Good), new("b.mgr5.json", Good, name: "IspmgrLite"))).ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("RU")]
    public async Task The_language_of_the_project_tells_them_apart(string language)
        => (await FindAsync(language, new("a.mgr5.json", In("en")), new("b.mgr5.json", In("ru")))).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("de")]
    public async Task Languages_alone_do_not(string language)
        => (await FindAsync(language, new("a.mgr5.json", In("en")), new("b.mgr5.json", In("ru"))))
            .ShouldBe(["b.mgr5.json(1,1): error MGR0003: The snapshot has the name 'Ispmgr', which a.mgr5.json already has"]);

    [Fact]
    public async Task Two_in_the_language_of_the_project_are_two()
        => (await FindAsync("ru", new("a.mgr5.json", In("en")), new("b.mgr5.json", In("ru")), new("c.mgr5.json", In("ru"))))
            .ShouldBe(["c.mgr5.json(1,1): error MGR0003: The snapshot has the name 'Ispmgr', which b.mgr5.json already has"]);
}
