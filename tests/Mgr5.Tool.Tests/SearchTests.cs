namespace Mgr5.Tool.Tests;

public sealed class SearchTests : CommandRun
{
    private const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr",
          "functions": {
            "domain": { "kind": "list", "title": "Domain names", "columns": [ { "name": "ttl", "title": "Time to live" } ] },
            "domain.record": { "kind": "list", "title": "Records", "description": "What a name server answers" },
            "dns": { "title": "DNS of a domain" },
            "subdomain": {},
            "user.edit": { "kind": "form", "parameters": [ { "name": "domain_limit", "title": "How many" } ] }
          }
        }
        """;

    private async Task<string[]> FoundAsync(params string[] words)
    {
        string output = (await RunAsync(["search", FileOf("x.mgr5.json", Snapshot), .. words])).Output;
        return [.. output.Split('\n').Skip(1).Select(static l => l.Split(' ')[0])];
    }

    [Fact]
    public async Task The_best_come_first()
        => (await FoundAsync("DOMAIN")).ShouldBe(["domain", "domain.record", "subdomain", "dns", "user.edit"]);

    [Fact]
    public async Task All_words_must_be_there()
    {
        (await FoundAsync("domain", "record")).ShouldBe(["domain.record"]);
        (await FoundAsync("record server")).ShouldBe(["domain.record"]);
        (await FoundAsync("time", "live")).ShouldBe(["domain"]);
    }

    [Fact]
    public async Task Where_it_was_found_is_said()
        => (await RunAsync("search", FileOf("x.mgr5.json", Snapshot), "many")).ShouldBe((0, "Function   Kind  Title\nuser.edit  form  found in domain_limit", ""));

    [Fact]
    public async Task Nothing_is_found_with_exit_code_1()
        => (await RunAsync("search", FileOf("x.mgr5.json", Snapshot), "domain", "penguin")).ShouldBe((1, "nothing found", ""));

    [Fact]
    public async Task Words_are_needed() => (await RunAsync("search", FileOf("x.mgr5.json", Snapshot))).ExitCode.ShouldBe(2);
}
