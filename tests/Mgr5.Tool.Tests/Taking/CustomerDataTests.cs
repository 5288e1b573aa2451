namespace Mgr5.Tool.Tests.Taking;

/// <summary>Whatever a panel's answers hold of its customers stays on the panel.</summary>
public sealed class CustomerDataTests : TakeRun
{
    private const string Planted = "planted-7f3a91";

    public CustomerDataTests()
    {
        Environment["MGRCTL_VALUE"] = Planted;
        Environment["MGRCTL_GARBAGE"] = $"cannot stat /home/{Planted}";
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        Environment["MGRCTL_ACCESS"] = "domain.filter";
        Environment["MGRCTL_HALF"] = "run";
    }

    [Fact]
    public async Task Nothing_of_it_is_in_the_snapshot_or_on_the_terminal()
    {
        (int exitCode, string output, string errors) = await TakeAsync("--all-forms");

        exitCode.ShouldBe(0);
        string.Concat(Calls).ShouldContain(Planted, customMessage: "the values were there to be found");
        (output + errors).ShouldNotContain(Planted);
        (await File.ReadAllTextAsync(Output)).ShouldNotContain(Planted);
        Directory.GetFileSystemEntries(Folder, "*.take").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_of_an_interrupted_take_which_only_its_owner_can_read()
    {
        Environment["MGRCTL_HANG"] = "server_load";

        (int exitCode, string output, string errors) = await SignalAsync("-INT", () => Kept("devel") == 3, "--parallel", "4");

        exitCode.ShouldBe(130);
        errors.ShouldBe("mgr5: interrupted; what was finished is kept, and the same command goes on from there\n");
        output.ShouldNotContain(Planted);
        string[] kept = Directory.GetFiles(Output + ".take", "*", SearchOption.AllDirectories);
        kept.Length.ShouldBeGreaterThan(8);
        string.Concat(kept.Select(File.ReadAllText)).ShouldSatisfyAllConditions(
            static text => text.ShouldNotContain(Planted),
            static text => text.ShouldContain("A mail server"));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Output + ".take").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
