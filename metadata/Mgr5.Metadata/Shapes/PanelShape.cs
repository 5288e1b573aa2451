using Mgr5.Metadata.Snapshots;

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

/// <summary>A node of the tree of functions: a function, or a segment that only leads to functions.</summary>
public sealed record NodeShape
{
    /// <summary>The name on the wire, e.g. <c>webdomain.edit</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The property that leads here: <c>Edit</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>What the names of its types start with: <c>WebdomainEdit</c>.</summary>
    public required string BaseName { get; init; }

    /// <summary>The metadata; null where the panel has no function of that name.</summary>
    public required Function? Function { get; init; }

    /// <summary>The methods of the node, in the order in which they are written.</summary>
    public required EquatableArray<Verb> Verbs { get; init; }

    /// <summary>Whether its calls name the object that a sub-list belongs to.</summary>
    public required ParentUse Parent { get; init; }

    /// <summary>A row of the list; null where its columns are unknown.</summary>
    public RecordShape? Item { get; init; }

    /// <summary>What the form shows; null where its parameters are unknown.</summary>
    public RecordShape? Form { get; init; }

    /// <summary>What is sent; null where the parameters are unknown or none.</summary>
    public RecordShape? Request { get; init; }

    /// <summary>The open enums of its parameters.</summary>
    public required EquatableArray<ChoiceShape> Choices { get; init; }

    /// <summary>The nodes below, in ordinal order of their wire names.</summary>
    public required EquatableArray<NodeShape> Children { get; init; }

    /// <summary>The struct that stands for the node: <c>WebdomainEditFunction</c>.</summary>
    public string TypeName => BaseName + TypeSuffix.Function;
}

/// <summary>A method of a node. What happens on the wire is the runtime's matter.</summary>
public enum Verb
{
    /// <summary>All rows of a list.</summary>
    List,

    /// <summary>One page of a list.</summary>
    Page,

    /// <summary>The values of a form.</summary>
    Get,

    /// <summary>Submits a form without an id.</summary>
    Create,

    /// <summary>Submits a form for an object that exists.</summary>
    Update,

    /// <summary>Submits a form that stands for itself.</summary>
    Submit,

    /// <summary>A group operation on ids.</summary>
    Invoke,

    /// <summary>The call as it is, answered with the document as it is.</summary>
    Call,
}

/// <summary>Whether a call names the object that a sub-list belongs to.</summary>
public enum ParentUse
{
    /// <summary>There is no list above.</summary>
    None,

    /// <summary>There is a list above, and the snapshot does not say whether it is the parent.</summary>
    Optional,

    /// <summary>The list is a sub-list.</summary>
    Required,
}

/// <summary>A record: a row, a form or a request.</summary>
/// <param name="TypeName">Its name, e.g. <c>WebdomainItem</c>.</param>
/// <param name="Properties">One for each parameter or column.</param>
/// <param name="Secrets">The parameters that are never printed, patterns and files included.</param>
/// <param name="Key">Rows: the column that identifies the row.</param>
public sealed record RecordShape(string TypeName, EquatableArray<PropertyShape> Properties, EquatableArray<string> Secrets, string? Key = null);

/// <summary>A property of a record.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="ChoiceType">The open enum, for <see cref="PropertyType.Choice"/>.</param>
/// <param name="Title">The panel's caption.</param>
/// <param name="Parameter">The parameter it stands for; null for a column.</param>
public sealed record PropertyShape(
    string Name, string WireName, PropertyType Type, string? ChoiceType, string? Title, Parameter? Parameter);

/// <summary>The C# type of a property; every one can be null.</summary>
public enum PropertyType
{
    /// <summary><c>string</c></summary>
    Text,

    /// <summary><c>bool</c></summary>
    Flag,

    /// <summary><c>long</c></summary>
    Integer,

    /// <summary><c>decimal</c></summary>
    Money,

    /// <summary><c>DateOnly</c></summary>
    Date,

    /// <summary><c>DateTime</c></summary>
    DateTime,

    /// <summary>An open enum.</summary>
    Choice,

    /// <summary>A read-only list of strings.</summary>
    List,
}

/// <summary>An open enum: known values as static members, and any other string.</summary>
/// <param name="TypeName">Its name, e.g. <c>WebdomainEditPhpMode</c>.</param>
/// <param name="Parameter">The parameter's name on the wire.</param>
/// <param name="Members">The known values.</param>
public sealed record ChoiceShape(string TypeName, string Parameter, EquatableArray<ChoiceMemberShape> Members);

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Value">What is sent.</param>
/// <param name="Title">The panel's text for it.</param>
public sealed record ChoiceMemberShape(string Name, string Value, string? Title);

/// <summary>What the names of the types of a node end in.</summary>
public static class TypeSuffix
{
    /// <summary>The struct of the node.</summary>
    public const string Function = "Function";

    /// <summary>A row.</summary>
    public const string Item = "Item";

    /// <summary>What a form shows.</summary>
    public const string Form = "Form";

    /// <summary>What is sent.</summary>
    public const string Request = "Request";

    internal static readonly string[] All = [Function, Item, Form, Request];
}
