using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>A control of a form with the field and the page that it stands in.</summary>
internal sealed record FormControl(XElement Node, XElement? Field, XElement? Page)
{
    /// <summary>The name on the wire; empty for what only shows something.</summary>
    public string Name { get; } = Node.Name.LocalName switch
    {
        "input" or "select" or "textarea" or "slider" or "datetime" => Node.Text("name") ?? "",
        "period" => Node.Text("name") ?? "period",

        // The buttons in the rows of an embedded table send the key of their row.
        "list" when Node.Elements("col").Any(static c => c.Attribute("type")?.Value == "button") => Node.Text("key") ?? "",
        _ => "",
    };

    public string? FieldName => Field?.Text("name");

    public string? PageName => Page?.Text("name");

    public bool IsHidden => Node.Name.LocalName == "input" && Node.Text("type") == "hidden";

    public bool IsFlag => Node.Name.LocalName == "input" && Node.Text("type") is "checkbox" or "toggle";

    /// <summary>In which mode of the form it is there; <c>remove_if</c> says where it is not.</summary>
    public FormMode Mode => (Field?.Text("remove_if") ?? Page?.Text("remove_if")) switch
    {
        "new" => FormMode.Edit,
        "edit" => FormMode.New,
        _ => FormMode.Both,
    };

    /// <summary>The controls of forms, in order: in fields on pages, in fields, or bare.</summary>
    public static IEnumerable<FormControl> Of(IEnumerable<XElement> forms) => forms.Elements().SelectMany(static node => node.Name.LocalName switch
    {
        "page" => node.Elements().SelectMany(inner => OfField(inner, node)),
        _ => OfField(node, null),
    }).Where(static control => control.Name.Length > 0);

    private static IEnumerable<FormControl> OfField(XElement node, XElement? page)
        => node.Name.LocalName == "field" ? node.Elements().Select(control => new FormControl(control, node, page)) : [new(node, null, page)];
}
