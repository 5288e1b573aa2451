namespace Mgr5.Simulator;

/// <summary>
/// A row of a list, and the object behind it: cells by name, in the order in which they came. Rows of one list need not have
/// the same cells: a panel leaves out what is empty. Safe to read and change while the panel answers.
/// </summary>
public sealed class SimulatedRow
{
    private readonly Lock _gate = new();
    private readonly List<KeyValuePair<string, SimulatedCell>> _cells = [];
    private string? _keyColumn;

    /// <summary>The cell of that name; null where there is none. Setting null takes the cell away.</summary>
    /// <exception cref="ArgumentException">When setting: the name cannot be the name of an XML element.</exception>
    /// <exception cref="InvalidOperationException">When setting: it is the key of a row that is in a list. Remove the row and add another.</exception>
    public SimulatedCell? this[string name]
    {
        get
        {
            lock (_gate)
            {
                int index = IndexOf(name);
                return index < 0 ? null : _cells[index].Value;
            }
        }

        set
        {
            lock (_gate)
            {
                if (name == _keyColumn)
                {
                    throw new InvalidOperationException($"'{name}' is the key of a row that is in a list; remove the row and add another.");
                }

                Put(name, value);
            }
        }
    }

    /// <summary>The cells as they are now.</summary>
    public IReadOnlyList<KeyValuePair<string, SimulatedCell>> Cells
    {
        get
        {
            lock (_gate)
            {
                return [.. _cells];
            }
        }
    }

    /// <summary>The text of a cell; null where there is no such cell.</summary>
    public string? Text(string name) => this[name]?.Text;

    /// <summary>From now on the cell of that name is the row's key in a list.</summary>
    internal void Join(string keyColumn)
    {
        lock (_gate)
        {
            _keyColumn = _keyColumn is null ? keyColumn : throw new ArgumentException("The row is in a list already.");
        }
    }

    /// <summary>The row is in no list any more.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            _keyColumn = null;
        }
    }

    /// <summary>Sets several cells at once, the key too.</summary>
    internal void Change(IEnumerable<KeyValuePair<string, string>> values)
    {
        lock (_gate)
        {
            foreach ((string name, string value) in values)
            {
                Put(name, value);
            }
        }
    }

    private void Put(string name, SimulatedCell? cell)
    {
        int index = IndexOf(name);
        if (cell is null)
        {
            if (index >= 0)
            {
                _cells.RemoveAt(index);
            }
        }
        else if (index >= 0)
        {
            _cells[index] = new(name, cell);
        }
        else
        {
            _cells.Add(new(Documents.Node.IsName(name) ? name : throw new ArgumentException($"'{name}' cannot name an XML element.", nameof(name)), cell));
        }
    }

    private int IndexOf(string name) => _cells.FindIndex(cell => cell.Key == name);
}
