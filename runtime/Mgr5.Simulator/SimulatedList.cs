using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator;

/// <summary>The rows of one list function; of a sub-list, those under one parent. Safe to use while the panel answers.</summary>
public sealed class SimulatedList
{
    /// <summary>The key of a list of which the snapshot does not know it.</summary>
    internal const string UnknownKey = "id";

    private readonly Lock _gate = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, SimulatedRow> _rows = new(StringComparer.Ordinal);

    internal SimulatedList(Function function, string? parent)
    {
        Function = function.Name;
        Parent = parent;
        KeyColumn = KeyOf(function);
    }

    /// <summary>The function that lists the rows.</summary>
    public string Function { get; }

    /// <summary>Sub-lists: the key of the row that these rows belong to; else null.</summary>
    public string? Parent { get; }

    /// <summary>The column that identifies a row; <c>id</c> where the snapshot does not say.</summary>
    public string KeyColumn { get; }

    /// <summary>The rows as they are now, in the order in which they were added.</summary>
    public IReadOnlyList<SimulatedRow> Rows
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows.Values];
            }
        }
    }

    /// <summary>Adds a row as it is; no check of a form and no hook sees it.</summary>
    /// <returns>The list itself.</returns>
    /// <exception cref="ArgumentException">The row has no text in <see cref="KeyColumn"/>, its key is taken, or it is in a list already.</exception>
    public SimulatedList Add(SimulatedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return TryAdd(row) ? this : throw new ArgumentException($"{Function} has a row with the {KeyColumn} '{row.Text(KeyColumn)}' already.", nameof(row));
    }

    /// <summary>The row with that key; null where there is none.</summary>
    public SimulatedRow? Find(string key)
    {
        lock (_gate)
        {
            return _rows.GetValueOrDefault(key);
        }
    }

    /// <summary>Removes the row with that key.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key)
    {
        lock (_gate)
        {
            if (!_rows.Remove(key, out SimulatedRow? row))
            {
                return false;
            }

            row.Leave();
            return true;
        }
    }

    /// <summary>Removes every row.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (SimulatedRow row in _rows.Values)
            {
                row.Leave();
            }

            _rows.Clear();
        }
    }

    internal bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _rows.Count == 0;
            }
        }
    }

    internal static string KeyOf(Function list) => list.Key ?? UnknownKey;

    /// <summary>Adds the row unless its key is taken.</summary>
    internal bool TryAdd(SimulatedRow row)
    {
        string? key = row.Text(KeyColumn);
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException($"A row of {Function} needs the cell '{KeyColumn}': it is the key.", nameof(row));
        }

        lock (_gate)
        {
            if (_rows.ContainsKey(key))
            {
                return false;
            }

            row.Join(KeyColumn);
            _rows.Add(key, row);
            Remember(row);
            return true;
        }
    }

    /// <summary>Whether a row has, or once had, that <c>id</c> or key; not one that a test gave a row in the list.</summary>
    internal bool HasId(string id)
    {
        lock (_gate)
        {
            return _ids.Contains(id) || _rows.ContainsKey(id);
        }
    }

    /// <summary>Changes the row with that key; false when the values give it a key that another row has.</summary>
    internal bool TryChange(string key, IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        string newKey = values.FirstOrDefault(v => v.Key == KeyColumn).Value ?? key;
        lock (_gate)
        {
            if (newKey != key && _rows.ContainsKey(newKey))
            {
                return false;
            }

            // A row that was removed meanwhile is changed by nobody.
            int index = _rows.IndexOf(key);
            if (index >= 0)
            {
                SimulatedRow row = _rows.GetAt(index).Value;
                row.Change(values);
                Remember(row);
                if (newKey != key)
                {
                    _rows.RemoveAt(index);
                    _rows.Insert(index, newKey, row);
                }
            }

            return true;
        }
    }

    private void Remember(SimulatedRow row)
    {
        if (row.Text("id") is { } id)
        {
            _ids.Add(id);
        }
    }
}
