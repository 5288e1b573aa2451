namespace Mgr5.Tool.Tests.Taking;

/// <summary>Whatever a panel's answers hold of its customers stays on the panel.</summary>
public sealed class CustomerDataTests : TakeRun
{
    public CustomerDataTests()
    {
        File.WriteAllText(PathOf("panel.json"), Planted.Panel);
        Environment["MGRCTL_VALUE"] = Planted.Value;
        Environment["MGRCTL_GARBAGE"] = $"cannot stat /home/{Planted.Value}-stderr";
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        Environment["MGRCTL_ACCESS"] = "domain.filter";
        Environment["MGRCTL_HALF"] = Planted.Function;
    }

    [Fact]
    public async Task The_answers_have_a_value_in_every_place()
    {
        string answers = "";
        foreach (string call in (string[])["domain", "domain.record elid=1", "domain.record.edit elid=1", "domain.filter", "server_load", "whoami"])
        {
            (_, string output, string errors) = await RunAsync(Mgrctl, ["-m", "ispmgr", "-o", "devel", .. call.Split(' ')]);
            answers += output + errors;
        }

        Planted.In(answers).ShouldBe([.. Planted.Places.Select(static p => $"{Planted.Value}-{p}").Append(Planted.StaticOption).Order(StringComparer.Ordinal)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_it_is_in_the_snapshot_or_on_the_terminal(bool overSsh)
    {
        if (overSsh)
        {
            UseSsh();
        }

        (int exitCode, string output, string errors) = await TakeAsync("--all-forms");

        exitCode.ShouldBe(0);
        Calls.ShouldContain($"-m ispmgr -o devel domain.record.edit elid={Planted.Value}-key plid={Planted.Value}-key lang=en");
        Planted.In(output + errors).ShouldBe([Planted.Function]);
        Planted.In(await File.ReadAllTextAsync(Output)).ShouldBe([Planted.Function, Planted.StaticOption]);
        Directory.GetFileSystemEntries(Folder, "*.take").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-KILL")]
    public async Task Nothing_of_it_is_kept_of_an_interrupted_take_or_in_what_the_next_one_makes_of_that(string signal)
    {
        Environment["MGRCTL_HANG"] = "server_load";

        (_, string output, string errors) = await SignalAsync(signal, () => Kept("pages") == 5 && Kept("devel") == 3, "--parallel", "4", "--all-forms");

        string[] kept = Directory.GetFiles(Output + ".take", "*", SearchOption.AllDirectories);
        kept.Length.ShouldBe(3 + 5 + 3 + 1, "mark, rights and listing, pages, descriptions, a refusal");
        Planted.In(output + errors).ShouldBeEmpty();
        Planted.In(string.Concat(kept.Select(static path => Path.GetFileName(path) + File.ReadAllText(path)))).ShouldBe([Planted.Function, Planted.StaticOption]);

        Environment.Remove("MGRCTL_HANG");
        (int exitCode, output, errors) = await TakeAsync("--all-forms");

        exitCode.ShouldBe(0);
        Planted.In(output + errors).ShouldBe([Planted.Function]);
        Planted.In(await File.ReadAllTextAsync(Output)).ShouldBe([Planted.Function, Planted.StaticOption]);
    }

    [Fact]
    public async Task What_is_kept_only_its_owner_can_read()
    {
        Environment["MGRCTL_HANG"] = "server_load";

        await SignalAsync("-KILL", () => Kept("pages") > 0);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no modes of files");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Output + ".take").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Nodes_that_nobody_has_thought_of_lose_their_values_too()
    {
        await File.WriteAllTextAsync(PathOf("answer"), Planted.Answer);
        Script("mgrctl", $"""
            case "$3 $4" in
                '-i lang='*) printf '%-45s%s\n' domain 'Function type: list' {Planted.Function} 'Function type: list' ;;
                -i*) echo page ;;
                *) [ "$5" != {Planted.Function} ] || sleep 600; cat answer ;;
            esac
            """);

        (_, string output, string errors) = await SignalAsync("-INT", () => Kept("pages") == 2 && Kept("devel") == 1, "--parallel", "4");

        Planted.In(output + errors).ShouldBeEmpty();
        string kept = await File.ReadAllTextAsync(Output + ".take/devel/domain.txt");
        Planted.In(kept).ShouldBeEmpty();
        kept.ShouldContain("A &lt;message&gt;");
        kept.ShouldContain("<msg name=\"step_10\">Ten</msg>");
        kept.ShouldContain("<deep>*</deep>");
    }
}
