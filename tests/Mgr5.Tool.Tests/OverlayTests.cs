namespace Mgr5.Tool.Tests;

/// <summary>Overlays are laid over a snapshot as a build lays them.</summary>
public sealed class OverlayTests : CommandRun
{
    private const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr",
          "functions": {
            "user": { "kind": "list", "title": "Users" },
            "user.edit": { "kind": "form", "sources": ["listing", "devel"], "parameters": [ { "name": "groups", "title": "Groups" } ] }
          }
        }
        """;

    private const string Overlay = """
        {
          "panel": "ispmgr",
          "functions": {
            "cagefs.toggle": { "kind": "group", "title": "Switch the cage" },
            "user.edit": { "parameters": [ { "name": "groups", "separator": "space" } ] }
          }
        }
        """;

    private string SnapshotFile => FileOf("x.mgr5.json", Snapshot);

    private string OverlayFile => FileOf("x.overlay.mgr5.json", Overlay);

    [Fact]
    public async Task Show_has_what_an_overlay_adds_and_says_so()
    {
        (int exitCode, string output, _) = await RunAsync("show", SnapshotFile, "--overlay", OverlayFile, "--sources");

        exitCode.ShouldBe(0);
        output.ShouldBe("""
            ispmgr
            3 functions — list 1, form 1, group 1

            Function       Kind   Sources                  Title
            cagefs.toggle  group  overlay                  Switch the cage
            user           list                            Users
            user.edit      form   listing, devel, overlay  1 parameter
            """.ReplaceLineEndings("\n"));
        (await RunAsync("show", SnapshotFile, "user.edit", "--overlay", OverlayFile, "--sources")).Output.ShouldSatisfyAllConditions(
            static o => o.ShouldContain("listing, devel, overlay"), static o => o.ShouldContain("several, by space"));
        (await RunAsync("show", SnapshotFile, "user.edit", "--overlay", OverlayFile, "--json")).Output.ShouldContain("\"separator\": \"space\"");
    }

    [Fact]
    public async Task An_overlay_that_lies_beside_the_snapshot_is_not_taken_unasked()
    {
        _ = OverlayFile;

        (await RunAsync("show", SnapshotFile)).Output.ShouldNotContain("cagefs");
    }

    [Fact]
    public async Task Several_overlays_are_laid_over_one_snapshot_in_any_order()
    {
        string other = FileOf("any.overlay.mgr5.json", """{ "functions": { "user": { "title": "Accounts" }, "user.edit": { "title": "Account" } } }""");

        string output = (await RunAsync("show", SnapshotFile, "--overlay", other, "--overlay", OverlayFile)).Output;

        output.ShouldContain("Accounts");
        output.ShouldContain("cagefs.toggle");
        (await RunAsync("show", SnapshotFile, "--overlay", OverlayFile, "--overlay", other)).Output.ShouldBe(output);
    }

    [Fact]
    public async Task Search_finds_what_an_overlay_adds()
    {
        (await RunAsync("search", SnapshotFile, "cage")).ExitCode.ShouldBe(1);
        (await RunAsync("search", SnapshotFile, "cage", "--overlay", OverlayFile)).ShouldSatisfyAllConditions(
            static r => r.ExitCode.ShouldBe(0), static r => r.Output.ShouldContain("cagefs.toggle"));
    }

    [Fact]
    public async Task Diff_compares_what_a_build_would_see()
    {
        string upgraded = FileOf("new.mgr5.json", Snapshot.Replace("\"title\": \"Groups\"", "\"separator\": \"space\"", StringComparison.Ordinal));

        (await RunAsync("diff", SnapshotFile, upgraded)).ShouldSatisfyAllConditions(
            static r => r.ExitCode.ShouldBe(1), static r => r.Output.ShouldContain("separator changed"));
        (await RunAsync("diff", SnapshotFile, upgraded, "--overlay", OverlayFile)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_request_is_typed_as_the_overlay_has_it()
    {
        const string Line = "func=user.edit&elid=u&groups=a%20b&sok=ok";

        (await RunAsync("request", Line, "--snapshot", SnapshotFile)).Output.ShouldContain("Groups = \"a b\"");
        (await RunAsync("request", Line, "--snapshot", SnapshotFile, "--overlay", OverlayFile)).Output.ShouldContain("Groups = [\"a\", \"b\"]");
        (await RunAsync("request", Line, "--overlay", OverlayFile)).ShouldBe((2, "", "mgr5: --overlay is laid over a snapshot: --snapshot FILE\n"));
    }

    [Fact]
    public async Task What_cannot_be_laid_over_the_snapshot_is_one_line()
    {
        (await RunAsync("show", SnapshotFile, "--overlay", FileOf("b.overlay.mgr5.json", """{ "panel": "billmgr" }""")))
            .ShouldBe((2, "", "mgr5: b.overlay.mgr5.json: this is an overlay of the panel 'billmgr', not of 'ispmgr'\n"));
        (await RunAsync("search", SnapshotFile, "x", "--overlay", FileOf("c.overlay.mgr5.json", """{ "functions": 1 }""")))
            .ShouldBe((2, "", "mgr5: c.overlay.mgr5.json(1,16): expected an object, found a number\n"));
        (await RunAsync("diff", SnapshotFile, SnapshotFile, "--overlay", PathOf("none"))).ShouldBe((2, "", "mgr5: none: there is no such file\n"));
    }
}
