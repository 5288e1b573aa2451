using System.Text.Json;
using Mgr5.Tool.Tests.Taking;

namespace Mgr5.Tool.Tests.Checking;

/// <summary>Many panels beside one snapshot.</summary>
public sealed class FleetTests : UrlRun
{
    private const string Other = """
        {
          "format": 1, "panel": "ispmgr", "language": "en",
          "functions": {
            "domain": { "kind": "list", "key": "name", "columns": [ { "name": "name" } ] },
            "domain.filter": { "kind": "form" }, "keepalive": {}, "run": { "kind": "form" }, "server_load": { "kind": "report" }, "user.delete": { "kind": "group" }
          }
        }
        """;

    public FleetTests()
    {
        // Panel N has the metadata of the file N.json; what has none is not reached.
        Script("ssh", """
            while [ "$1" != -- ]; do shift; done
            host=$2
            shift 2
            [ -e "$host.json" ] || { echo "connect to host $host: Connection refused" >&2; exit 255; }
            MGRCTL_SNAPSHOT=$PWD/$host.json
            export MGRCTL_SNAPSHOT
            exec sh -c "$1"
            """);
        Environment["PATH"] = $"{Folder}:{System.Environment.GetEnvironmentVariable("PATH")}";
        foreach (string host in (string[])["one", "two", "three"])
        {
            File.WriteAllText(PathOf(host + ".json"), Panel);
        }

        File.WriteAllText(PathOf("four.json"), Other);
        File.WriteAllText(PathOf("five.json"), Other);
    }

