using System.Diagnostics;
using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Tests.Taking;

public sealed class TakeManyTests : TakeRun
{
    private static readonly string Sample = Repository.Path("samples", "panels", "ispmgr.mgr5.json");

    [Fact]
    public async Task A_panel_of_1007_functions_is_gone_on_with_after_a_kill_and_gives_the_same_bytes_as_one_take()
    {
        const int Captures = 1007 + 302;
        Script("mgrctl", BakedPanel.ScriptOf(Folder, Sample));

        (await SignalAsync("-KILL", () => Kept("pages") > 100, "--parallel", "4")).ExitCode.ShouldNotBe(0);
        File.Exists(Output).ShouldBeFalse();
        int before = Kept("pages");
        int called = Calls.Length;

        (int exitCode, string output, string errors) = await TakeAsync("--parallel", "4");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain($"{before} of {Captures} captures are there from before");
        (Calls.Length - called).ShouldBe(Captures - before, "what is there is not asked for again");
        Directory.Exists(Output + ".take").ShouldBeFalse();
        byte[] resumed = await File.ReadAllBytesAsync(Output);
        SnapshotReader.Read(resumed).Functions.Count.ShouldBe(1007);

        SnapshotWriter.Write(InOneGo(functions: 1007, descriptions: 302)).ShouldBe(Encoding.UTF8.GetString(resumed));
    }

    // What an uninterrupted take puts together, without the processes.
    private Snapshot InOneGo(int functions, int descriptions)
    {
        Capture capture = new()
        {
            Panel = "ispmgr",
            Language = "en",
            Listing = File.ReadAllText(PathOf("baked/listing")),
            Pages = Baked("page.", static _ => true),
            Descriptions = Baked("devel.", function => Calls.Contains($"-m ispmgr -o devel {function} lang=en") || Calls.Contains($"-m ispmgr -o devel {function} p_cnt=1 lang=en"))
                .ToDictionary(static d => d.Key, static d => DevelCapture.Read(d.Value).Text),
        };
        (capture.Pages.Count, capture.Descriptions.Count).ShouldBe((functions, descriptions));
        return capture.ToSnapshot(CaptureReaders.Default);
    }

    private Dictionary<string, string> Baked(string prefix, Func<string, bool> where) => Directory.GetFiles(PathOf("baked"), prefix + "*")
        .Select(path => (Function: Path.GetFileName(path)[prefix.Length..], path))
        .Where(file => where(file.Function))
        .ToDictionary(static file => file.Function, static file => File.ReadAllText(file.path));

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
