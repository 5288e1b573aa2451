namespace Mgr5;

/// <summary>
/// What is in an element as a <see cref="NodeWriter"/> wrote it: a tenth of the memory that its nodes and strings would take. They are
/// made when they are asked for.
/// </summary>
internal readonly struct NodeContent(byte[] bytes, XmlNames names)
{
    private readonly byte[]? _bytes = bytes;
    private readonly XmlNames? _names = names;

    public bool IsDefault => _bytes is null;

    /// <summary>All of it as nodes.</summary>
    /// <param name="name">The element's name.</param>
    public PanelNode ToNode(string name) => ToNode(_bytes, name, _names!);

    public static PanelNode ToNode(ReadOnlySpan<byte> bytes, string name, XmlNames names)
    {
        NodeCursor cursor = new(bytes);
        return ReadElement(ref cursor, name, names);
    }

    /// <summary>The children, made one by one.</summary>
    public IEnumerable<PanelNode> Children
    {
        get
        {
            for (int position = 0; NextChild(ref position) is { } child;)
            {
                yield return child;
            }
        }
    }

    /// <summary>The names of the children.</summary>
    public IEnumerable<string> ChildNames
    {
        get
        {
            for (int position = 0; NextChildName(ref position) is { } name;)
            {
                yield return name;
            }
        }
    }

    /// <summary>The value of the first child of a name: its attribute <c>orig</c>, or its text. Null: there is none.</summary>
    public string? ValueOf(string child)
    {
        NodeCursor cursor = new(_bytes);
        return !Find(ref cursor, child) ? null : cursor.IsLeaf ? cursor.ReadString() : ReadValue(ref cursor);
    }

    /// <summary>The first child of a name; null: there is none.</summary>
    public PanelNode? Child(string name)
    {
        NodeCursor cursor = new(_bytes);
        return Find(ref cursor, name) ? ReadNode(ref cursor, name, _names!) : null;
    }

    private bool Find(ref NodeCursor cursor, string child)
    {
        while (cursor.Read())
        {
            if (cursor.IsLeaf || cursor.IsStart)
            {
                if (_names!.Text(cursor.Name) == child)
                {
                    return true;
                }

                cursor.SkipElement();
            }
        }

        return false;
    }

    private string ReadValue(ref NodeCursor cursor)
    {
        JoinedText text = default;
        while (cursor.Read() && !cursor.IsEnd)
        {
            if (cursor.IsText)
            {
                text.Add(cursor.ReadString());
            }
            else if (cursor.IsLeaf || cursor.IsStart)
            {
                cursor.SkipElement();
            }
            else if (_names!.Text(cursor.Name) == PanelCell.MachineValue)
            {
                return cursor.ReadString();
            }
        }

        return text.ToString();
    }

    private PanelNode? NextChild(ref int position)
    {
        NodeCursor cursor = new(_bytes.AsSpan(position));
        PanelNode? child = NextElement(ref cursor) ? ReadNode(ref cursor, _names!.Text(cursor.Name), _names) : null;
        position += cursor.Position;
        return child;
    }

    private string? NextChildName(ref int position)
    {
        NodeCursor cursor = new(_bytes.AsSpan(position));
        if (!NextElement(ref cursor))
        {
            return null;
        }

        string name = _names!.Text(cursor.Name);
        cursor.SkipElement();
        position += cursor.Position;
        return name;
    }

    private static bool NextElement(ref NodeCursor cursor)
    {
        while (cursor.Read())
        {
            if (cursor.IsLeaf || cursor.IsStart)
            {
                return true;
            }
        }

        return false;
    }

    private static PanelNode ReadNode(ref NodeCursor cursor, string name, XmlNames names)
        => cursor.IsLeaf ? new(name, cursor.ReadString(), [], []) : ReadElement(ref cursor, name, names);

    // No deeper than documents may be. The outermost element has no end of its own.
    private static PanelNode ReadElement(ref NodeCursor cursor, string name, XmlNames names)
    {
        JoinedText text = default;
        List<KeyValuePair<string, string>>? attributes = null;
        List<PanelNode>? children = null;
        while (cursor.Read() && !cursor.IsEnd)
        {
            if (cursor.IsLeaf || cursor.IsStart)
            {
                (children ??= []).Add(ReadNode(ref cursor, names.Text(cursor.Name), names));
            }
            else if (cursor.IsText)
            {
                text.Add(cursor.ReadString());
            }
            else
            {
                (attributes ??= []).Add(new(names.Text(cursor.Name), cursor.ReadString()));
            }
        }

        return new(name, text.ToString(), attributes ?? (IReadOnlyList<KeyValuePair<string, string>>)[], children ?? (IReadOnlyList<PanelNode>)[]);
    }
}