    [Fact]
    public async Task Hosts_that_are_alike_are_one_group_whose_differences_are_shown_once()
    {
        await TakeAsync("--depth", "devel");

        (int exitCode, string output, string errors) = await CheckAsync("# the fleet\n\none\nfour\n  two\t\r\nfive\nthree\none\n");

        (exitCode, errors).ShouldBe((1, ""));
        output.ShouldStartWith("""
            3 hosts as the snapshot: one, two, three
            2 hosts alike, 3 changes, 3 of them can break compiled code: four, five

            four, five
            ispmgr → ispmgr: 3 changes, 3 of them can break compiled code

            domain
              ! column cost: column removed
            """);
        output.Split("domain.record\n").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_that_is_not_reached_is_said_after_the_others_and_makes_the_exit_code()
    {
        await TakeAsync("--depth", "listing");

        (int exitCode, string output, string errors) = await CheckAsync("gone\none\nfive\n");

        (exitCode, errors).ShouldBe((2, ""));
        output.ShouldStartWith("""
            1 host as the snapshot: one
            1 host, 2 changes, 2 of them can break compiled code: five
            not checked: gone: the panel's server cannot be reached: connect to host gone: Connection refused
            """);
        output.ShouldContain("domain.record.edit\n  ! function removed");
    }

    [Fact]
    public async Task Where_all_are_as_the_snapshot_there_is_one_line()
    {
        await TakeAsync("--depth", "listing");

        (await CheckAsync("two\none\n")).ShouldBe((0, "2 hosts as the snapshot: two, one\n", ""));
    }

    [Fact]
    public async Task Targets_of_ssh_and_addresses_stand_in_one_file_and_a_fingerprint_behind_its_address()
    {
        await TakeAsync("--depth", "listing");
        await using TlsFront front = TlsFront.Before(Simulator.BaseUri);
        await using TlsFront other = TlsFront.Before(Simulator.BaseUri);

        (int exitCode, string output, string errors) = await CheckAsync(
            $"one\n{front.Url} {front.Fingerprint}\n{Simulator.BaseUri}\n{other.Url} {front.Fingerprint}\n", "--user", "root");

        (exitCode, errors).ShouldBe((2, ""));
        output.ShouldStartWith($"3 hosts as the snapshot: one, {front.Url}, {Simulator.BaseUri}\nnot checked: {other.Url}: the server presents another certificate than the one of --fingerprint");
    }

    [Fact]
    public async Task For_programs_each_group_has_its_hosts_and_the_members_of_a_comparison()
    {
        await TakeAsync("--depth", "devel");
        Environment["MGRCTL_HALF"] = "server_load";

        (int exitCode, string output, _) = await CheckAsync("four\none\ngone\nfive\n", "--format", "json");

        exitCode.ShouldBe(2);
        using var json = JsonDocument.Parse(output);
        JsonElement[] groups = [.. json.RootElement.GetProperty("groups").EnumerateArray()];
        groups.Select(static g => string.Join(' ', g.GetProperty("hosts").EnumerateArray().Select(static h => h.GetProperty("host").GetString()))).ShouldBe(["one", "four five"]);
        groups.Select(static g => g.GetProperty("changes").GetArrayLength()).ShouldBe([0, 3]);
        groups[0].GetProperty("hosts")[0].GetProperty("notCompared")[0].GetProperty("function").GetString().ShouldBe("server_load");
        json.RootElement.GetProperty("notChecked")[0].GetProperty("host").GetString().ShouldBe("gone");
    }

    [Fact]
    public async Task A_report_in_markdown_has_a_table_of_the_hosts_and_each_comparison_once()
    {
        await TakeAsync("--depth", "listing");

        (_, string output, _) = await CheckAsync("one\ngone\nfour\nfive\n", "--format", "markdown");

        output.ShouldStartWith("""
            | Hosts | |
            | --- | --- |
            | `one` | as the snapshot |
            | `four`, `five` | 2 changes, 2 of them can break compiled code |
            | `gone` | not checked: the panel's server cannot be reached: connect to host gone: Connection refused |

            ## `ispmgr → ispmgr`
            """);
        output.Split("## `ispmgr").Length.ShouldBe(2);
        output.TrimEnd('\n').ShouldEndWith("Of `four`, `five`.");
    }

    [Fact]
    public async Task A_function_that_does_not_answer_on_one_host_is_said_with_the_host()
    {
        await TakeAsync("--depth", "devel");
        Environment["MGRCTL_HALF"] = "server_load";

        (int exitCode, string output, _) = await CheckAsync("one\ntwo\n");

        (exitCode, output).ShouldBe((0, """
            2 hosts as the snapshot: one, two

            not compared on one
                server_load: the answer is not whole or no XML

            not compared on two
                server_load: the answer is not whole or no XML

            """));
    }

    [Fact]
    public async Task No_more_hosts_are_asked_at_a_time_than_is_said()
    {
        await TakeAsync("--depth", "listing");
        string ssh = await File.ReadAllTextAsync(PathOf("ssh"));
        await File.WriteAllTextAsync(PathOf("ssh"), ssh.Replace("exec sh", "echo start >>order; sh", StringComparison.Ordinal) + "code=$?; echo end >>order; exit $code\n");
        Environment["MGRCTL_SLEEP"] = "200";

        (await CheckAsync("one\ntwo\nthree\n", "--hosts-parallel", "1")).ExitCode.ShouldBe(0);
        RunningAtATime().ShouldBe(1);

        File.Delete(PathOf("order"));
        (await CheckAsync("one\ntwo\nthree\n", "--hosts-parallel", "3")).ExitCode.ShouldBe(0);
        RunningAtATime().ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("# nobody\n", "hosts: this names no panel")]
    [InlineData("one\n-oProxyCommand=x\n", "hosts(2): '-oProxyCommand=x' is no target of ssh")]
    [InlineData("one two\n", "hosts(1): a line is a target of ssh, or an address and a fingerprint")]
    [InlineData("https://h.example/ispmgr a b\n", "hosts(1): a line is a target of ssh, or an address and a fingerprint")]
    [InlineData("https://root:planted@h.example/ispmgr\n", "hosts(1): credentials and parameters do not belong in the address of a panel")]
    [InlineData("https://h.example/ispmgr beef\n", "hosts(1): a SHA-256 fingerprint has 64 hexadecimal digits, with or without colons")]
    [InlineData("https://h.example/billmgr\n", "hosts(1): this is the panel 'billmgr', and the snapshot is of 'ispmgr'")]
    public async Task A_line_that_makes_no_sense_is_named_before_anything_is_asked(string content, string message)
    {
        await TakeAsync("--depth", "listing");

        (int exitCode, string output, string errors) = await CheckAsync(content, "--user", "root");

        (exitCode, output, errors.Replace(Folder + "/", "", StringComparison.Ordinal)).ShouldBe((2, "", $"mgr5: {message}\n"));
    }

    [Theory]
    [InlineData("--local")]
    [InlineData("--fingerprint", "aabb")]
    public async Task A_file_of_hosts_goes_with_no_other_place(params string[] place)
    {
        await TakeAsync("--depth", "listing");

        (int exitCode, _, string errors) = await CheckAsync("one\n", place);

        (exitCode, errors).ShouldBe((2, "mgr5: --hosts names the panels: none of --local, --ssh, --url and --fingerprint goes with it\n"));
    }

    private int RunningAtATime()
    {
        int running = 0;
        int most = 0;
        foreach (string line in File.ReadAllLines(PathOf("order")))
        {
            running += line == "start" ? 1 : -1;
            most = Math.Max(most, running);
        }

        return most;
    }

    private async Task<(int ExitCode, string Output, string Errors)> CheckAsync(string hosts, params string[] args)
    {
        await File.WriteAllTextAsync(PathOf("hosts"), hosts);
        return await Mgr5Async(["check", Output, "--hosts", PathOf("hosts"), "--mgrctl", Mgrctl, .. args]);
    }
}
