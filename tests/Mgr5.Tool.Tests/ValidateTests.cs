namespace Mgr5.Tool.Tests;

public sealed class ValidateTests : CommandRun
{
    private const string Good = """
        {
          "$schema": "urn:mgr5:snapshot:1",
          "format": 1,
          "panel": "p",
          "functions": {
            "f": { "kind": "list" }
          }
        }

        """;

    private async Task<(int ExitCode, string Output)> ValidateAsync(string content)
    {
        (int exitCode, string output, string errors) = await RunAsync("validate", FileOf("x.mgr5.json", content));
        errors.ShouldBe("");
        return (exitCode, output.Replace(Folder + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_is_valid_and_canonical()
        => (await RunAsync("validate", Repository.Path("samples", "panels", "ispmgr.mgr5.json"))).ShouldSatisfyAllConditions(
            static r => r.ExitCode.ShouldBe(0), static r => r.Output.ShouldEndWith("ispmgr.mgr5.json: valid, canonical"));

    [Fact]
    public async Task What_mgr5_would_write_otherwise_is_valid()
    {
        (await ValidateAsync(Good)).ShouldBe((0, "x.mgr5.json: valid, canonical"));
        (await ValidateAsync(Good.Replace("\n", " ", StringComparison.Ordinal))).ShouldBe((0, "x.mgr5.json: valid, not canonical: mgr5 would write it otherwise"));
    }

    [Theory]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "f": { "knid": "list" } } }""", "x.mgr5.json(1,58): error: no such member: #/functions.f.knid")]
    [InlineData("{ \"format\": 1,\n \"panel\": \"p\", \"functions\": {\n \"f\": { \"kind\": \"lst\" } } }", "x.mgr5.json(3,21): error: not one of the words that may stand here: #/functions.f.kind")]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "f": { }, "f": { } } }""", null)]
    [InlineData("""{ "format": 2, "panel": "p" }""", "x.mgr5.json(1,13): error: the snapshot has format 2, newer than 1, the newest that this version reads")]
    [InlineData("""{ "format": 1, "functions": {} }""", "x.mgr5.json(1,1): error: a member is missing: #/panel")]
    [InlineData("{ \"format\": 1,", null)]
    [InlineData("", null)]
    public async Task A_fault_has_its_place(string content, string? expected)
    {
        (int exitCode, string output) = await ValidateAsync(content);

        exitCode.ShouldBe(2);
        output.ShouldMatch(@"^x\.mgr5\.json\(\d+,\d+\): error: [^\n]+$");
        if (expected is not null)
        {
            output.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "panel": "ispmgr", "functions": { "f": { "kind": "group" }, "g": { "parameters": [ { "name": "a", "separator": "space" } ] } } }""")]
    [InlineData("""{ "$schema": "urn:mgr5:snapshot:1", "format": 1, "version": "6", "language": "en" }""")]
    public async Task In_an_overlay_everything_is_optional(string content)
    {
        (int exitCode, string output, _) = await RunAsync("validate", FileOf("x.overlay.mgr5.json", content));

        (exitCode, output.Replace(Folder + "/", "", StringComparison.Ordinal)).ShouldBe((0, "x.overlay.mgr5.json: valid overlay"));
        (await ValidateAsync(content)).ExitCode.ShouldBe(2, "it is no snapshot");
    }

    [Theory]
    [InlineData("""{ "functions": { "f": { "knid": "list" } } }""", "x.overlay.mgr5.json(1,31): error: no such member: #/functions.f.knid")]
    [InlineData("""{ "functions": { "f": { "parameters": [ { } ] } } }""", "x.overlay.mgr5.json(1,41): error: a member is missing: #/functions.f.parameters[0].name")]
    [InlineData("""{ "function": { } }""", "x.overlay.mgr5.json(1,13): error: no such member: #/function")]
    [InlineData("""{ "format": 2 }""", "x.overlay.mgr5.json(1,13): error: the snapshot has format 2, newer than 1, the newest that this version reads")]
    public async Task A_fault_of_an_overlay_has_its_place(string content, string expected)
    {
        (int exitCode, string output, _) = await RunAsync("validate", FileOf("x.overlay.mgr5.json", content));

        (exitCode, output.Replace(Folder + "/", "", StringComparison.Ordinal)).ShouldBe((2, expected));
    }

    [Fact]
    public async Task Every_file_is_checked()
    {
        (int exitCode, string output, _) = await RunAsync("validate", FileOf("bad", "{"), FileOf("good", Good));

        exitCode.ShouldBe(2);
        output.ShouldContain("error");
        output.ShouldEndWith("good: valid, canonical");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line()
        => (await RunAsync("validate", PathOf("none"))).ShouldBe((2, "", "mgr5: none: there is no such file\n"));
}
