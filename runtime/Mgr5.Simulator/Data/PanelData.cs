using System.Globalization;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Data;

/// <summary>All that the panel stores: the rows of its lists, and the values of the forms that stand for themselves.</summary>
internal sealed class PanelData(FunctionMap map)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Function, string? Parent), SimulatedList> _lists = [];
    private readonly Dictionary<(string Function, string? Id), SimulatedRow> _forms = [];
    private readonly Dictionary<string, long> _counters = new(StringComparer.Ordinal);

    /// <summary>The rows of a list function; of a sub-list, those under that parent.</summary>
    public SimulatedList List(Function list, string? parent)
    {
        lock (_gate)
        {
            if (!_lists.TryGetValue((list.Name, parent), out SimulatedList? rows))
            {
                _lists.Add((list.Name, parent), rows = new(list, parent));
            }

            return rows;
        }
    }

    /// <summary>The stored values of a form without a list.</summary>
    public SimulatedRow Form(string function, string? id)
    {
        lock (_gate)
        {
            if (!_forms.TryGetValue((function, id), out SimulatedRow? values))
            {
                _forms.Add((function, id), values = new());
            }

            return values;
        }
    }

    /// <summary>Whether rows can stand under that parent: it is a row itself, or somebody has put rows under it without one.</summary>
    /// <param name="list">The sub-list.</param>
    /// <param name="parent">The key of the parent.</param>
    /// <param name="isSeen">Whether the row of a parent is there for the one who asks.</param>
    public bool IsParent(Function list, string parent, Func<SimulatedRow, bool> isSeen)
    {
        if (map.Find(list.Parent!) is not { Kind: FunctionKind.List } parents)
        {
            return true;
        }

        lock (_gate)
        {
            SimulatedRow[] found = [.. _lists.Where(l => l.Key.Function == parents.Name).Select(l => l.Value.Find(parent)).OfType<SimulatedRow>()];
            return found.Length > 0
                ? found.Any(isSeen)
                : _lists.TryGetValue((list.Name, parent), out SimulatedList? rows) && !rows.IsEmpty;
        }
    }

    /// <summary>Removes a row and what stands under it.</summary>
    public bool Remove(SimulatedList list, string key)
    {
        if (!list.Remove(key))
        {
            return false;
        }

        lock (_gate)
        {
            RemoveUnder(list.Function, key);
        }

        return true;
    }

    /// <summary>Takes what stands under a row along to the row's new key.</summary>
    public void Rename(SimulatedList list, string oldKey, string newKey)
    {
        lock (_gate)
        {
            foreach (SimulatedList rows in newKey == oldKey ? [] : Under(list.Function, oldKey))
            {
                SimulatedList renamed = List(map.Find(rows.Function)!, newKey);
                foreach (SimulatedRow row in rows.Rows)
                {
                    rows.Remove(row.Text(rows.KeyColumn)!);
                    renamed.TryAdd(row);
                }
            }
        }
    }

    /// <summary>A number that no row of that list function has as its <c>id</c> or its key.</summary>
    public string NextId(SimulatedList list)
    {
        lock (_gate)
        {
            while (true)
            {
                long number = _counters[list.Function] = _counters.GetValueOrDefault(list.Function) + 1;
                string id = number.ToString(CultureInfo.InvariantCulture);
                if (!list.HasId(id))
                {
                    return id;
                }
            }
        }
    }

    private void RemoveUnder(string list, string key)
    {
        foreach (SimulatedList rows in Under(list, key))
        {
            // Before it goes on: rows may stand under each other.
            IReadOnlyList<SimulatedRow> removed = rows.Rows;
            rows.Clear();
            foreach (SimulatedRow row in removed)
            {
                RemoveUnder(rows.Function, row.Text(rows.KeyColumn)!);
            }
        }
    }

    private SimulatedList[] Under(string list, string key)
        => [.. _lists.Values.Where(rows => rows.Parent == key && map.Find(rows.Function)?.Parent == list)];
}
