using Spectre.Console;

namespace Mgr5.Benchmarks.Runtime;

/// <summary>What the runtime costs: decoding a long list against the other ways to do it, and calls against a client written by hand.</summary>
internal static class RuntimeReport
{
    private const int Rows = 100_000;

    public static IReadOnlyList<Budget> Run(IAnsiConsole console, int rounds) => [.. Decoding(console, rounds), .. Calls.Compare(console, rounds)];

    private static IEnumerable<Budget> Decoding(IAnsiConsole console, int rounds)
    {
        byte[] xml = MadeUpList.Xml(Rows);
        using Decoders decoders = new(xml);
        (string Name, Action Work)[] contestants =
        [
            ("XmlSerializer", () => Decoders.Serializer(xml)),
            ("XDocument", () => Decoders.Document(xml)),
            ("bare XmlReader", () => Decoders.BareReader(xml)),
            ("Mgr5", () => decoders.Runtime()),
            ("Mgr5, every column read once", () => Decoders.ReadAll(decoders.Runtime())),
        ];
        IReadOnlyList<Timing> timings = Interleaved.Measure(rounds, contestants);
        double[] allocated = [.. contestants.Select(static c => Allocated(c.Work))];

        Table table = new Table().Border(TableBorder.Rounded).AddColumn(FormattableString.Invariant($"{Rows:N0} rows of 14 cells, {xml.Length / 1e6:0} MB"));
        foreach (string column in (string[])["time", "Mgr5 against it", "allocated", "Mgr5 against it"])
        {
            table.AddColumn(column, static c => c.RightAligned());
        }

        Timing own = timings[3];
        for (int i = 0; i < contestants.Length; i++)
        {
            table.AddRow(
                contestants[i].Name,
                $"{timings[i].Milliseconds:0} ms",
                $"{own.Ratio / timings[i].Ratio:0.00} ×",
                $"{allocated[i] / 1e6:0.0} MB",
                $"{allocated[3] / allocated[i]:0.00} ×");
        }

        console.Write(table);
        yield return new("decoding a list against XmlSerializer", own.Ratio, 0.6, "×");
        yield return new("decoding a list against XDocument", own.Ratio / timings[1].Ratio, 0.3, "×");
        yield return new("decoding a list against a bare XmlReader loop", own.Ratio / timings[2].Ratio, 1.4, "×");
        yield return new("allocations of decoding a list against XmlSerializer's", allocated[3] / allocated[0], 0.5, "×");
    }

    private static double Allocated(Action work)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        work();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
