using System.Text.Json;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Reads one parameter of a function. A snapshot has tens of thousands: each is made once when all of it is known, and
/// not again with every member.
/// </summary>
internal static class ParameterReader
{
    public static Parameter Read(ref JsonCursor json, ref KeySet names)
    {
        string name = "";
        DataType type = default;
        string? title = null;
        string? description = null;
        bool required = false;
        decimal? minimum = null;
        decimal? maximum = null;
        int? maxLength = null;
        string? check = null;
        string? checkArguments = null;
        string? mask = null;
        string? convert = null;
        string? level = null;
        EquatableArray<string> levels = default;
        FormMode on = default;
        EquatableArray<Choice>? values = null;
        bool dynamicChoice = false;
        Separator separator = default;
        EquatableArray<Condition> when = default;
        EquatableArray<Condition> unless = default;
        bool multiline = false;
        bool refresh = false;
        bool unlimit = false;
        bool file = false;
        bool hidden = false;
        bool readOnly = false;
        bool secret = false;
        bool hasDefault = false;

        json.Expect(JsonTokenType.StartObject, "an object");
        var keys = new KeySet();
        while (json.NextKey(ref keys, out string key))
        {
            switch (key)
            {
                case "name": name = json.UniqueName(ref names); break;
                case "type": type = json.Word(SnapshotWords.Types); break;
                case "title": title = json.Text(); break;
                case "description": description = json.Text(); break;
                case "required": required = json.Flag(); break;
                case "min": minimum = json.Number(); break;
                case "max": maximum = json.Number(); break;
                case "maxLength": maxLength = json.Integer(); break;
                case "check": check = json.Text(); break;
                case "checkArgs": checkArguments = json.Text(); break;
                case "mask": mask = json.Text(); break;
                case "convert": convert = json.Text(); break;
                case "level": level = json.Text(); break;
                case "levels": levels = json.Texts(); break;
                case "on": on = json.Word(SnapshotWords.Modes); break;
                case "values": values = ReadChoices(ref json); break;
                case "choice": dynamicChoice = json.Word(SnapshotWords.Choices); break;
                case "separator": separator = json.Word(SnapshotWords.Separators); break;
                case "when": when = ReadConditions(ref json); break;
                case "unless": unless = ReadConditions(ref json); break;
                case "multiline": multiline = json.Flag(); break;
                case "refresh": refresh = json.Flag(); break;
                case "unlimit": unlimit = json.Flag(); break;
                case "file": file = json.Flag(); break;
                case "hidden": hidden = json.Flag(); break;
                case "readOnly": readOnly = json.Flag(); break;
                case "secret": secret = json.Flag(); break;
                case "hasDefault": hasDefault = json.Flag(); break;
                default: json.Skip(); break;
            }
        }

        if (name.Length == 0)
        {
            throw json.Error("a parameter without a name");
        }

        return new Parameter
        {
            Name = name,
            Type = type,
            Title = title,
            Description = description,
            Required = required,
            Minimum = minimum,
            Maximum = maximum,
            MaxLength = maxLength,
            Check = check,
            CheckArguments = checkArguments,
            Mask = mask,
            Convert = convert,
            Level = level,
            Levels = levels,
            On = on,
            Values = values,
            DynamicChoice = dynamicChoice,
            Separator = separator,
            When = when,
            Unless = unless,
            Multiline = multiline,
            Refresh = refresh,
            Unlimit = unlimit,
            File = file,
            Hidden = hidden,
            ReadOnly = readOnly,
            Secret = secret,
            HasDefault = hasDefault,
        };
    }

    private static EquatableArray<Choice> ReadChoices(ref JsonCursor json)
    {
        var choices = new List<Choice>();
        json.Expect(JsonTokenType.StartObject, "an object");
        var values = new KeySet();
        while (json.NextKey(ref values, out string value))
        {
            choices.Add(new(value, json.TextOrNull()));
        }

        return choices.ToEquatableArray();
    }

    private static EquatableArray<Condition> ReadConditions(ref JsonCursor json)
    {
        var conditions = new List<Condition>();
        json.Expect(JsonTokenType.StartObject, "an object");
        var parameters = new KeySet();
        while (json.NextKey(ref parameters, out string parameter))
        {
            conditions.Add(new(parameter, json.Texts()));
        }

        return conditions.ToEquatableArray();
    }
}
