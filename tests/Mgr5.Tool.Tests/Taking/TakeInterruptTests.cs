namespace Mgr5.Tool.Tests.Taking;

/// <summary>A take that does not come to its end, and the one that goes on from there.</summary>
public sealed class TakeInterruptTests : TakeRun
{
    private const string Interrupted = "mgr5: interrupted; what was finished is kept, and the same command goes on from there\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ctrl_C_in_the_middle_ends_it_and_all_that_it_has_started(bool overSsh)
    {
        if (overSsh)
        {
            UseSsh();
        }

        Environment["MGRCTL_HANG"] = "server_load";

        (int exitCode, _, string errors) = await CtrlCAsync(() => Kept("pages") == 7 && Calls.Count(static c => c.Contains("server_load", StringComparison.Ordinal)) == 1);

        (exitCode, errors).ShouldBe((130, Interrupted));
        File.Exists(Output).ShouldBeFalse();
        await UntilAsync(() => !IsAnyMgrctlRunning(), "a mgrctl is left");
    }

    [Fact]
    public async Task Ctrl_C_over_an_ssh_that_takes_it_for_a_lost_connection_is_still_Ctrl_C()
    {
        // As the real one does: it ends with 255, and often before the take has been told.
        UseSsh("trap 'echo Killed by signal 2. >&2; exit 255' INT; case \"$*\" in *server_load*) while :; do sleep 0.1; done ;; esac");

        (int exitCode, _, string errors) = await CtrlCAsync(() => Kept("pages") == 6 && File.ReadAllText(PathOf("ssh.log")).Contains("server_load", StringComparison.Ordinal));

        (exitCode, errors).ShouldBe((130, Interrupted));
    }

    [Theory]
    [InlineData("listing", 0)]
    [InlineData("user.delete", 8)]
    public async Task Ctrl_C_on_the_first_call_or_the_last_is_no_failure_of_that_call(string function, int before)
    {
        Environment["MGRCTL_HANG"] = function;

        (int exitCode, string output, string errors) = await CtrlCAsync(
            () => Calls.Length > before, "--parallel", "1", "--depth", "pages");

        (exitCode, errors).ShouldBe((130, function == "listing" ? "mgr5: interrupted\n" : Interrupted));
        output.ShouldNotContain("exit code");
        Directory.Exists(Output + ".take").ShouldBe(function != "listing");
    }

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-KILL", 137)]
    public async Task What_was_finished_is_not_asked_for_again_and_the_result_is_that_of_one_take(string signal, int exitCode)
    {
        UseSsh();
        string whole = PathOf("whole.mgr5.json");
        await TakeToAsync(whole);
        TakeCalls().Length.ShouldBe(1 + 13);
        Environment["MGRCTL_HANG"] = "server_load";
        (await SignalAsync(signal, () => Kept("pages") == 7 && Kept("devel") == 4, "--parallel", "4")).ExitCode.ShouldBe(exitCode);
        TakeCalls().Length.ShouldBe(1 + 13);
        Environment.Remove("MGRCTL_HANG");

        (exitCode, string output, string errors) = await TakeAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("11 of 13 captures are there from before");
        TakeCalls().Order(StringComparer.Ordinal).ShouldBe(["-m ispmgr -i server_load lang=en", "-m ispmgr -o devel server_load lang=en"]);
        (await File.ReadAllBytesAsync(Output)).ShouldBe(await File.ReadAllBytesAsync(whole));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    public async Task A_connection_that_is_lost_among_pages_or_descriptions_ends_it_and_the_next_one_goes_on(int after)
    {
        string whole = PathOf("whole.mgr5.json");
        await TakeToAsync(whole);
        TakeCalls();
        UseSsh($"if [ -e broken ] && [ $(grep -vc whoami ssh.log) -gt {after} ]; then echo 'Connection reset by peer' >&2; exit 255; fi");
        await File.WriteAllTextAsync(PathOf("broken"), "");

        (int exitCode, _, string errors) = await TakeAsync("--parallel", "1");

        exitCode.ShouldBe(2);
        errors.ShouldBe("mgr5: the panel's server cannot be reached: Connection reset by peer; what was taken is kept, and the same command goes on from there\n");
        TakeCalls().Length.ShouldBe(after);
        File.Delete(PathOf("broken"));

        (await TakeAsync("--parallel", "1")).ExitCode.ShouldBe(0);

        TakeCalls().Length.ShouldBe(1 + 13 - after);
        (await File.ReadAllBytesAsync(Output)).ShouldBe(await File.ReadAllBytesAsync(whole));
    }

    [Fact]
    public async Task Captures_of_another_language_are_not_gone_on_with()
    {
        Environment["MGRCTL_HANG"] = "server_load";
        await SignalAsync("-KILL", () => Kept("pages") == 6 && Calls.Any(static c => c.Contains("server_load", StringComparison.Ordinal)));
        TakeCalls();
        Environment.Remove("MGRCTL_HANG");

        (_, string output, _) = await TakeAsync("--lang", "ru", "--depth", "pages");

        output.ShouldNotContain("from before");
        TakeCalls().Length.ShouldBe(1 + 8);
    }

    [Fact]
    public async Task Captures_that_a_machine_lost_when_it_went_down_are_made_again()
    {
        await TakeAsync();
        byte[] whole = await File.ReadAllBytesAsync(Output);
        Environment["MGRCTL_HANG"] = "server_load";
        await SignalAsync("-KILL", () => Kept("pages") == 7 && Kept("devel") == 4, "--parallel", "4");
        Environment.Remove("MGRCTL_HANG");
        TakeCalls();
        await File.WriteAllTextAsync(Output + ".take/pages/domain.txt", "");
        await File.WriteAllBytesAsync(Output + ".take/pages/run.txt", new byte[100]);
        await File.WriteAllTextAsync(Output + ".take/devel/domain.txt", "<doc><metadata");

        (int exitCode, string output, string errors) = await TakeAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("8 of 13 captures are there from before");
        TakeCalls().Length.ShouldBe(2 + 3);
        (await File.ReadAllBytesAsync(Output)).ShouldBe(whole);
    }
}
