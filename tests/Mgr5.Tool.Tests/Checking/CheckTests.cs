using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Tests.Taking;

namespace Mgr5.Tool.Tests.Checking;

/// <summary>A panel beside the snapshot that was taken of it, by mgrctl.</summary>
public sealed class CheckTests : TakeRun
{
    // A parameter and a function more, a column and a function less.
    private const string Upgraded = """
        {
          "format": 1, "panel": "ispmgr", "language": "en",
          "functions": {
            "domain": { "kind": "list", "key": "name", "title": "All domains", "columns": [ { "name": "name" } ] },
            "domain.filter": { "kind": "form" },
            "domain.new": { "kind": "group" },
            "domain.record": { "kind": "list", "parent": "domain", "key": "rkey", "columns": [ { "name": "rkey" } ] },
            "domain.record.edit": {
              "kind": "form", "title": "A record",
              "parameters": [
                { "name": "rtype", "type": "choice", "values": { "a": "An address", "mx": "A mail server" } },
                { "name": "owner", "type": "choice", "choice": "dynamic" },
                { "name": "ttl", "type": "int", "required": true }
              ]
            },
            "keepalive": {},
            "run": { "kind": "form" },
            "server_load": { "kind": "report" }
          }
        }
        """;

    [Fact]
    public async Task A_panel_is_as_the_snapshot_that_was_just_taken_of_it()
    {
        await TakeAsync();
        int before = AllCalls.Length;

        (int exitCode, string output, string errors) = await CheckAsync();

        (exitCode, output, errors).ShouldBe((0, "ispmgr → ispmgr: no differences\n", ""));
        (AllCalls.Length - before).ShouldBe(1 + 1 + 8 + 5, "listing, whoami, pages and descriptions");
        Directory.GetFileSystemEntries(Folder, "*.take").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_upgrade_changed_is_said_as_the_comparison_of_two_snapshots_says_it()
    {
        await TakeAsync();
        File.Copy(Output, PathOf("old.mgr5.json"));
        await File.WriteAllTextAsync(PathOf("panel.json"), Upgraded);
        await TakeAsync();
        File.Move(Output, PathOf("new.mgr5.json"));
        File.Move(PathOf("old.mgr5.json"), Output);

        foreach (string format in (string[])["text", "markdown"])
        {
            (int exitCode, string output, string errors) = await CheckAsync("--format", format);

            (exitCode, errors).ShouldBe((1, ""));
            output.ShouldBe((await Mgr5Async("diff", Output, PathOf("new.mgr5.json"), "--format", format)).Output);
            output.ShouldContain("cost");
        }
    }

    [Fact]
    public async Task For_programs_there_is_nothing_but_json()
    {
        await TakeAsync();
        await File.WriteAllTextAsync(PathOf("panel.json"), Upgraded);
        Environment["MGRCTL_HALF"] = "server_load";

        (int exitCode, string output, _) = await CheckAsync("--format", "json");

        exitCode.ShouldBe(1);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        json.RootElement.GetProperty("changes").EnumerateArray().Select(static c => $"{c.GetProperty("function")} {c.GetProperty("kind")}").ShouldBe(
            ["domain columnRemoved", "domain.new functionAdded", "domain.record.edit parameterAdded", "user.delete functionRemoved"]);
        json.RootElement.GetProperty("notCompared").EnumerateArray().Select(static c => $"{c.GetProperty("function")}: {c.GetProperty("reason")}")
            .ShouldBe(["server_load: the answer is not whole or no XML"]);
    }

    [Fact]
    public async Task Texts_count_only_where_they_are_asked_for()
    {
        await TakeAsync();
        await File.WriteAllTextAsync(PathOf("panel.json"), Panel.Replace("\"Domains\"", "\"All domains\"", StringComparison.Ordinal));

        (await CheckAsync()).ExitCode.ShouldBe(0);
        (int exitCode, string output, _) = await CheckAsync("--texts");

        exitCode.ShouldBe(1);
        output.ShouldContain("title changed: Domains → All domains");
    }

    [Fact]
    public async Task The_language_is_that_of_the_snapshot()
    {
        await TakeAsync("--lang", "ru", "--depth", "pages", "--functions", "domain");
        int before = AllCalls.Length;

        (int exitCode, string output, _) = await CheckAsync();

        (exitCode, output).ShouldBe((0, "ispmgr → ispmgr: no differences\n"));
        AllCalls[before..].Where(static c => c.Contains("-i domain ", StringComparison.Ordinal)).ShouldBe(["-m ispmgr -i domain lang=ru"]);
    }

    [Theory]
    [InlineData("listing", 0)]
    [InlineData("pages", 8)]
    [InlineData("devel", 8 + 5)]
    public async Task The_depth_is_that_of_the_snapshot(string depth, int calls)
    {
        await TakeAsync("--depth", depth);
        int before = Calls.Length;

        (await CheckAsync()).ExitCode.ShouldBe(0);

        (Calls.Length - before).ShouldBe(1 + calls);
    }

    [Fact]
    public async Task Another_depth_can_be_asked_for()
    {
        await TakeAsync();
        await File.WriteAllTextAsync(PathOf("panel.json"), Upgraded);

        (int exitCode, string output, _) = await CheckAsync("--depth", "listing");

        exitCode.ShouldBe(1);
        output.ShouldContain("ispmgr → ispmgr: 2 changes, 1 of them can break compiled code");

        (exitCode, _, string errors) = await CheckAsync("--depth", "pages");
        exitCode.ShouldBe(2);
        errors.ShouldBe("mgr5: what pages said and what descriptions said cannot be told apart any more in the snapshot: --depth takes listing or devel here\n");
    }

    [Fact]
    public async Task A_snapshot_of_a_listing_can_be_compared_deeper_which_says_what_it_does_not_know()
    {
        await TakeAsync("--depth", "listing");

        (int exitCode, string output, _) = await CheckAsync("--depth", "devel");

        exitCode.ShouldBe(1);
        output.ShouldContain("parameters known now");
    }

    [Fact]
    public async Task A_function_that_does_not_answer_is_not_compared_and_that_is_said()
    {
        await TakeAsync();
        Environment["MGRCTL_HALF"] = "domain.record.edit";
        Environment["MGRCTL_ACCESS"] = "domain";

        (int exitCode, string output, _) = await CheckAsync();

        (exitCode, output).ShouldBe((0, """
            ispmgr → ispmgr: no differences

            not compared
                domain: the panel refuses: access
                domain.record.edit: the answer is not whole or no XML

            """));
    }

    [Fact]
    public async Task Where_nothing_answers_nothing_is_said_to_be_the_same()
    {
        await TakeAsync("--functions", "domain");
        Environment["MGRCTL_HANG"] = "domain,domain.filter,domain.record,domain.record.edit,keepalive,run,server_load,user.delete";

        (int exitCode, string output, string errors) = await CheckAsync("--timeout", "1", "--parallel", "8");

        (exitCode, output).ShouldBe((2, ""));
        errors.ShouldBe("mgr5: no function says anything of itself (8 asked): no answer in time\n");
    }

    [Fact]
    public async Task What_a_snapshot_has_by_calling_all_forms_is_not_called_for_a_check_by_itself()
    {
        await TakeAsync("--all-forms");
        int before = AllCalls.Length;

        (await CheckAsync()).ExitCode.ShouldBe(0);
        AllCalls[before..].ShouldNotContain("-m ispmgr -o devel run lang=en");

        (await CheckAsync("--all-forms")).ExitCode.ShouldBe(0);
        AllCalls.ShouldContain("-m ispmgr -o devel run lang=en");
    }

    [Fact]
    public async Task Versions_are_compared_where_both_are_known()
    {
        await TakeAsync("--version", "6.104.0");
        (await CheckAsync()).ExitCode.ShouldBe(0, "the panel does not say its version");

        await File.WriteAllTextAsync(PathOf("panel.json"), Panel.Replace("\"language\"", "\"version\": \"6.105.0\", \"language\"", StringComparison.Ordinal));

        (int exitCode, string output, _) = await CheckAsync();
        exitCode.ShouldBe(1);
        output.ShouldContain("version changed: 6.104.0 → 6.105.0");
    }

    [Fact]
    public async Task Of_several_levels_one_is_compared_with_what_it_sees_and_several_with_all()
    {
        await File.WriteAllTextAsync(PathOf("panel.json"), """
            { "format": 1, "panel": "ispmgr", "language": "en", "functions": {
                "domain": { "kind": "list", "key": "name", "columns": [ { "name": "name" } ], "levels": ["user"] },
                "domain.edit": { "kind": "form", "parameters": [ { "name": "a" }, { "name": "mine", "levels": ["user"] }, { "name": "theirs", "levels": ["root"] } ] } } }
            """);
        Environment["MGRCTL_USERS"] = "john=16";
        await TakeAsync("--su", "john", "--depth", "devel");
        SnapshotReader.Read(await File.ReadAllBytesAsync(Output)).Find("domain.edit")!.Parameters!.Value.Count.ShouldBe(3);

        (int exitCode, string output, _) = await CheckAsync();
        exitCode.ShouldBe(0, output);
        output.ShouldContain("not compared\n    domain: the panel refuses: access");

        (exitCode, output, _) = await CheckAsync("--su", "john");
        (exitCode, output).ShouldBe((0, "ispmgr → ispmgr: no differences\n"));
    }

    [Fact]
    public async Task Where_a_project_uses_what_changed_is_listed()
    {
        await TakeAsync();
        await File.WriteAllTextAsync(PathOf("panel.json"), Upgraded);
        Directory.CreateDirectory(PathOf("src"));
        await File.WriteAllTextAsync(PathOf("src/A.cs"), "class A { void M(IspmgrClient panel) => panel.User.Delete.InvokeAsync([\"a\"]); }");

        (_, string output, _) = await CheckAsync("--against", PathOf("src"));

        output.ShouldContain("used here\n  ! user.delete\n      A.cs(1)");
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_said_before_anything_is_asked()
    {
        await TakeAsync("--depth", "listing");
        int before = AllCalls.Length;

        (int exitCode, _, string errors) = await CheckAsync("--against", "none");

        (exitCode, errors).ShouldBe((2, "mgr5: none: there is no such folder\n"));
        AllCalls.Length.ShouldBe(before);
    }

    [Fact]
    public async Task An_overlay_beside_the_snapshot_is_not_looked_at()
    {
        await TakeAsync();
        await File.WriteAllTextAsync(PathOf("x.overlay.mgr5.json"), """{ "functions": { "plug.toggle": { "kind": "group" } } }""");

        (await CheckAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_snapshot_of_another_panel_is_not_checked()
    {
        await TakeAsync("--depth", "listing");

        (int exitCode, _, string errors) = await CheckAsync("-m", "billmgr");

        exitCode.ShouldBe(2);
        errors.ShouldEndWith("x.mgr5.json: this is a snapshot of the panel 'ispmgr', not of 'billmgr'\n");
    }

    [Fact]
    public async Task An_interrupted_check_leaves_nothing_behind()
    {
        await TakeAsync("--functions", "domain");
        Environment["MGRCTL_HANG"] = "domain";
        Environment["TMPDIR"] = Directory.CreateDirectory(PathOf("tmp")).FullName;
        int before = AllCalls.Length;

        (int exitCode, _, string errors) = await SignalCommandAsync(
            "-INT", () => AllCalls.Length > before + 2, ["check", Output, "--local", "--mgrctl", Mgrctl]);

        (exitCode, errors).ShouldBe((130, "mgr5: interrupted\n"));
        Directory.GetDirectories(PathOf("tmp"), "mgr5-check-*").ShouldBeEmpty();
    }

    private Task<(int ExitCode, string Output, string Errors)> CheckAsync(params string[] args)
        => Mgr5Async(["check", Output, "--local", "--mgrctl", Mgrctl, .. args]);
}
