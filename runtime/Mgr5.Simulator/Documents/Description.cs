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

    public static XElement Metadata(Function function, string panel)
    {
        XElement metadata = new(
            "metadata",
            new XAttribute("name", function.Name),
            new XAttribute("type", function.Kind.ToString().ToLowerInvariant()),
            function.Kind == FunctionKind.List ? new XAttribute("key", KeyOf(function)) : null,
            new XAttribute("mgr", panel));
        metadata.Add(function switch
        {
            { Kind: FunctionKind.List } => new XElement("coldata", (function.Columns ?? [new Column { Name = KeyOf(function) }]).Select(Column)),
            { Kind: FunctionKind.Form } or { Kind: FunctionKind.Report, Parameters: not null }
                => new XElement("form", Fields(function).Select(static p => new XElement("field", new XAttribute("name", p.Name), Control(p)))),
            _ => null,
        });
        return metadata;
    }

    public static XElement Messages(Function function) => new(
        "messages",
        new XAttribute("name", function.Name),
        Message("title", function.Title),
        (function.Parameters ?? []).SelectMany(static p => new[] { Message(p.Name, p.Title), Message("hint_" + p.Name, p.Description) }),
        (function.Columns ?? []).Select(static c => Message(c.Name, c.Title)));

    private static XElement? Message(string name, string? text) => text is null ? null : new("msg", new XAttribute("name", name), text);

    // A flag is a mark in a column of marks.
    private static XElement Column(Column column) => column.Type == DataType.Flag
        ? new("col", new XAttribute("name", column.Name), new XAttribute("type", "prop"), new XElement("prop", new XAttribute("name", column.Name), new XAttribute("value", "on")))
        : new("col", new XAttribute("name", column.Name), new XAttribute("type", "data"));

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
