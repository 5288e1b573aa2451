using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>Where a snapshot, or what is taken for it, cannot be written.</summary>
public sealed class TakeOutputTests : TakeRun
{
    [Fact]
    public async Task A_full_disk_ends_the_take_and_with_room_the_same_command_goes_on()
    {
        // A disk of its own, which is gone with the last process on it.
        Script("on-disk", $"""
            cd '{Folder}'
            exec unshare -rm sh -c 'mount -t tmpfs -o size=$0 none disk && "$@"; status=$?; cp -r disk/. after; exit $status' "$@"
            """);
        Directory.CreateDirectory(PathOf("disk"));
        Directory.CreateDirectory(PathOf("after"));
        Assert.SkipUnless((await RunAsync(PathOf("on-disk"), "8k", "true")).ExitCode == 0, "a disk of its own takes Linux and user namespaces");
        Script("mgrctl", $"""
            echo "$*" >>'{PathOf("log")}'
            [ "$4" != lang=en ] || exec dotnet '{Path.Combine(AppContext.BaseDirectory, "mgrctl.dll")}' "$@"
            printf '%03000d\n' 0
            """);

        // Seven blocks of 4 kB: the mark of the folder, the listing, the rights and four pages.
        (int exitCode, _, string errors) = await RunAsync(
            PathOf("on-disk"), ["28k", "dotnet", .. TakeCommand(PathOf("disk/x.mgr5.json"), "--depth", "pages", "--parallel", "1")]);

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("mgr5: ");
        errors.ShouldContain("No space left on device");
        errors.Count(static c => c == '\n').ShouldBe(1);
        Directory.GetFiles(PathOf("after"), "*.mgr5.json").ShouldBeEmpty();

        Directory.Move(PathOf("after/x.mgr5.json.take"), Output + ".take");
        TakeCalls();
        (await TakeAsync("--depth", "pages")).Output.ShouldContain("4 of 8 captures are there from before");
        TakeCalls().Length.ShouldBe(4);
        SnapshotReader.Read(await File.ReadAllBytesAsync(Output)).Functions.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_limit_on_the_size_of_files_is_said_like_a_full_disk()
    {
        Script("mgrctl", $"""
            [ "$4" != lang=en ] || exec dotnet '{Path.Combine(AppContext.BaseDirectory, "mgrctl.dll")}' "$@"
            printf '%0300000d\n' 0
            """);

        // Without the variable the runtime itself is a file that is too large.
        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        (int exitCode, _, string errors) = await RunAsync(
            "sh", ["-c", "trap '' XFSZ; ulimit -f 100; exec \"$@\"", "sh", "dotnet", .. TakeCommand(Output, "--depth", "pages", "--parallel", "1")]);

        exitCode.ShouldBe(2);
        errors.ShouldMatch(@"\Amgr5: [^\n]+: cannot be written: it is larger than files may be here\n\z");
        File.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_before_anything_is_called()
    {
        (int exitCode, _, string errors) = await TakeToAsync(PathOf("mgrctl/x.mgr5.json"));

        exitCode.ShouldBe(2);
        errors.ShouldMatch(@"\Amgr5: [^\n]+mgrctl/x\.mgr5\.json\.take: cannot be written: [^\n]+\n\z");
        Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(Output + ".take", "mine");

        (int exitCode, _, string errors) = await TakeAsync();

        exitCode.ShouldBe(2);
        errors.ShouldMatch(@"\Amgr5: [^\n]+x\.mgr5\.json\.take: cannot be written: [^\n]+\n\z");
        Calls.ShouldBeEmpty();
        (await File.ReadAllTextAsync(Output + ".take")).ShouldBe("mine");
    }

    [Fact]
    public async Task What_was_taken_is_kept_until_the_snapshot_is_written()
    {
        // A folder that takes the place of the output while everything is being asked.
        Script("mgrctl", $"""
            mkdir -p '{Output}'
            echo "$*" >>'{PathOf("log")}'
            exec dotnet '{Path.Combine(AppContext.BaseDirectory, "mgrctl.dll")}' "$@"
            """);

        (int exitCode, _, string errors) = await TakeAsync();

        exitCode.ShouldBe(2);
        errors.ShouldEndWith("x.mgr5.json: this is a directory\n");
        TakeCalls().Length.ShouldBe(1 + 13);
        Directory.Delete(Output);

        (await TakeAsync()).ExitCode.ShouldBe(0);
        Calls.ShouldBeEmpty();
        SnapshotReader.Read(await File.ReadAllBytesAsync(Output)).Functions.Count.ShouldBe(8);
        Directory.Exists(Output + ".take").ShouldBeFalse();
    }
}
