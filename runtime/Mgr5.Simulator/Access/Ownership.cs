namespace Mgr5.Simulator.Access;

/// <summary>Who sees which rows.</summary>
/// <param name="column">The column that says whose a row is; null: everybody sees all.</param>
/// <param name="gate">Knows the users.</param>
internal sealed class Ownership(string? column, Gate gate)
{
    public bool IsSeen(SimulatedRow row, SimulatedUser? user)
        => column is null || user is null || user.Level >= Levels.Administrator
            || row.Text(column) is not { } owner || owner == user.Name || gate.Find(owner)?.Owner == user.Name;

    /// <summary>The row with that key, if the user sees it.</summary>
    public SimulatedRow? Find(SimulatedList rows, string key, SimulatedUser? user) => rows.Find(key) is { } row && IsSeen(row, user) ? row : null;

    /// <summary>What somebody makes is theirs, unless they said whose it is.</summary>
    public void Give(SimulatedRow row, SimulatedUser? user)
    {
        if (column is not null && user is not null && string.IsNullOrEmpty(row.Text(column)))
        {
            row[column] = user.Name;
        }
    }
}
