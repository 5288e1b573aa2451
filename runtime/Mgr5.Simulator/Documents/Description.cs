using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Documents;

/// <summary>The description of a function in <c>out=devel</c>: its metadata and its messages.</summary>
internal static class Description
{
    public static string KeyOf(Function list) => list.Key ?? "id";

    /// <summary>What a form has; one field where the snapshot does not know.</summary>
    public static IEnumerable<Parameter> Fields(Function form)
        => (form.Parameters ?? [new Parameter { Name = "name" }]).Where(static p => !p.Name.Contains('*', StringComparison.Ordinal));

    /// <summary>The metadata.</summary>
    /// <param name="function">The function.</param>
    /// <param name="panel">The panel by its short name.</param>
    /// <param name="value">What stands where a panel has totals of its customers'; null: there are none.</param>
    public static XElement Metadata(Function function, string panel, string? value)
    {
        XElement metadata = new(
            "metadata",
            new XAttribute("name", function.Name),
            new XAttribute("type", function.Kind.ToString().ToLowerInvariant()),
            function.Kind == FunctionKind.List ? new XAttribute("key", KeyOf(function)) : null,
            new XAttribute("mgr", panel));
        metadata.Add(function.Kind == FunctionKind.List
            ? new XElement("coldata", (function.Columns ?? [new Column { Name = KeyOf(function) }]).Select(c => Column(c, value)))
            : new XElement("form", Fields(function).Select(static p => new XElement("field", new XAttribute("name", p.Name), Control(p)))));
        return metadata;
    }

    public static XElement Messages(Function function) => new(
        "messages",
        new XAttribute("name", function.Name),
        Message("title", function.Title),
        (function.Parameters ?? []).SelectMany(static p => new[] { Message(p.Name, p.Title), Message("hint_" + p.Name, p.Description) }),
        (function.Columns ?? []).Select(static c => Message(c.Name, c.Title)));

    private static XElement? Message(string name, string? text) => text is null ? null : new("msg", new XAttribute("name", name), text);

    // A column with a total has it here, among the metadata.
    private static XElement Column(Column column, string? value) => new(
        "col",
        new XAttribute("name", column.Name),
        new XAttribute("type", column.Type == DataType.Flag ? "prop" : "data"),
        column.Type == DataType.Money && value is not null ? new XAttribute("total", value) : null);

    private static XElement Control(Parameter parameter)
    {
        XElement control = parameter switch
        {
            { Type: DataType.Choice } => new("select"),
            { Multiline: true } => new("textarea"),
            { Secret: true } => Input("password"),
            { File: true } => Input("file"),
            { Hidden: true } => Input("hidden"),
            { Type: DataType.Flag } => Input("checkbox"),
            _ => Input("text"),
        };
        control.SetAttributeValue("name", parameter.Name);
        control.SetAttributeValue("required", parameter.Required ? "yes" : null);
        control.SetAttributeValue("maxlength", parameter.MaxLength?.ToString(CultureInfo.InvariantCulture));
        control.SetAttributeValue("convert", parameter.Convert);
        control.SetAttributeValue("mask", parameter.Mask);
        control.SetAttributeValue("readonly", parameter.ReadOnly ? "yes" : null);
        control.SetAttributeValue("unlimit", parameter.Unlimit ? "yes" : null);
        control.SetAttributeValue("check", parameter.Check ?? parameter.Type switch
        {
            DataType.Integer => "int",
            DataType.Money => "money",
            DataType.Date => "date",
            DataType.DateTime => "datetime",
            _ => null,
        });
        control.SetAttributeValue("checkargs", parameter.CheckArguments);
        return control;
    }

    private static XElement Input(string type) => new("input", new XAttribute("type", type));
}
