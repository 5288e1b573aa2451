using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>One take as root and with the rights of others.</summary>
public sealed class LevelTakeTests : TakeRun
{
    private const string LevelledPanel = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.105.0", "language": "en",
          "functions": {
            "domain": { "kind": "list", "key": "name", "columns": [ { "name": "name" } ] },
            "domain.edit": {
              "kind": "form",
              "parameters": [ { "name": "name" }, { "name": "owner", "levels": ["root", "reseller"] }, { "name": "plan", "levels": ["root"] } ]
            },
            "domain.filter": { "kind": "form", "parameters": [ { "name": "name" } ], "levels": ["root", "reseller"] },
            "server_load": { "kind": "report", "levels": ["root"] },
            "user.delete": { "kind": "group" }
          }
        }
        """;

    private static readonly string[] Captured = ["--depth", "devel", "--functions", "domain*;server_load;user.delete"];

    public LevelTakeTests()
    {
        File.WriteAllText(PathOf("panel.json"), LevelledPanel);
        Environment["MGRCTL_USERS"] = "john=16,mary=16,reseller1=24";
    }

    [Fact]
    public async Task A_snapshot_says_which_levels_saw_what_not_all_saw()
    {
        (int exitCode, string output, string errors) = await TakeAsync([.. Captured, "--su", "john", "--su", "reseller1"]);

        (exitCode, errors).ShouldBe((0, ""));
        Snapshot taken = Taken();
        taken.Functions.Where(static f => f.Levels.Count > 0).Select(static f => $"{f.Name}: {string.Join(' ', f.Levels)}")
            .ShouldBe(["domain.filter: root reseller", "server_load: root"]);
        taken.Find("domain.edit")!.Parameters!.Value.Select(static p => $"{p.Name}: {string.Join(' ', p.Levels)}")
            .ShouldBe(["name: ", "owner: root reseller", "plan: root"]);
        string[] table = TableOf(output);
        table.ShouldContain("4 4 descriptions as root");
        table.ShouldContain("2 4 descriptions as user");
        table.ShouldContain("3 4 descriptions as reseller");
        table.ShouldContain("2 functions may not be called with these rights");
    }

    [Fact]
    public async Task Neither_the_order_of_the_users_nor_another_one_of_the_same_level_changes_the_snapshot()
    {
        await TakeAsync([.. Captured, "--su", "john", "--su", "reseller1"]);
        byte[] first = await File.ReadAllBytesAsync(Output);

        await TakeAsync([.. Captured, "--su", "reseller1", "--su", "mary", "--su", "john", "--su", "john"]);

        (await File.ReadAllBytesAsync(Output)).ShouldBe(first);
        AllCalls.Count(static c => c.EndsWith("whoami su=john", StringComparison.Ordinal)).ShouldBe(2, "once a take");
    }

    [Fact]
    public async Task A_level_saw_what_one_of_its_users_saw()
    {
        Environment["MGRCTL_ACCESS"] = "john:domain";

        await TakeAsync([.. Captured, "--su", "john", "--su", "mary"]);

        Taken().Find("domain")!.Levels.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Others_are_asked_for_the_descriptions_alone()
    {
        await TakeAsync("--su", "john", "--parallel", "1");

        AllCalls.Where(static c => c.Contains("su=", StringComparison.Ordinal)).ShouldBe(
        [
            "-m ispmgr -o devel whoami su=john",
            "-m ispmgr -o devel domain p_cnt=1 lang=en su=john",
            "-m ispmgr -o devel domain.edit lang=en su=john",
            "-m ispmgr -o devel domain.filter lang=en su=john",
            "-m ispmgr -o devel server_load lang=en su=john",
        ]);
        AllCalls.ShouldContain("-m ispmgr -o devel whoami");
    }

    [Fact]
    public async Task The_version_is_what_whoami_says_where_none_is_given()
    {
        await TakeAsync("--depth", "listing");
        Taken().Version.ShouldBe("6.105.0");

        await TakeAsync("--depth", "listing", "--version", "7");
        Taken().Version.ShouldBe("7");
        AllCalls.Length.ShouldBe(2 + 1, "whoami is asked once, and not where there is nothing to learn");
    }

    [Theory]
    [InlineData("nobody", "the panel refuses: missed")]
    [InlineData("jane", "the panel does not say with what rights")]
    [InlineData("jack", "the panel acts as somebody else all the same")]
    [InlineData("jill", "exit code 3")]
    public async Task A_user_that_cannot_be_acted_as_ends_the_take_and_is_not_named(string user, string reason)
    {
        Script("double", await File.ReadAllTextAsync(Mgrctl));
        Script("mgrctl", $$"""
            case "$*" in
                *whoami*su=jane) echo '<doc><user name="jane"/></doc>' ;;
                *whoami*su=jack) echo '<doc><user name="root" level="30"/></doc>' ;;
                *whoami*su=jill) exit 3 ;;
                *) exec sh '{{PathOf("double")}}' "$@" ;;
            esac
            """);

        (int exitCode, string output, string errors) = await TakeAsync("--su", "john", "--su", user);

        (exitCode, output, errors).ShouldBe((2, "", $"mgr5: user 2 of --su: {reason}\n"));
        File.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_the_own_rights_are_not_known_levels_cannot_be_told_apart()
    {
        Script("double", await File.ReadAllTextAsync(Mgrctl));
        Script("mgrctl", $"case \"$*\" in *whoami) echo '<doc/>' ;; *) exec sh '{PathOf("double")}' \"$@\" ;; esac");

        (int exitCode, _, string errors) = await TakeAsync("--su", "john");

        (exitCode, errors).ShouldBe((2, "mgr5: levels of rights cannot be told apart: the panel does not say which one takes\n"));
        (await TakeAsync("--depth", "listing")).ExitCode.ShouldBe(0, "without levels nothing depends on it");
    }

    [Fact]
    public async Task Others_see_the_same_listing_and_the_same_pages()
    {
        (int exitCode, _, string errors) = await TakeAsync("--su", "john", "--depth", "pages");

        (exitCode, errors).ShouldBe((2, "mgr5: --su is about descriptions, which are not asked for: --depth devel\n"));
        AllCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interrupted_take_goes_on_with_the_captures_of_each_user()
    {
        Environment["MGRCTL_HANG"] = "john:server_load";
        string[] args = [.. Captured, "--su", "john", "--parallel", "1", "--version", "6"];

        (await SignalAsync("-INT", () => AllCalls.Any(static c => c.EndsWith("server_load lang=en su=john", StringComparison.Ordinal)), args)).ExitCode.ShouldBe(130);
        string[] folders = [.. Directory.GetDirectories(Output + ".take").Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        folders.Length.ShouldBe(3);
        folders.ShouldContain("devel");
        string.Concat(folders).ShouldNotContain("john");
        Environment.Remove("MGRCTL_HANG");
        int before = AllCalls.Length;

        (int exitCode, string output, _) = await TakeAsync(args);

        exitCode.ShouldBe(0);
        output.ShouldContain("12 of 13 captures are there from before");
        AllCalls[before..].ShouldBe(["-m ispmgr -o devel server_load lang=en su=john"]);
        Taken().Find("server_load")!.Levels.ShouldBe(["root"]);
    }

    [Fact]
    public async Task Whoever_is_added_later_is_asked_and_who_was_asked_is_not_asked_again()
    {
        Environment["MGRCTL_HANG"] = "john:server_load";
        await SignalAsync(
            "-INT", () => AllCalls.Any(static c => c.EndsWith("server_load lang=en su=john", StringComparison.Ordinal)), [.. Captured, "--su", "john", "--parallel", "1"]);
        Environment.Remove("MGRCTL_HANG");

        await TakeAsync([.. Captured, "--su", "mary"]);

        AllCalls.Count(static c => c.EndsWith("domain.edit lang=en", StringComparison.Ordinal)).ShouldBe(2, "page and description, once each");
        AllCalls.Count(static c => c.EndsWith("domain.edit lang=en su=mary", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_customer_nor_whom_the_rights_are_of_is_in_the_snapshot_or_on_the_terminal()
    {
        Environment["MGRCTL_VALUE"] = Planted.Value;
        Environment["MGRCTL_GARBAGE"] = $"no rights for john on /home/{Planted.Value}-stderr";
        Environment["MGRCTL_MISSED"] = "domain.edit";

        (int exitCode, string output, string errors) = await TakeAsync([.. Captured, "--su", "john"]);

        exitCode.ShouldBe(0);
        AllCalls.ShouldContain($"-m ispmgr -o devel domain.edit elid={Planted.Value}-key lang=en su=john");
        (output + errors + await File.ReadAllTextAsync(Output)).ShouldSatisfyAllConditions(
            static t => t.ShouldNotContain(Planted.Value),
            static t => t.ShouldNotContain("john"));
    }

    private Snapshot Taken() => SnapshotReader.Read(File.ReadAllBytes(Output));
}
