using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>The records of a node: typed names over values that the runtime's base types keep.</summary>
internal static class RecordEmitter
{
    public static void Emit(CodeWriter code, NodeShape node, string visibility)
    {
        string path = CSharpText.Documentation(node.Path);
        if (node.Item is { } item)
        {
            Emit(code, item, "PanelItem", $"A row of <c>{path}</c>.", isWritable: false, visibility);
        }

        if (node.Form is { } form)
        {
            Emit(code, form, "PanelForm", $"What <c>{path}</c> shows.", isWritable: false, visibility);
        }

        if (node.Request is { } request)
        {
            Emit(code, request, "PanelRequest", $"What <c>{path}</c> takes.", isWritable: true, visibility);
        }
    }

    private static void Emit(CodeWriter code, RecordShape record, string baseType, string summary, bool isWritable, string visibility)
    {
        code.Line();
        code.Line($"/// <summary>{summary}</summary>");
        code.Open($"{visibility} sealed record {record.TypeName} : {baseType}");
        bool isFirst = true;
        if (record.Key is { } key)
        {
            isFirst = false;
            code.Line($"/// <summary>What identifies the row: <c>{CSharpText.Documentation(key)}</c>.</summary>");
            code.Line($"public string Key => GetKey({CSharpText.Literal(key)});");
        }

        foreach (PropertyShape property in record.Properties)
        {
            if (!isFirst)
            {
                code.Line();
            }

            isFirst = false;
            Emit(code, property, isWritable);
        }

        WriteSecrets(code, record);
        code.Close();
    }

    private static void Emit(CodeWriter code, PropertyShape property, bool isWritable)
    {
        string wireName = $"<c>{CSharpText.Documentation(property.WireName)}</c>";
        string title = CSharpText.Documentation(property.Title ?? "");
        string description = CSharpText.Documentation(property.Parameter?.Description ?? "");
        string notes = PropertyNotes.Of(property);
        code.Line($"/// <summary>{Documentation.Joined(title, description, $"The value {wireName}.")}</summary>");
        if (title.Length + description.Length + notes.Length > 0)
        {
            code.Line($"/// <remarks>{wireName}{notes}</remarks>");
        }

        (string type, string accessor) = AccessOf(property);
        string name = CSharpText.Literal(property.WireName);
        string separator = property.Parameter?.Separator switch
        {
            Separator.Space => ", ' '",
            Separator.Comma => ", ','",
            _ => "",
        };
        string generic = property.ChoiceType is null ? "" : $"<{property.ChoiceType}>";
        string getter = $"Get{accessor}{generic}({name}{separator})";
        code.Line(isWritable
            ? $"public {type}? {property.Name} {{ get => {getter}; set => Set{accessor}({name}{separator}, value); }}"
            : $"public {type}? {property.Name} => {getter};");
    }

    private static (string Type, string Accessor) AccessOf(PropertyShape property) => property.Type switch
    {
        PropertyType.Text => ("string", "Text"),
        PropertyType.Flag => ("bool", "Flag"),
        PropertyType.Integer => ("long", "Integer"),
        PropertyType.Money => ("decimal", "Money"),
        PropertyType.Date => ("DateOnly", "Date"),
        PropertyType.DateTime => ("DateTime", "DateTime"),
        PropertyType.Choice => (property.ChoiceType!, "Choice"),
        PropertyType.List => ("IReadOnlyList<string>", "List"),
        _ => throw new InvalidOperationException($"No emission for the type {property.Type}."),
    };

    private static void WriteSecrets(CodeWriter code, RecordShape record)
    {
        if (record.Secrets.Count > 0)
        {
            code.Line();
            code.Line("/// <inheritdoc/>");
            code.Line($"protected override bool IsSecret(string name) => {string.Join(" || ", record.Secrets.Select(IsSecret))} || base.IsSecret(name);");
        }
    }

    // A pattern stands for any number of names with one beginning.
    private static string IsSecret(string name)
    {
        int star = name.IndexOf('*');
        return star < 0
            ? $"name == {CSharpText.Literal(name)}"
            : $"name.StartsWith({CSharpText.Literal(name.Substring(0, star))}, StringComparison.Ordinal)";
    }
}
