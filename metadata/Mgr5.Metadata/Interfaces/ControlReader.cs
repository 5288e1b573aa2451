using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Turns one control into the parameters that it sends: one, but three for a period.</summary>
internal sealed class ControlReader(FormFacts facts)
{
    public IEnumerable<Parameter> Read(FormControl control, string name, bool isFirstOfField)
    {
        // What the name of an object's parameter shows and offers (a tariff, an addon) is data of the installation.
        bool isPattern = WireNames.IsPattern(name);
        Parameter parameter = ReadKind(control, new()
        {
            Name = name,
            Title = isPattern ? null : Text(control, "", isFirstOfField),
            Description = isPattern ? null : Text(control, "hint_", isFirstOfField),
            Level = control.Node.Text("level") ?? control.Field?.Text("level") ?? control.Page?.Text("level"),
            On = control.Mode,
            HasDefault = facts.Filled.Contains(control.Name),
        });
        yield return isPattern && parameter.Type == DataType.Choice ? parameter with { Values = null, DynamicChoice = true } : parameter;

        if (control.Node.Name.LocalName == "period")
        {
            Parameter end = new() { Name = name + "start", Type = DataType.Date, When = [new(name, ["other"])] };
            yield return end;
            yield return end with { Name = name + "end" };
        }
    }

    // A field's caption belongs to its first visible control; the others have one only under their own name.
    private string? Text(FormControl control, string prefix, bool isFirstOfField)
        => facts.Messages[prefix + control.Name] ?? (isFirstOfField && control.FieldName is { } field ? facts.Messages[prefix + field] : null);

    private Parameter ReadKind(FormControl control, Parameter parameter)
    {
        XElement node = control.Node;
        return node.Name.LocalName switch
        {
            "input" => ReadInput(control, parameter),
            "select" => Common(control, WithOptions(parameter with
            {
                Type = DataType.Choice,
                Separator = node.Text("type") == "multiple" ? Separator.Comma : Separator.None,
            })),
            "textarea" => Common(control, parameter with { Type = DataType.String, Multiline = true }),
            "slider" => Common(control, parameter with
            {
                Type = DataType.Integer,
                Minimum = Validation.Number(node.Text("min")),
                Maximum = Validation.Number(node.Text("max")),
            }),
            "datetime" => Common(control, parameter with { Type = DataType.DateTime }),
            "period" => WithOptions(parameter with { Type = DataType.Choice }),
            _ => parameter with { Type = DataType.Choice, DynamicChoice = true },
        };
    }

    private static Parameter ReadInput(FormControl control, Parameter parameter) => control.Node.Text("type") switch
    {
        "checkbox" or "toggle" => Common(control, parameter) with { Type = DataType.Flag, MaxLength = null },
        "password" => Common(control, parameter with { Type = DataType.String, Secret = true }),
        "file" => Common(control, parameter with { File = true }),

        // What a form carries along may be anything.
        "hidden" => Common(control, parameter with { Hidden = true }),
        _ => Common(control, parameter with { Type = DataType.String }),
    };

    private static Parameter Common(FormControl control, Parameter parameter)
    {
        XElement node = control.Node;
        bool isRequired = node.Says("required") || (!control.IsHidden && control.Field is { } field && field.Says("required"));
        return Validation.Apply(parameter, node) with
        {
            // "Required" is about creating; what is only there on a change cannot be.
            Required = isRequired && parameter.On != FormMode.Edit,
            MaxLength = int.TryParse(node.Text("maxlength"), NumberStyles.None, CultureInfo.InvariantCulture, out int length) ? length : null,
            Mask = node.Text("mask"),
            Convert = node.Text("convert"),
            ReadOnly = node.Says("readonly"),
            Secret = parameter.Secret || node.Says("private"),
            Unlimit = node.Says("unlimit"),
            Refresh = node.Text("setvalues") is { } setvalues && setvalues != "no",
            Separator = parameter.Separator != Separator.None ? parameter.Separator : SeparatorOf(node),
        };
    }

    // A zoomed field is edited one value a line and sent with spaces; delimiters of other shapes part what people read.
    private static Separator SeparatorOf(XElement node) => node.Attribute("delimiter")?.Value switch
    {
        " " => Separator.Space,
        "," => Separator.Comma,
        null when node.Text("zoom") is not null => Separator.Space,
        _ => Separator.None,
    };

    private Parameter WithOptions(Parameter parameter) => facts.OptionsOf(parameter.Name) is { } options
        ? parameter with { Values = options.Static.Count == 0 ? null : options.Static, DynamicChoice = options.HasOthers }
        : parameter;
}
