namespace Mgr5.Metadata.Shapes;

/// <summary>The C# that a snapshot becomes: types, members, verbs. Everything that writes or checks C# reads it here.</summary>
/// <param name="Name">The name of the client without its suffix, e.g. <c>Ispmgr</c>.</param>
/// <param name="Panel">The panel by its short name.</param>
/// <param name="Version">The panel's version, if the snapshot states it.</param>
/// <param name="Roots">The functions without a dot, and the first segments that are no function themselves.</param>
public sealed record PanelShape(string Name, string Panel, string? Version, EquatableArray<NodeShape> Roots)
{
    /// <summary>The namespace of all types: <c>Mgr5.Ispmgr</c>.</summary>
    public string Namespace => "Mgr5." + Name;

    /// <summary>The type that users make: <c>IspmgrClient</c>.</summary>
    public string ClientName => Name + "Client";
}

/// <summary>What the names of the types of a node end in.</summary>
public static class TypeSuffix
{
    /// <summary>The class of the node.</summary>
    public const string Function = "Function";

    /// <summary>A row.</summary>
    public const string Item = "Item";

    /// <summary>What a form shows.</summary>
    public const string Form = "Form";

    /// <summary>What is sent.</summary>
    public const string Request = "Request";

    /// <summary>What a wizard answers: one of its steps, or that it is done.</summary>
    public const string Step = "Step";

    internal static readonly string[] All = [Function, Item, Form, Request, Step];
}
