using System.Diagnostics;

namespace Mgr5.Benchmarks;

/// <summary>
/// Times contestants in turns within one run: what the machine does beside it meets all of them alike. (BenchmarkDotNet runs one after
/// the other, minutes apart, which on a busy machine says more of the machine than of a difference of a few per cent.)
/// </summary>
internal static class Interleaved
{
    /// <summary>The median time of each contestant, and of its ratio to and difference from the first one round by round.</summary>
    /// <param name="rounds">How often each one runs, after two rounds that warm up.</param>
    /// <param name="contestants">Names and work; the first one is what the others are compared with.</param>
    public static IReadOnlyList<Timing> Measure(int rounds, params (string Name, Action Work)[] contestants)
    {
        const int WarmUps = 2;
        double[][] times = [.. contestants.Select(_ => new double[rounds])];
        for (int round = -WarmUps; round < rounds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                // The garbage of one is not to be paid by the next.
                GC.Collect();
                GC.WaitForPendingFinalizers();
                long start = Stopwatch.GetTimestamp();
                contestants[i].Work();
                if (round >= 0)
                {
                    times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }
            }
        }

        return [.. contestants.Select((c, i) => new Timing(
            c.Name,
            Median(times[i]),
            Median(times[i].Zip(times[0], static (own, first) => own / first)),
            Median(times[i].Zip(times[0], static (own, first) => own - first))))];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>What was measured of one contestant.</summary>
/// <param name="Name">The contestant.</param>
/// <param name="Milliseconds">The median of its times.</param>
/// <param name="Ratio">The median of its ratios to the first contestant, round by round.</param>
/// <param name="Difference">The median of its differences from the first contestant, round by round; in milliseconds.</param>
internal sealed record Timing(string Name, double Milliseconds, double Ratio, double Difference);
