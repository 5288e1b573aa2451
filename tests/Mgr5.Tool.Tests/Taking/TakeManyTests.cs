using System.Diagnostics;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>A panel as large as a real one.</summary>
public sealed class TakeManyTests : TakeRun
{
    private const int Functions = 1007;
    private const int Captures = Functions + 302;
    private static readonly string Sample = Repository.Path("samples", "panels", "ispmgr.mgr5.json");

    [Fact]
    public Task A_take_that_was_killed_twice_gives_the_bytes_of_one_that_was_not()
    {
        Script("mgrctl", BakedPanel.ScriptOf(Folder, Sample));
        return KilledTwiceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task So_it_does_where_every_call_is_a_mgrctl_of_its_own(bool overSsh)
    {
        LongTests.Require();
        Environment["MGRCTL_SNAPSHOT"] = Sample;
        if (overSsh)
        {
            UseSsh();
        }

        return KilledTwiceAsync();
    }

    private async Task KilledTwiceAsync()
    {
        string whole = PathOf("whole.mgr5.json");
        (int exitCode, string output, string errors) = await TakeToAsync(whole, "--parallel", "4");
        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("1,007 functions");
        TakeCalls().Length.ShouldBe(1 + Captures);
        byte[] expected = await File.ReadAllBytesAsync(whole);
        SnapshotReader.Read(expected).Functions.Count.ShouldBe(Functions);

        await KillAsync(() => Kept("pages") > 300);
        await KillAsync(() => Kept("devel") > 60);
        string[] kept = KeptCalls();
        (exitCode, output, errors) = await TakeAsync("--parallel", "4");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain($"{kept.Length} of 1309 captures are there from before");
        Directory.Exists(Output + ".take").ShouldBeFalse();
        string[] last = TakeCalls();
        last.Intersect(kept).ShouldBeEmpty("what was finished is not asked for again");
        last.Length.ShouldBe(Captures - kept.Length);
        (await File.ReadAllBytesAsync(Output)).ShouldBe(expected);

        (await TakeAsync("--parallel", "4")).ExitCode.ShouldBe(0);
        TakeCalls().Length.ShouldBe(1 + Captures);
        (await File.ReadAllBytesAsync(Output)).ShouldBe(expected);
    }

    // Kills a take, and forgets what it called as soon as the last of its calls is over.
    private async Task KillAsync(Func<bool> when)
    {
        string[] before = KeptCalls();
        (await SignalAsync("-KILL", when, "--parallel", "4")).ExitCode.ShouldBe(137);
        File.Exists(Output).ShouldBeFalse();
        for (int called = -1; called != Calls.Length; await Task.Delay(300))
        {
            called = Calls.Length;
        }

        TakeCalls().Intersect(before).ShouldBeEmpty("what was finished is not asked for again");
    }

    // The calls whose captures lie in the folder of an unfinished take.
    private string[] KeptCalls()
    {
        Dictionary<string, Function> panel = SnapshotReader.Read(File.ReadAllBytes(Sample)).Functions.ToDictionary(static f => f.Name);
        return
        [
            .. Names("pages").Select(static f => $"-m ispmgr -i {f} lang=en"),
            .. Names("devel").Select(f => $"-m ispmgr -o devel {f}{(panel[f].Kind == FunctionKind.List ? " p_cnt=1" : "")} lang=en"),
        ];

        IEnumerable<string> Names(string kind) => Directory.Exists($"{Output}.take/{kind}")
            ? Directory.GetFiles($"{Output}.take/{kind}", "*.txt").Select(static path => Path.GetFileNameWithoutExtension(path))
            : [];
    }

    [Fact]
    public async Task Four_calls_at_a_time_are_at_least_twice_as_fast_as_one_where_the_panel_is_slow()
    {
        Script("mgrctl", BakedPanel.ScriptOf(Folder, Sample, sleep: "0.2"));

        TimeSpan one = await TimeAsync("1");
        TimeSpan four = await TimeAsync("4");

        (one / four).ShouldBeGreaterThan(2, $"{one.TotalSeconds:0.00} s against {four.TotalSeconds:0.00} s");
    }

    private async Task<TimeSpan> TimeAsync(string parallel)
    {
        Stopwatch watch = Stopwatch.StartNew();
        (await TakeAsync("--parallel", parallel, "--functions", "webdomain*", "--depth", "pages")).ExitCode.ShouldBe(0);
        return watch.Elapsed;
    }
}
