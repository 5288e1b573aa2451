using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>A record: a row, a form or a request.</summary>
/// <param name="TypeName">Its name, e.g. <c>WebdomainItem</c>.</param>
/// <param name="Properties">One for each parameter or column; those of a form come on top of those of its request.</param>
public sealed record RecordShape(string TypeName, EquatableArray<PropertyShape> Properties)
{
    /// <summary>Rows: the column that identifies the row.</summary>
    public string? Key { get; init; }

    /// <summary>The parameters that are never printed.</summary>
    public EquatableArray<string> Secrets { get; init; }

    /// <summary>The parameters that a form carries along unseen.</summary>
    public EquatableArray<string> Hidden { get; init; }
}

/// <summary>A property of a record.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="ChoiceType">The open enum, for <see cref="PropertyType.Choice"/>.</param>
/// <param name="Title">The panel's caption.</param>
/// <param name="Parameter">The parameter it stands for; null for a column.</param>
public sealed record PropertyShape(string Name, string WireName, PropertyType Type, string? ChoiceType, string? Title, Parameter? Parameter)
{
    /// <summary>The type as C# writes it, without the <c>?</c> that all but <see cref="PropertyType.Values"/> have.</summary>
    public string CSharpType => Type switch
    {
        PropertyType.Text => "string",
        PropertyType.Flag => "bool",
        PropertyType.Integer => "long",
        PropertyType.Limit => "PanelLimit",
        PropertyType.Money => "decimal",
        PropertyType.Date => "DateOnly",
        PropertyType.DateTime => "DateTime",
        PropertyType.Choice => ChoiceType!,
        PropertyType.List => "IReadOnlyList<string>",
        PropertyType.File => "PanelFile",
        PropertyType.Values => "PanelValues",
        _ => throw new InvalidOperationException($"{Type} is no type of a property."),
    };
}

/// <summary>The C# type of a property.</summary>
public enum PropertyType
{
    /// <summary><c>string</c></summary>
    Text,

    /// <summary><c>bool</c></summary>
    Flag,

    /// <summary><c>long</c></summary>
    Integer,

    /// <summary>A whole number, or without limit.</summary>
    Limit,

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

    /// <summary>The content of a file.</summary>
    File,

    /// <summary>The values of all parameters whose names fit a pattern, by the part that varies.</summary>
    Values,
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
