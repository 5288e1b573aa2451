using System.Globalization;
using Mgr5.Benchmarks;
using Mgr5.Benchmarks.Generator;
using Spectre.Console;

// dotnet run -c Release --project tests/Benchmarks [-- --rounds N]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int rounds = args is ["--rounds", var given] ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : 9;
IReadOnlyList<Budget> budgets = GeneratorReport.Run(AnsiConsole.Console, rounds);
foreach (Budget budget in budgets)
{
    AnsiConsole.Console.WriteLine(budget.ToString());
}

return budgets.All(static b => b.IsKept) ? 0 : 1;
