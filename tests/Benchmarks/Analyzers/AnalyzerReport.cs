using Mgr5.Benchmarks.Generator;
using Spectre.Console;

namespace Mgr5.Benchmarks.Analyzers;

/// <summary>
/// What the analyzers cost. A share of one per cent drowns in what a machine does beside a build: the time inside the analyzers is the
/// compiler's own count of it, which a build prints by <c>-p:ReportAnalyzer=true</c>.
/// </summary>
internal static class AnalyzerReport
{
    private const int Requests = 1000;
    private const int WarmUps = 1;

    public static IReadOnlyList<Budget> Run(IAnsiConsole console, int rounds)
    {
        string json = MadeUpPanel.Json(Path.Combine(AppContext.BaseDirectory, "ispmgr.mgr5.json"));
        AnalyzedProject without = new(json, UserProject.Lines100K);
        AnalyzedProject with = new(json, [.. UserProject.Lines100K, .. FuncStrings.Files(Requests)]);
        List<(double Compile, double Analyzers, int Findings)> silent = [];
        List<(double Compile, double Analyzers, int Findings)> speaking = [];
        for (int round = -WarmUps; round < rounds; round++)
        {
            (double Compile, double Analyzers, int Findings) first = without.Measure();
            (double Compile, double Analyzers, int Findings) second = with.Measure();
            if (round >= 0)
            {
                silent.Add(first);
                speaking.Add(second);
            }
        }

        Table table = new Table().Border(TableBorder.Rounded).AddColumn("100,000 lines");
        foreach (string column in (string[])["compile", "in the analyzers", "share", "findings"])
        {
            table.AddColumn(column, static c => c.RightAligned());
        }

        table.AddRow(Row("no func string", silent));
        table.AddRow(Row(FormattableString.Invariant($"{Requests:N0} func strings"), speaking));
        console.Write(table);
        console.WriteLine(FormattableString.Invariant(
            $"1,000 func strings: {Interleaved.Median(speaking.Zip(silent, static (with, without) => with.Analyzers - without.Analyzers)) * 1000 / Requests:0.0} ms"));
        return [new("analyzers' share of a compilation without func strings", Interleaved.Median(silent.Select(static m => 100 * m.Analyzers / m.Compile)), 1, "%")];
    }

    private static string[] Row(string name, IReadOnlyCollection<(double Compile, double Analyzers, int Findings)> measured) =>
    [
        name,
        FormattableString.Invariant($"{Interleaved.Median(measured.Select(static m => m.Compile)):0} ms"),
        FormattableString.Invariant($"{Interleaved.Median(measured.Select(static m => m.Analyzers)):0.0} ms"),
        FormattableString.Invariant($"{Interleaved.Median(measured.Select(static m => 100 * m.Analyzers / m.Compile)):0.00} %"),
        FormattableString.Invariant($"{measured.First().Findings}"),
    ];
}
