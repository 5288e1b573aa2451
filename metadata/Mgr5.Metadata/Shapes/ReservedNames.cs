namespace Mgr5.Metadata.Shapes;

/// <summary>
/// The names that are taken before any name of a panel is: by C#, by <c>object</c>, by records, and by the runtime's
/// base types. A test holds the lists to the runtime.
/// </summary>
internal static class ReservedNames
{
    private static readonly string[] OfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] OfRecord = ["Clone", "EqualityContract", "PrintMembers", .. OfObject];

    // Also the verbs that a node does not have (yet): its kind may become known.
    private static readonly HashSet<string> OfNode = Set(
        OfObject,
        "ListAsync", "PageAsync", "EnumerateAsync", "GetAsync", "CreateAsync", "UpdateAsync", "SubmitAsync", "RefreshAsync",
        "InvokeAsync", "InvokeEachAsync", "StartAsync", "NextAsync", "BackAsync", "FinishAsync", "ValidateAsync", "CallAsync",
        "OpenReadAsync",
        "PanelCalls");

    private static readonly HashSet<string> OfClient = Set(
        OfObject, "CallAsync", "OpenReadAsync", "CreateLoginLinkAsync", "Connection", "DisposeAsync");

    // "Item" is what an indexer is called in metadata.
    private static readonly string[] OfPanelRecord =
    [
        "Item", "IsSecret",
        "GetText", "GetFlag", "GetInteger", "GetMoney", "GetDate", "GetDateTime", "GetChoice", "GetList",
        .. OfRecord,
    ];

    private static readonly HashSet<string> OfItem = Set(OfPanelRecord, "Key", "GetKey", "Cell", "Cells", "Node");

    private static readonly HashSet<string> OfForm = Set(OfPanelRecord, "Node", "Options", "ToRequest");

    private static readonly HashSet<string> OfRequest = Set(
        OfPanelRecord,
        "Names", "SetText", "SetFlag", "SetInteger", "SetMoney", "SetDate", "SetDateTime", "SetChoice", "SetList");

    private static readonly HashSet<string> OfChoice = Set(OfRecord, "Value", "FromValue");

    // What emitted code calls by its simple name: the runtime's types, and those of the framework.
    private static readonly HashSet<string> Types = Set(
        [],
        "PanelCall", "PanelCallOptions", "PanelCalls", "PanelCell", "PanelClient", "PanelConnection", "PanelDocument", "PanelForm",
        "PanelItem", "PanelNode", "PanelOk", "PanelOption", "PanelPage", "PanelRequest", "IPanelChoice",
        "CancellationToken", "DateOnly", "DateTime", "IEnumerable", "IReadOnlyList", "Task");

    public static Func<string, bool> Node(string typeName) => name => name == typeName || OfNode.Contains(name);

    public static Func<string, bool> Client(string typeName) => name => name == typeName || OfClient.Contains(name);

    public static Func<string, bool> Item(string typeName) => name => name == typeName || OfItem.Contains(name);

    public static Func<string, bool> Form(string typeName) => name => name == typeName || OfForm.Contains(name);

    public static Func<string, bool> Request(string typeName) => name => name == typeName || OfRequest.Contains(name);

    public static Func<string, bool> Choice(string typeName) => name => name == typeName || OfChoice.Contains(name);

    /// <summary>Whether a type that starts with the name and ends as the types of a node do is there already.</summary>
    public static bool IsBaseOfType(string baseName) => TypeSuffix.All.Any(suffix => Types.Contains(baseName + suffix));

    /// <summary>Whether an open enum of that name could meet another type.</summary>
    public static bool IsType(string name)
        => Types.Contains(name)
            || name.EndsWith("Client", StringComparison.Ordinal)
            || TypeSuffix.All.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    private static HashSet<string> Set(string[] names, params string[] more) => new(names.Concat(more), StringComparer.Ordinal);
}
