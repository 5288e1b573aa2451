using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Mgr5.Runtime.Tests;

/// <summary>Keeps what is logged to it, and whatever this process traces and measures meanwhile, of whatever test.</summary>
internal sealed class Recorder : ILoggerProvider
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Recorder()
    {
        _activities = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);

        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Logged> Logs { get; } = [];

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<Measured> Measurements { get; } = [];

    /// <summary>The events that connections log.</summary>
    public IEnumerable<string> Events => Logs.Where(static l => l.Category.StartsWith("Mgr5", StringComparison.Ordinal)).Select(static l => $"{l.Level} {l.Id.Id} {l.Id.Name}");

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this, categoryName);

    /// <summary>What connections traced of a server.</summary>
    public IEnumerable<Activity> CallsOf(Uri address) => Activities.Where(a => a.Source.Name == "Mgr5" && Equals(a.GetTagItem("server.port"), address.Port));

    /// <summary>What connections measured of a server.</summary>
    public IEnumerable<Measured> MeasuredOf(Uri address)
        => Measurements.Where(m => m.Instrument.StartsWith("mgr5.", StringComparison.Ordinal) && Equals(m.Tags.GetValueOrDefault("server.port"), address.Port));

    /// <summary>Shows everything to a scan.</summary>
    public void Look(SecretScan scan)
    {
        foreach (Logged log in Logs)
        {
            scan.AddAll("log", [log.Category, log.Text, .. log.Values]);
            if (log.Exception is { } exception)
            {
                scan.Add(exception);
            }
        }

        foreach (Activity activity in Activities)
        {
            scan.AddAll("trace", [activity.DisplayName, activity.StatusDescription ?? "", .. activity.TagObjects.Select(Text), .. activity.Baggage.Select(static b => $"{b}")]);
            scan.AddAll("trace event", activity.Events.SelectMany(static e => e.Tags.Select(Text).Prepend(e.Name)));
        }

        foreach (Measured measured in Measurements)
        {
            scan.AddAll("metric", measured.Tags.Select(Text).Prepend(measured.Instrument));
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Text(KeyValuePair<string, object?> pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}");

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> all = [];
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            all[tag.Key] = tag.Value;
        }

        Measurements.Enqueue(new(instrument.Name, instrument.Unit, value, all));
    }

    private sealed class RecordingLogger(Recorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => recorder.Logs.Enqueue(new(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                [.. (state as IReadOnlyList<KeyValuePair<string, object?>> ?? []).Select(Text)],
                exception));
    }
}

internal sealed record Logged(string Category, LogLevel Level, EventId Id, string Text, string[] Values, Exception? Exception);

internal sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
