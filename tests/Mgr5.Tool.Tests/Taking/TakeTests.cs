using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Taking;

public sealed class TakeTests : TakeRun
{
    [Theory]
    [InlineData("listing", 1)]
    [InlineData("pages", 1 + 8)]
    [InlineData("devel", 1 + 8 + 5)]
    public async Task Each_depth_calls_what_it_needs_and_leaves_one_file(string depth, int calls)
    {
        (int exitCode, string output, string errors) = await TakeAsync("--depth", depth);

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("8 functions — list 2, form 3, group 1, report 1, unknown 1");
        Calls.Length.ShouldBe(calls);
        SnapshotReader.Read(await File.ReadAllBytesAsync(Output)).Functions.Count.ShouldBe(8);
        Directory.Exists(Output + ".take").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_called_but_what_merely_shows()
    {
        await TakeAsync("--parallel", "1");

        Calls.Where(static c => c.Contains("devel", StringComparison.Ordinal)).ShouldBe(
        [
            "-m ispmgr -o devel domain p_cnt=1 lang=en",
            "-m ispmgr -o devel domain.filter lang=en",
            "-m ispmgr -o devel domain.record p_cnt=1 lang=en",
            "-m ispmgr -o devel domain.record.edit lang=en",
            "-m ispmgr -o devel server_load lang=en",
        ]);
        string.Concat(Calls).ShouldNotContain("sok");
    }

    [Fact]
    public async Task Other_forms_are_called_only_where_all_are_asked_for()
    {
        await TakeAsync("--all-forms", "--functions", "run;user.delete;keepalive");

        Calls.Where(static c => c.Contains("devel", StringComparison.Ordinal)).ShouldBe(["-m ispmgr -o devel run lang=en"]);
    }

    [Fact]
    public async Task Patterns_choose_what_is_asked_and_the_listing_stays_whole()
    {
        await TakeAsync("--functions", "domain*;-*.filter", "--depth", "pages", "--lang", "ru");

        Calls.Order(StringComparer.Ordinal).ShouldBe(
        [
            "-m ispmgr -i domain lang=ru", "-m ispmgr -i domain.record lang=ru", "-m ispmgr -i domain.record.edit lang=ru", "-m ispmgr -i lang=en",
        ]);
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Output));
        (snapshot.Functions.Count, snapshot.Language).ShouldBe((8, "ru"));
    }

    [Fact]
    public async Task What_answers_missed_is_asked_again_with_the_first_row_of_its_list()
    {
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        Environment["MGRCTL_VALUE"] = "planted";

        (int exitCode, string output, _) = await TakeAsync("--parallel", "1");

        exitCode.ShouldBe(0);
        output.ShouldContain("5 descriptions");
        output.ShouldNotContain("refuses");
        Calls.ShouldContain("-m ispmgr -o devel domain.record p_cnt=1 elid=planted-key lang=en");
        Calls.ShouldContain("-m ispmgr -o devel domain.record.edit elid=planted-key plid=planted-key lang=en");
    }

    [Fact]
    public async Task The_same_panel_gives_the_same_bytes()
    {
        await TakeAsync("--parallel", "4");
        byte[] first = await File.ReadAllBytesAsync(Output);

        await TakeAsync("--parallel", "1");

        (await File.ReadAllBytesAsync(Output)).ShouldBe(first);
    }

    [Fact]
    public async Task Over_ssh_the_command_reaches_the_other_shell_as_it_was()
    {
        UseSsh();
        Script("my mgrctl's", $"exec '{Mgrctl}' \"$@\"");

        (int exitCode, _, string errors) = await Mgr5Async(
            "take", "--ssh", "root@panel.example", "--ssh-option", "Port=2222", "--mgrctl", PathOf("my mgrctl's"), "-m", "ispmgr", "-o", Output, "--depth", "pages");

        (exitCode, errors).ShouldBe((0, ""));
        (await File.ReadAllLinesAsync(PathOf("ssh.log")))[0].ShouldStartWith("-T -o Port=2222 -- root@panel.example '");
        Calls.Length.ShouldBe(9);
    }
}
