namespace Mgr5.Tool.Tests.Taking;

public sealed class TakeFailureTests : TakeRun
{
    private const string Garbage = "Segmentation fault (\u001b[31mcore dumped\u001b[0m)";

    [Fact]
    public async Task A_function_that_fails_is_said_and_the_take_goes_on()
    {
        Environment["MGRCTL_FAIL"] = "keepalive";
        Environment["MGRCTL_HANG"] = "run";
        Environment["MGRCTL_EMPTY"] = "user.delete";
        Environment["MGRCTL_HALF"] = "server_load";
        Environment["MGRCTL_ACCESS"] = "domain.filter";
        Environment["MGRCTL_GARBAGE"] = Garbage;

        (int exitCode, string output, string errors) = await TakeAsync("--timeout", "3");

        (exitCode, errors).ShouldBe((0, ""));
        string[] table = TableOf(output);
        table.ShouldContain("keepalive exit code 3");
        table.ShouldContain("run no answer in time");
        table.ShouldContain("user.delete an empty answer");
        table.ShouldContain("server_load the answer is not whole or no XML");
        table.ShouldContain("domain.filter the panel refuses: access");
        table.ShouldContain("5 8 pages");
        table.ShouldContain("3 5 descriptions");
    }

    [Fact]
    public async Task Garbage_on_the_error_stream_changes_nothing()
    {
        await TakeAsync();
        byte[] clean = await File.ReadAllBytesAsync(Output);
        Environment["MGRCTL_GARBAGE"] = Garbage;

        (int exitCode, string output, string errors) = await TakeAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldNotContain("Segmentation");
        (await File.ReadAllBytesAsync(Output)).ShouldBe(clean);
    }

    [Fact]
    public async Task A_panel_that_is_not_there_is_one_line()
    {
        (int exitCode, string output, string errors) = await Mgr5Async("take", "--local", "--mgrctl", Mgrctl, "-m", "billmgr", "-o", Output);

        (exitCode, output, errors).ShouldBe((2, "", "mgr5: the panel 'billmgr' gives no listing: exit code 1, there is no panel billmgr here\n"));
        File.Exists(Output).ShouldBeFalse();
        Directory.Exists(Output + ".take").ShouldBeFalse();
    }

    [Fact]
    public async Task A_mgrctl_that_is_not_there_is_one_line()
    {
        (int exitCode, _, string errors) = await Mgr5Async("take", "--local", "--mgrctl", PathOf("none"), "-m", "ispmgr", "-o", Output);

        exitCode.ShouldBe(2);
        errors.ShouldMatch(@"^mgr5: '[^\n]+none' cannot be started: is it there, and may it be run\?\n$");
    }

    [Fact]
    public async Task A_failed_take_leaves_an_earlier_snapshot_as_it_was()
    {
        await File.WriteAllTextAsync(Output, "before");
        Environment["MGRCTL_FAIL"] = "listing";

        (await TakeAsync()).ExitCode.ShouldBe(2);

        (await File.ReadAllTextAsync(Output)).ShouldBe("before");
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_not_touched()
    {
        Directory.CreateDirectory(Output + ".take");
        await File.WriteAllTextAsync(Output + ".take/mine", "mine");

        (int exitCode, _, string errors) = await TakeAsync();

        exitCode.ShouldBe(2);
        errors.ShouldEndWith("x.mgr5.json.take: this folder is not of a take; move it away\n");
        (await File.ReadAllTextAsync(Output + ".take/mine")).ShouldBe("mine");
    }
}
