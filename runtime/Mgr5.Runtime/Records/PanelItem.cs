namespace Mgr5;

/// <summary>
/// A row of a list. The rows of a snapshot's lists add a typed property for each column that is known; the others are
/// there by name. Rows of one list may have different cells: what a row lacks is null, and so is a cell that is not of
/// its type, whose text <see cref="this[string]"/> still has.
/// </summary>
public record PanelItem : PanelRecord
{
    private static readonly PanelNode Nothing = new(XmlAnswer.RowName, "", [], []);

    // A row of a list has its bytes, any other one its node.
    private readonly NodeContent _row;
    private PanelNode? _node;

    /// <summary>The row as it came; for a row of a list it is made when it is first asked for.</summary>
    public PanelNode Node
    {
        get => _node ??= _row.IsDefault ? Nothing : _row.ToNode(XmlAnswer.RowName);
        internal init => _node = value;
    }

    /// <summary>The cells, in the order of the answer.</summary>
    public IEnumerable<PanelCell> Cells => (_row.IsDefault ? Node.Children : _row.Children).Select(static n => new PanelCell(n));

    internal NodeContent Row { init => _row = value; }

    internal override IEnumerable<string> NamesOfValues => _row.IsDefault ? Node.Children.Select(static n => n.Name) : _row.ChildNames;

    private protected override IEnumerable<KeyValuePair<string, string>> Content
    {
        get
        {
            foreach (PanelCell cell in Cells)
            {
                yield return new(cell.Name, cell.Value);
                foreach ((string attribute, string value) in cell.Attributes)
                {
                    yield return new($"{cell.Name}@{attribute}", value);
                }
            }
        }
    }

    /// <summary>The value of a cell by the column's name on the wire; null where the row lacks it.</summary>
    public string? this[string column] => GetText(column);

    /// <summary>A cell by the column's name on the wire; null where the row lacks it.</summary>
    public PanelCell? Cell(string column) => (_row.IsDefault ? Node.Child(column) : _row.Child(column)) is { } node ? new PanelCell(node) : null;

    /// <inheritdoc/>
    public virtual bool Equals(PanelItem? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    internal override void Put(string name, string? value) => throw new NotSupportedException("A row is what the panel said; nothing on it can be set.");

    /// <inheritdoc/>
    protected override string? GetText(string name) => _row.IsDefault ? Cell(name)?.Value : _row.ValueOf(name);

    /// <summary>A cell that identifies the row.</summary>
    /// <exception cref="PanelFormatException">The row lacks it.</exception>
    protected string GetKey(string name) => GetText(name) ?? throw new PanelFormatException($"The row lacks its key, the cell '{name}'.");

    /// <summary>A flag: <c>on</c> or <c>off</c>, or a cell without text, which is there for "on" only. Null where it is not there.</summary>
    protected override bool? GetFlag(string name) => GetText(name) is "" ? true : base.GetFlag(name);

    /// <summary>Several values: in one text, or in repeated cells.</summary>
    protected override IReadOnlyList<string>? GetList(string name, char separator)
    {
        string[] values = [.. Cells.Where(c => c.Name == name).Select(static c => c.Value)];
        return values.Length > 1 ? values : base.GetList(name, separator);
    }

    private protected override T? Unreadable<T>(string name, string what) => null;
}
