namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class NamesCollideTests
{
    private static string Panel(string functions) => $$"""
        {
          "format": 1, "panel": "ispmgr", "functions.x": { "foo.bar": {} },
          "functions": {
            {{functions}}
          }
        }
        """;

    [Fact]
    public async Task Each_function_is_named_where_it_stands()
        => (await SnapshotFindings.InAsync(new TestText("a.mgr5.json", Panel("\"é\": { \"values\": { \"foo_bar\": 1 } }, \"foo.bar\": {},\n    \"foo_bar\": {}"))))
            .ShouldBe(
                [
                    "a.mgr5.json(4,42): info MGR0006: The types of 'foo.bar' start with Foo_Bar, since another function would have the same names without '_'",
                    "a.mgr5.json(5,5): info MGR0006: The types of 'foo_bar' start with FooBar, since another function would have the same names without '_'",
                ],
                ignoreOrder: true);

    [Fact]
    public async Task A_function_of_an_overlay_is_named_there_and_a_segment_at_the_file()
        => (await SnapshotFindings.InAsync(
                new("a.mgr5.json", Panel("\"foo.bar.x\": {}")), new("b.overlay.mgr5.json", """{ "functions": { "foo_bar": {} } }""")))
            .Select(static d => d.Split(" start")[0])
            .ShouldBe(["a.mgr5.json(1,1): info MGR0006: The types of 'foo.bar'", "b.overlay.mgr5.json(1,18): info MGR0006: The types of 'foo_bar'"], ignoreOrder: true);

    [Fact]
    public async Task Names_that_differ_are_fine()
        => (await SnapshotFindings.InAsync(new TestText("a.mgr5.json", Panel("\"foo.bar\": {}, \"foo\": {}, \"bar\": {}")))).ShouldBeEmpty();
}
