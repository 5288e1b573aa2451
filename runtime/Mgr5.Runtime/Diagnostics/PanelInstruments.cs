using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mgr5;

/// <summary>The sources of traces and metrics of this process, as <c>HttpClient</c> has its own: who listens chooses them by name.</summary>
internal static class PanelInstruments
{
    private const string Name = "Mgr5";

    private static readonly string? Version = typeof(PanelInstruments).Assembly.GetName().Version?.ToString(3);

    public static ActivitySource Source { get; } = new(Name, Version);

    public static Meter Meter { get; } = new(Name, Version);

    public static Histogram<double> CallDuration { get; } = CreateDuration();

    public static Counter<long> Renewals { get; } = Meter.CreateCounter<long>(
        "mgr5.client.session.renewals", "{renewal}", "Sessions that followed one that had ended.");

    public static Counter<long> Repeats { get; } = Meter.CreateCounter<long>(
        "mgr5.client.call.repeats", "{repeat}", "Reads that were sent again, since the panel was not reached or its answer broke off.");

    private static Histogram<double> CreateDuration()
    {
        const string name = "mgr5.client.call.duration";
        const string unit = "s";
        const string description = "How long calls took until their answer was there or began to come, logins and repeats included.";
#if NET9_0_OR_GREATER
        // The bounds of HTTP clients, and further: panels answer some calls after a minute.
        return Meter.CreateHistogram(name, unit, description, advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 100],
        });
#else
        return Meter.CreateHistogram<double>(name, unit, description);
#endif
    }
}
