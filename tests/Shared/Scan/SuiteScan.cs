using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;

[assembly: AssemblyFixture(typeof(Mgr5.Tests.SuiteScan))]

namespace Mgr5.Tests;

/// <summary>
/// Keeps what all tests of this project together trace, measure and throw (what HTTP itself traces has the addresses), and looks through
/// it for their <see cref="SuiteSecrets"/> when they are over.
/// </summary>
public sealed class SuiteScan : IDisposable
{
    // Each text once: a test beside measures the memory of the process.
    private readonly ConcurrentDictionary<string, string> _traced = [];
    private readonly ConcurrentQueue<Exception> _thrown = [];
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public SuiteScan()
    {
        AppDomain.CurrentDomain.FirstChanceException += Thrown;
        _activities = new()
        {
            ShouldListenTo = static source => source.Name is "Mgr5" or "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Traced,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name is "Mgr5" or "System.Net.Http")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep("metric", tags));
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep("metric", tags));
        _meters.Start();
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        _activities.Dispose();
        _meters.Dispose();

        SecretScan scan = new(SuiteSecrets.All);
        foreach ((string text, string where) in _traced)
        {
            scan.Add(where, text);
        }

        foreach (Exception exception in _thrown)
        {
            scan.Add(exception);
        }

        // Tests that run without the others may throw and trace nothing.
        scan.Found.ShouldBeEmpty();
    }

    /// <summary>Whether something was thrown and traced that has a text.</summary>
    public bool HasSeen(string thrown, string traced)
        => _thrown.Any(e => e.Message.Contains(thrown, StringComparison.Ordinal)) && _traced.ContainsKey(traced);

    /// <summary>Looks at what is to be seen elsewhere, too, such as the output of a program.</summary>
    public void Add(string where, string text) => _traced.TryAdd(text, where);

    private void Traced(Activity activity)
    {
        _traced.TryAdd(activity.DisplayName, "trace");
        _traced.TryAdd(activity.StatusDescription ?? "", "trace");
        Keep("trace", activity.TagObjects.ToArray());
    }

    private void Keep(string where, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach ((_, object? value) in tags)
        {
            _traced.TryAdd($"{value}", where);
        }
    }

    // A failed expectation quotes what it expected.
    private void Thrown(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (e.Exception.GetType().Namespace is { } space && !space.StartsWith("Shouldly", StringComparison.Ordinal) && !space.StartsWith("Xunit", StringComparison.Ordinal))
        {
            _thrown.Enqueue(e.Exception);
        }
    }
}
