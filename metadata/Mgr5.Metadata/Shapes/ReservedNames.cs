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
        "GetPanel");

    private static readonly HashSet<string> OfClient = Set(
        OfObject, "CallAsync", "OpenReadAsync", "CreateLoginLinkAsync", "Connection", "DisposeAsync");

    // "Item" is what an indexer is called in metadata.
    private static readonly string[] OfPanelRecord =
    [
        "Item", "IsSecret",
        "GetText", "GetFlag", "GetInteger", "GetLimit", "GetMoney", "GetDate", "GetDateTime", "GetChoice", "GetList", "GetValues",
        .. OfRecord,
    ];

    private static readonly HashSet<string> OfItem = Set(OfPanelRecord, "Key", "GetKey", "Cell", "Cells", "Node");

    // Also what only its form has, which derives from it, and the type that is called where the names of secrets are a pattern.
    private static readonly HashSet<string> OfRequest = Set(
        OfPanelRecord,
        "StringComparison",
        "Names", "GetFile",
        "SetText", "SetFlag", "SetInteger", "SetLimit", "SetMoney", "SetDate", "SetDateTime", "SetChoice", "SetList", "SetFile",
        "IsHidden", "GetNode", "GetOptions", "GetChanges", "Node", "Options", "ToRequest");

    private static readonly HashSet<string> OfChoice = Set(OfObject, "Value");

    private static readonly HashSet<string> OfStep = Set(
        OfRecord, "Deconstruct", "FromAnswer", "Other", "Done", "Ok", "IPanelStep", "PanelForm", "PanelOk", "PanelStepAnswer");

    // What emitted code calls by its simple name. All types of the runtime start with "Panel".
    private const string OfRuntime = "Panel";

    private static readonly HashSet<string> Types = Set(
        ["IPanelForm", "IPanelStep", "DateOnly", "DateTime", "IReadOnlyList", "StringComparison"]);

    public static Func<string, bool> Node(string typeName) => name => name == typeName || OfNode.Contains(name);

    public static Func<string, bool> Client(string typeName) => name => name == typeName || OfClient.Contains(name);

    public static Func<string, bool> Item(string typeName) => name => name == typeName || OfItem.Contains(name);

    /// <summary>The names that no parameter may have, in the request of a function and in its form alike.</summary>
    public static Func<string, bool> Request(string baseName)
        => name => name == baseName + TypeSuffix.Request || name == baseName + TypeSuffix.Form || OfRequest.Contains(name);

    /// <summary>The names that no step of a wizard may have: each is a type inside the union, and those of forms are used there.</summary>
    public static Func<string, bool> Step(string typeName)
        => name => name == typeName || name.EndsWith(TypeSuffix.Form, StringComparison.Ordinal) || OfStep.Contains(name);

    public static Func<string, bool> Choice(string typeName) => name => name == typeName || OfChoice.Contains(name);

    /// <summary>Whether the types of a node or client of that name would be called as types of the runtime are: <c>PanelItem</c>, <c>PanelClient</c>, …</summary>
    public static bool IsBaseOfType(string baseName) => baseName == OfRuntime;

    /// <summary>Whether an open enum of that name could meet another type, or a member of its own.</summary>
    public static bool IsType(string name)
        => Types.Contains(name)
            || OfChoice.Contains(name)
            || (name.StartsWith(OfRuntime, StringComparison.Ordinal) && !name.EndsWith("_", StringComparison.Ordinal))
            || name.EndsWith("Client", StringComparison.Ordinal)
            || TypeSuffix.All.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    private static HashSet<string> Set(string[] names, params string[] more) => new(names.Concat(more), StringComparer.Ordinal);
}
