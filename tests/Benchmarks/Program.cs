using System.Globalization;
using Mgr5.Benchmarks;
using Mgr5.Benchmarks.Analyzers;
using Mgr5.Benchmarks.Generator;
using Mgr5.Benchmarks.Runtime;
using Spectre.Console;

// dotnet run -c Release --project tests/Benchmarks [-- [generator|analyzers|runtime] [--rounds N]]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? part = args is ["generator" or "analyzers" or "runtime", ..] ? args[0] : null;
string[] rest = args[(part is null ? 0 : 1)..];
int rounds = 9;
if (rest.Length > 0 && !(rest is ["--rounds", var given] && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0))
{
    Console.Error.WriteLine("usage: Benchmarks [generator|analyzers|runtime] [--rounds N]");
    return 2;
}

List<Budget> budgets = [];
if (part is null or "generator")
{
    budgets.AddRange(GeneratorReport.Run(AnsiConsole.Console, rounds));
}

if (part is null or "analyzers")
{
    budgets.AddRange(AnalyzerReport.Run(AnsiConsole.Console, rounds));
}

if (part is null or "runtime")
{
    budgets.AddRange(RuntimeReport.Run(AnsiConsole.Console, rounds));
}

foreach (Budget budget in budgets)
{
    AnsiConsole.Console.WriteLine(budget.ToString());
}

return budgets.All(static b => b.IsKept) ? 0 : 1;
