namespace Mgr5.Metadata.Snapshots;

/// <summary>One function of a panel: what <c>func=</c> names.</summary>
public sealed record Function
{
    /// <summary>The name as <c>func=</c> takes it, e.g. <c>webdomain.edit</c>; its dots make a tree.</summary>
    public required string Name { get; init; }

    /// <summary>What the function does.</summary>
    public FunctionKind Kind { get; init; }

    /// <summary>The panel's short text for it.</summary>
    public string? Title { get; init; }

    /// <summary>The panel's longer text for it: captions and hints.</summary>
    public string? Description { get; init; }

    /// <summary>The level of rights that may call it, in the panel's words: <c>user</c>, <c>reseller+</c>, …</summary>
    public string? Level { get; init; }

    /// <summary>The levels of rights of the sessions that saw it, where not all did; empty: all.</summary>
    public EquatableArray<string> Levels { get; init; }

    /// <summary>Lists: the column that identifies a row, e.g. <c>name</c>; what <c>elid</c> takes in functions on its rows.</summary>
    public string? Key { get; init; }

    /// <summary>Sub-lists: the list whose row key is passed as <c>elid</c> here, and as <c>plid</c> to the functions on the rows.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it answers with the content of a file. A list, form, report or validator answers with a document all the same: its button only opens a window.</summary>
    public bool File { get; init; }

    /// <summary>Wizards: the functions of its steps, in order; null where it is none or they are unknown.</summary>
    public EquatableArray<string>? Steps { get; init; }

    /// <summary>What the metadata was read from, the poorest first.</summary>
    public EquatableArray<MetadataSource> Sources { get; init; }

    /// <summary>Whether <see cref="Parameters"/> is known to be the whole list.</summary>
    public bool Complete { get; init; }

    /// <summary>What the function takes besides the service parameters; null where that is unknown, empty where it takes nothing.</summary>
    public EquatableArray<Parameter>? Parameters { get; init; }

    /// <summary>Lists: the cells of a row; null where they are unknown.</summary>
    public EquatableArray<Column>? Columns { get; init; }
}
