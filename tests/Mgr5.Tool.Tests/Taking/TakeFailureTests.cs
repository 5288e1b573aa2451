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

    [Theory]
    [InlineData("MGRCTL_HANG", "gives no listing: no answer in time")]
    [InlineData("MGRCTL_FAIL", "gives no listing: exit code 3, Segmentation fault ([31mcore dumped[0m)\n")]
    public async Task A_listing_that_does_not_come_ends_the_take(string fault, string message)
    {
        Environment[fault] = "listing";
        Environment["MGRCTL_GARBAGE"] = Garbage;

        (int exitCode, _, string errors) = await TakeAsync("--timeout", "2");

        exitCode.ShouldBe(2);
        errors.ShouldContain(message);
        errors.Count(static c => c == '\n').ShouldBe(1);
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
    public async Task A_lost_connection_ends_the_take_and_the_next_one_goes_on()
    {
        // The line breaks after the fifth call; the reason is what ssh says.
        Script("ssh", $$"""
            echo >>ssh.count
            if [ -e broken ] && [ $(wc -l <ssh.count) -gt 5 ]; then echo 'Connection reset by peer' >&2; exit 255; fi
            while [ "$1" != -- ]; do shift; done
            shift 2
            exec sh -c "$1"
            """);
        await File.WriteAllTextAsync(PathOf("broken"), "");
        Environment["PATH"] = $"{Folder}:{System.Environment.GetEnvironmentVariable("PATH")}";
        string[] args = ["take", "--ssh", "h", "--mgrctl", Mgrctl, "-m", "ispmgr", "-o", Output, "--parallel", "1"];

        (int exitCode, _, string errors) = await Mgr5Async(args);

        exitCode.ShouldBe(2);
        errors.ShouldBe("mgr5: the panel's server cannot be reached: Connection reset by peer; what was taken is kept, and the same command goes on from there\n");
        File.Exists(Output).ShouldBeFalse();

        File.Delete(PathOf("broken"));
        (exitCode, string output, _) = await Mgr5Async(args);

        exitCode.ShouldBe(0);
        output.ShouldContain("3 of 13 captures are there from before");
        Calls.Length.ShouldBe(14, "no call is made twice");
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
