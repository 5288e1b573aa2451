namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class PatternSelectsNothingTests
{
    private const string Sites = """{ "format": 1, "panel": "ispmgr", "functions": { "webdomain": {}, "webdomain.edit": {}, "backup2.list": {} } }""";
    private const string Bills = """{ "format": 1, "panel": "billmgr", "functions": { "payment": {} } }""";

    private static Task<string[]> FindAsync(string functions, params TestText[] texts) => SnapshotFindings.InProjectAsync(texts, [("_Mgr5Functions", functions)]);

    [Theory]
    [InlineData("")]
    [InlineData("webdomain.*|-*.edit")]
    [InlineData("|backup2.list|")]
    [InlineData("backup2.*")]
    [InlineData("*")]
    public async Task What_matches_is_silent(string functions)
        => (await FindAsync(functions.Replace("|backup2.list|", "|backup2.list|", StringComparison.Ordinal), new TestText("a.mgr5.json", Sites))).ShouldBeEmpty();

    [Theory]
    [InlineData("webdomian", "webdomain")]
    [InlineData("webdomian.*", "webdomain.*")]
    [InlineData("backup.*", "backup2.*")]
    [InlineData("*.edti", "*.edit")]
    [InlineData("-*.edti", "-*.edit")]
    [InlineData("-webdomain.edti", "-webdomain.edit")]
    public async Task The_nearest_that_would_match_is_offered(string functions, string meant)
        => (await FindAsync("webdomain|" + functions, new TestText("a.mgr5.json", Sites)))
            .ShouldBe([$"warning MGR0005: The pattern '{functions}' in Mgr5Functions matches no function; did you mean '{meant}'?"]);

    [Theory]
    [InlineData("payment")]
    [InlineData("web*domian.*")]
    [InlineData("-")]
    public async Task Where_nothing_is_near_nothing_is_offered(string functions)
        => (await FindAsync(functions, new TestText("a.mgr5.json", Sites)))
            .ShouldBe([$"warning MGR0005: The pattern '{functions}' in Mgr5Functions matches no function"]);

    [Fact]
    public async Task Patterns_of_a_project_are_for_all_its_snapshots()
        => (await FindAsync("webdomain|payment", new("a.mgr5.json", Sites), new("b.mgr5.json", Bills))).ShouldBeEmpty();

    [Fact]
    public async Task Those_of_a_snapshot_are_said_at_it_and_stand_in_place_of_the_projects()
        => (await FindAsync("webdomain|payments", new("a.mgr5.json", Sites, functions: "webdomain|payment"), new("b.mgr5.json", Bills)))
            .ShouldBe(
                [
                    "a.mgr5.json(1,1): warning MGR0005: The pattern 'payment' in Functions matches no function",
                    "warning MGR0005: The pattern 'webdomain' in Mgr5Functions matches no function",
                    "warning MGR0005: The pattern 'payments' in Mgr5Functions matches no function; did you mean 'payment'?",
                ],
                ignoreOrder: true);

    [Fact]
    public async Task What_an_overlay_adds_can_be_selected()
        => (await FindAsync("cagefs", new("a.mgr5.json", Sites), new("a.overlay.mgr5.json", """{ "functions": { "cagefs": {} } }"""))).ShouldBeEmpty();

    [Fact]
    public async Task It_waits_until_all_can_be_read()
        => (await FindAsync("payment", new("a.mgr5.json", Sites), new("b.mgr5.json", "{"))).ShouldHaveSingleItem().ShouldContain("MGR0001");
}
