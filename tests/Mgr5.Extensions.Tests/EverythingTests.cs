using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mgr5.Ispmgr;
using Mgr5.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mgr5.Extensions.Tests;

/// <summary>A scan that finds nothing is worth something only if it finds what is there.</summary>
public sealed class EverythingTests(Everything everything) : ServicesTest(everything)
{
    [Fact]
    public async Task It_sees_what_is_done()
    {
        int asked = 0;
        Simulator.Answer("everything", _ => asked++ == 0 ? SimulatedAnswer.Raw("bad gateway", status: 502) : SimulatedAnswer.Error("missed"));
        Services.AddPanel<IspmgrClient>(Configure).ConfigurePanelRepeats(static o => o.Delay = TimeSpan.Zero);

        await Should.ThrowAsync<PanelException>(() => Panel.CallAsync("everything", options: new() { OnlyReads = true }));
        await Panel.CallAsync("keepalive");

        Everything.ShouldHaveSeen("everything");
    }

    [Fact]
    public void A_planted_secret_is_found_in_what_is_logged_traced_measured_and_thrown()
    {
        string secret = $"planted {Guid.NewGuid()}";
        using Recorder recorder = new();
        using ActivitySource source = new("planted");
        using Meter meter = new("planted");
        List<Exception> thrown = [];
        void Thrown(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e) => thrown.Add(e.Exception);

        AppDomain.CurrentDomain.FirstChanceException += Thrown;
        Should.Throw<InvalidOperationException>(() => throw new InvalidOperationException("inner", new IOException(secret)));
        AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        recorder.CreateLogger("planted").Log(LogLevel.Information, default, secret, null, static (text, _) => text);
        source.StartActivity("call")!.AddEvent(new("event", tags: new() { ["tag"] = secret })).Dispose();
        meter.CreateHistogram<double>("histogram").Record(1, new KeyValuePair<string, object?>("tag", secret));
        SecretScan scan = new(secret);
        recorder.Look(scan);
        thrown.ForEach(scan.Add);

        scan.Found.Select(static f => f.Split(':')[0]).Distinct().ShouldBe(["log", "trace event", "metric", "InvalidOperationException", "IOException"]);
    }
}
