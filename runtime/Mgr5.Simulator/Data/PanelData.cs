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
    public bool IsParent(Function list, string parent)
    {
        if (map.Find(list.Parent!) is not { Kind: FunctionKind.List } parents)
        {
            return true;
        }

        lock (_gate)
        {
            return _lists.Any(l => l.Key.Function == parents.Name && l.Value.Find(parent) is not null)
                || (_lists.TryGetValue((list.Name, parent), out SimulatedList? rows) && rows.Rows.Count > 0);
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
            foreach (((string function, string? parent), SimulatedList rows) in _lists)
            {
                if (parent == key && map.Find(function)?.Parent == list.Function)
                {
                    rows.Clear();
                }
            }
        }

        return true;
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
}
