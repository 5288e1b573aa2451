namespace Mgr5.Simulator.Functions;

/// <summary>The cells of a row at one moment: a row may change while the answer is made.</summary>
internal sealed class Cells(SimulatedRow row)
{
    public IReadOnlyList<KeyValuePair<string, SimulatedCell>> All { get; } = row.Cells;

    public SimulatedCell? this[string name] => All.FirstOrDefault(c => c.Key == name).Value;

    public string Text(string name) => this[name]?.Text ?? "";
}
