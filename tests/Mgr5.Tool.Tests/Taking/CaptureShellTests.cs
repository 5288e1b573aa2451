namespace Mgr5.Tool.Tests.Taking;

/// <summary>capture.sh in the shells and with the awks that servers have, interrupted, and with names that a shell could take for more.</summary>
public sealed class CaptureShellTests : CaptureRun
{
    [Theory]
    [InlineData("sh", "awk")]
    [InlineData("dash", "mawk")]
    [InlineData("bash --posix", "gawk --posix")]
    [InlineData("busybox sh", "busybox awk")]
    public async Task Every_shell_and_awk_captures_the_same(string shell, string awk)
    {
        await RequireAsync(shell);
        await RequireAsync(awk);
        Directory.CreateDirectory(PathOf("bin"));
        Script("bin/awk", $"PATH='{System.Environment.GetEnvironmentVariable("PATH")}' exec {awk} \"$@\"");
        Environment["PATH"] = $"{PathOf("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}";
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        await TakeAsync();

        string[] program = shell.Split(' ');
        (int exitCode, string output, _) = await RunAsync(program[0], [.. program[1..], CaptureSh, "-m", "ispmgr", "-c", Mgrctl, "-o", PathOf("c")]);

        (exitCode, output).ShouldBe((0, ""));
        (await ImportAsync()).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(PathOf("y.mgr5.json"))).ShouldBe(await File.ReadAllBytesAsync(Output));
    }

    [Fact]
    public async Task Names_of_files_may_have_what_a_shell_takes_for_more()
    {
        string folder = Directory.CreateDirectory(PathOf("a $(touch ran) 'b' *")).FullName;
        Script("a $(touch ran) 'b' */my mgrctl", $"exec '{Mgrctl}' \"$@\"");

        (int exitCode, _, string errors) = await RunAsync("sh", CaptureSh, "-m", "ispmgr", "-c", folder + "/my mgrctl", "-o", folder + "/c;d \"e\"", "-d", "pages");

        exitCode.ShouldBe(0, errors);
        Directory.GetFiles(folder, "c*").ShouldBe([folder + "/c;d \"e\""]);
        File.Exists(PathOf("ran")).ShouldBeFalse();
        (await File.ReadAllTextAsync(folder + "/c;d \"e\"")).ShouldEndWith("\nend\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../ispmgr")]
    [InlineData("-R")]
    [InlineData("isp mgr")]
    [InlineData("ispmgr;touch ran")]
    [InlineData("$(touch ran)")]
    [InlineData("`touch ran`")]
    [InlineData("ispmgr\ntouch ran")]
    [InlineData("испманагер")]
    public async Task A_panel_is_letters_digits_and_underscores(string panel)
    {
        (int exitCode, string output, string errors) = await RunAsync("sh", CaptureSh, "-m", panel, "-c", Mgrctl, "-o", PathOf("c"));

        (exitCode, output, errors).ShouldBe((2, "", "capture.sh: say which panel: -m ispmgr\n"));
        Calls.ShouldBeEmpty();
        Directory.GetFiles(Folder, "*").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["mgrctl", "panel.json"]);
    }

    [Theory]
    [InlineData("-L", "e n")]
    [InlineData("-L", "$(touch ran)")]
    [InlineData("-d", "all")]
    [InlineData("-x", "")]
    public async Task Other_options_are_refused(string option, string value)
    {
        (await CaptureAsync(option, value)).ExitCode.ShouldBe(2);

        Calls.ShouldBeEmpty();
        File.Exists(PathOf("c")).ShouldBeFalse();
    }

    [Fact]
    public async Task Names_in_a_listing_that_would_be_more_than_a_name_are_never_called()
    {
        Script("mgrctl", $$"""
            printf '%s\n' "$*" >>'{{PathOf("log")}}'
            case "$3 $4" in
                '-i lang='*) printf '%-45s%s\n' -R 'Function type: list' 'a;touch' 'Function type: list' '$(touch' 'Function type: list' domain 'Function type: list' ;;
                -i*) echo page ;;
                *) echo '<doc><metadata name="domain" type="list"/></doc>' ;;
            esac
            """);

        (int exitCode, _, string errors) = await CaptureAsync();

        exitCode.ShouldBe(0, errors);
        Calls.ShouldBe(["-m ispmgr -i lang=en", "-m ispmgr -i domain lang=en", "-m ispmgr -o devel domain p_cnt=1 lang=en"]);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task Interrupted_it_ends_at_once_with_what_it_started_and_leaves_nothing(string signal)
    {
        Environment["MGRCTL_HANG"] = "domain.record";
        Environment["MGRCTL_MISSED"] = "domain.record.edit";
        Environment["TMPDIR"] = Directory.CreateDirectory(PathOf("tmp")).FullName;

        // Files of the runtime itself, which are left where it is killed as it starts.
        Environment["DOTNET_EnableDiagnostics"] = "0";

        // Asking for the key of that row is a shell below the shell.
        (int exitCode, string output, _) = await SignalAsync(
            "setsid", ["sh", CaptureSh, "-m", "ispmgr", "-c", Mgrctl, "-o", PathOf("c")], id => [signal, "--", "-" + id], () => Calls.Any(static c => c.Contains("-i domain.record ", StringComparison.Ordinal)));

        (exitCode, output).ShouldBe((130, ""));
        Directory.GetFileSystemEntries(PathOf("tmp")).ShouldBeEmpty();
        Directory.GetFiles(Folder, "c*").ShouldBeEmpty();
        await UntilAsync(() => !IsAnyMgrctlRunning(), "a mgrctl is left");
    }

    [Fact]
    public async Task Calls_that_come_to_nothing_are_said_and_what_is_left_is_imported_as_it_would_have_been_taken()
    {
        Environment["MGRCTL_FAIL"] = "keepalive";
        Environment["MGRCTL_HANG"] = "run";
        Environment["MGRCTL_EMPTY"] = "user.delete";
        Environment["MGRCTL_BINARY"] = "server_load";
        Environment["MGRCTL_ACCESS"] = "domain.filter";
        Environment["MGRCTL_GARBAGE"] = "Segmentation fault";
        await TakeAsync("--timeout", "5");

        (int exitCode, string output, string errors) = await CaptureAsync("-t", "5");

        (exitCode, output).ShouldBe((0, ""));
        errors.Split('\n').ShouldBe(
        [
            "no description: domain.filter", "no page: keepalive", "no page: run", "no page: server_load", "no description: server_load", "no page: user.delete",
            $"8 functions, 6 failures; now: mgr5 import {PathOf("c")} -o ispmgr.mgr5.json", "",
        ]);
        (await ImportAsync()).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(PathOf("y.mgr5.json"))).ShouldBe(await File.ReadAllBytesAsync(Output));
    }

    [Theory]
    [InlineData("MGRCTL_FAIL")]
    [InlineData("MGRCTL_EMPTY")]
    [InlineData("MGRCTL_BINARY")]
    [InlineData("MGRCTL_HANG")]
    public async Task Without_a_listing_there_is_no_capture(string fault)
    {
        Environment[fault] = "listing";

        (int exitCode, string output, string errors) = await CaptureAsync("-t", "2");

        (exitCode, output, errors).ShouldBe((2, "", $"capture.sh: the panel 'ispmgr' gives no listing: is '{Mgrctl}' there, and may you run it?\n"));
        Directory.GetFiles(Folder, "c*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Shellcheck_has_nothing_to_warn_of()
    {
        await RequireAsync("shellcheck");

        (int exitCode, string output, _) = await RunAsync("shellcheck", "--shell=sh", "--severity=warning", CaptureSh);

        (exitCode, output).ShouldBe((0, ""));
    }

    private async Task RequireAsync(string command)
    {
        string program = command.Split(' ')[0];
        Assert.SkipUnless((await RunAsync("sh", "-c", $"command -v {program}")).ExitCode == 0, $"there is no {program} here");
    }
}
