using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>Answers that are of no use: each is said with its reason, and harms nothing else.</summary>
public sealed class TakeAnswerTests : TakeRun
{
    [Theory]
    [InlineData("MGRCTL_FAIL", "1", "exit code 1")]
    [InlineData("MGRCTL_FAIL", "127", "exit code 127")]
    [InlineData("MGRCTL_FAIL", "255", "exit code 255")]
    [InlineData("MGRCTL_EMPTY", "", "an empty answer")]
    [InlineData("MGRCTL_BINARY", "", "the answer is not UTF-8 text")]
    public async Task Each_is_said_of_each_capture(string fault, string exit, string reason)
    {
        Environment[fault] = "keepalive,server_load";
        Environment["MGRCTL_EXIT"] = exit;

        (int exitCode, string output, string errors) = await TakeAsync("--functions", "domain.record.edit;keepalive;server_load");

        (exitCode, errors).ShouldBe((0, ""));
        Table(output).ShouldBe(
        [
            "Taken | Of | What failed | Why", "8 | functions", "2 | parameters", "0 | columns",
            "1 | 3 pages", $"keepalive | {reason}", $"server_load | {reason}",
            "1 | 2 descriptions", $"server_load | {reason}",
        ]);
        SnapshotReader.Read(await File.ReadAllBytesAsync(Output)).Functions.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Half_a_description_is_none_and_half_a_page_is_what_it_says()
    {
        Environment["MGRCTL_HALF"] = "domain,domain.record.edit";

        (int exitCode, string output, _) = await TakeAsync();

        exitCode.ShouldBe(0);
        Table(output)[^4..].ShouldBe(
            ["8 | 8 pages", "3 | 5 descriptions", "domain | the answer is not whole or no XML", "domain.record.edit | the answer is not whole or no XML"]);
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Output));
        snapshot.Find("domain")!.ShouldSatisfyAllConditions(static f => f.Title.ShouldBe("Domains"), static f => f.Columns.ShouldBeNull());
    }

    [Fact]
    public async Task A_panel_that_gives_nothing_but_the_listing_is_taken_as_one_that_was_asked_for_no_more()
    {
        await TakeAsync("--depth", "listing");
        byte[] listed = await File.ReadAllBytesAsync(Output);
        Environment["MGRCTL_BINARY"] = string.Join(',', SnapshotReader.Read(listed).Functions.Select(static f => f.Name));

        (int exitCode, string output, _) = await TakeAsync("--parallel", "4");

        exitCode.ShouldBe(0);
        Table(output).ShouldContain("0 | 8 pages");
        Table(output).ShouldContain("0 | 5 descriptions");
        (await File.ReadAllBytesAsync(Output)).ShouldBe(listed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_function_that_hangs_is_ended_and_what_it_started(bool overSsh)
    {
        if (overSsh)
        {
            UseSsh();
        }

        Environment["MGRCTL_HANG"] = "keepalive";

        (int exitCode, string output, _) = await TakeAsync("--depth", "pages", "--timeout", "3");

        exitCode.ShouldBe(0);
        Table(output)[^2..].ShouldBe(["7 | 8 pages", "keepalive | no answer in time"]);
        await UntilAsync(() => !IsAnyMgrctlRunning(), "the mgrctl that hung is left");
    }

    [Theory]
    [InlineData("MGRCTL_EMPTY", "the panel 'ispmgr' gives no listing: an empty answer\n")]
    [InlineData("MGRCTL_HANG", "the panel 'ispmgr' gives no listing: no answer in time\n")]
    [InlineData("MGRCTL_BINARY", "the panel 'ispmgr' gives no listing: the answer is not UTF-8 text\n")]
    [InlineData("MGRCTL_HALF", "what the panel 'ispmgr' printed is no listing: line 5: it breaks off\n")]
    public async Task Without_a_listing_there_is_no_take(string fault, string message)
    {
        Environment[fault] = "listing";

        (int exitCode, string output, string errors) = await TakeAsync("--timeout", "3");

        (exitCode, output, errors).ShouldBe((2, "", "mgr5: " + message));
        Directory.GetFileSystemEntries(Folder, "x.*").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_else_a_server_prints_is_no_listing()
    {
        Script("mgrctl", "echo '<html><body>Welcome</body></html>'");

        (int exitCode, _, string errors) = await TakeAsync();

        exitCode.ShouldBe(2);
        errors.ShouldBe("mgr5: what the panel 'ispmgr' printed is no listing: line 1: this is not a listing of functions: '<' is in no function's name\n");
    }

    [Fact]
    public async Task Of_a_first_call_that_fails_the_first_line_of_the_error_stream_is_said_as_far_as_a_terminal_can_bear_it()
    {
        Script("mgrctl", $"printf '\\n \\033]0;title\\007%s\\n' \"{new string('x', 400)}\" >&2; echo second >&2; exit 1");

        (int exitCode, _, string errors) = await TakeAsync();

        exitCode.ShouldBe(2);
        errors.ShouldBe($"mgr5: the panel 'ispmgr' gives no listing: exit code 1, ]0;title{new string('x', 292)}…\n");
    }

    private static string[] Table(string output) =>
    [
        .. output[output.IndexOf("Taken ", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => string.Join(" | ", l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))),
    ];
}
