using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Writes <c>*.mgr5.json</c> in its one canonical form: keys in a fixed order, functions in ordinal order of their
/// names, one parameter or column on a line, <c>\n</c>, and nothing that is at its default. An upgrade of a panel then
/// reads as a small <c>git diff</c>. (<c>Utf8JsonWriter</c> knows all indented or nothing, and writes the system's newlines.)
/// </summary>
public static class SnapshotWriter
{
    /// <summary>The snapshot's file, to be stored as UTF-8 without a byte order mark.</summary>
    /// <exception cref="ArgumentException">A text of it has half of a surrogate pair, which UTF-8 cannot hold.</exception>
    public static string Write(Snapshot snapshot)
    {
        var json = new StringBuilder();
        json.Append("{\n  \"$schema\": \"").Append(SnapshotWords.Schema).Append("\",\n");
        json.Append("  \"format\": ").Append(Snapshot.CurrentFormat).Append(",\n  ");
        var header = new MemberWriter(json);
        header.Text("panel", snapshot.Panel);
        header.Text("version", snapshot.Version);
        header.Text("language", snapshot.Language);
        json.Append(",\n  \"functions\": {");
        string separator = "\n";
        foreach (Function function in snapshot.Functions)
        {
            json.Append(separator).Append("    ");
            JsonText.AppendString(json, Whole(function.Name));
            json.Append(": ");
            Write(json, function);
            separator = ",\n";
        }

        json.Append(snapshot.Functions.Count == 0 ? "}\n}\n" : "\n  }\n}\n");
        return json.ToString();
    }

    private static void Write(StringBuilder json, Function function)
    {
        bool onOneLine = function.Parameters is not { Count: > 0 } && function.Columns is not { Count: > 0 };
        int start = json.Length;
        json.Append(onOneLine ? "{ " : "{\n      ");
        var members = new MemberWriter(json);
        if (function.Kind != FunctionKind.Unknown)
        {
            members.Word("kind", SnapshotWords.Kinds.Of(function.Kind));
        }

        members.Text("title", function.Title);
        members.Text("description", function.Description);
        members.Text("level", function.Level);
        members.Texts("levels", function.Levels);
        members.Text("key", function.Key);
        members.Text("parent", function.Parent);
        members.Flag("file", function.File);
        if (function.Steps is { } steps)
        {
            AppendTexts(members.Key("steps"), steps);
        }

        members.Texts("sources", function.Sources.Select(static s => SnapshotWords.Sources.Of(s)).ToEquatableArray());
        members.Flag("complete", function.Complete);
        members.Lines("parameters", function.Parameters, Write);
        members.Lines("columns", function.Columns, Write);
        if (!members.IsAny)
        {
            json.Length = start;
            json.Append("{}");
            return;
        }

        json.Append(onOneLine ? " }" : "\n    }");
    }

    private static void Write(StringBuilder json, Parameter parameter)
    {
        json.Append("{ ");
        var members = new MemberWriter(json);
        members.Text("name", parameter.Name);
        WriteType(ref members, parameter.Type);
        members.Text("title", parameter.Title);
        members.Text("description", parameter.Description);
        members.Flag("required", parameter.Required);
        members.Number("min", parameter.Minimum);
        members.Number("max", parameter.Maximum);
        members.Number("maxLength", parameter.MaxLength);
        members.Text("check", parameter.Check);
        members.Text("checkArgs", parameter.CheckArguments);
        members.Text("mask", parameter.Mask);
        members.Text("convert", parameter.Convert);
        members.Text("level", parameter.Level);
        members.Texts("levels", parameter.Levels);
        if (parameter.On != FormMode.Both)
        {
            members.Word("on", SnapshotWords.Modes.Of(parameter.On));
        }

        if (parameter.Values is { } values)
        {
            Write(members.Key("values"), values);
        }

        if (parameter.DynamicChoice)
        {
            members.Word("choice", SnapshotWords.Choices.Of(true));
        }

        if (parameter.Separator != Separator.None)
        {
            members.Word("separator", SnapshotWords.Separators.Of(parameter.Separator));
        }

        if (parameter.When.Count > 0)
        {
            Write(members.Key("when"), parameter.When);
        }

        if (parameter.Unless.Count > 0)
        {
            Write(members.Key("unless"), parameter.Unless);
        }

        members.Flag("multiline", parameter.Multiline);
        members.Flag("refresh", parameter.Refresh);
        members.Flag("unlimit", parameter.Unlimit);
        members.Flag("file", parameter.File);
        members.Flag("hidden", parameter.Hidden);
        members.Flag("readOnly", parameter.ReadOnly);
        members.Flag("secret", parameter.Secret);
        members.Flag("hasDefault", parameter.HasDefault);
        json.Append(" }");
    }

    private static void Write(StringBuilder json, Column column)
    {
        json.Append("{ ");
        var members = new MemberWriter(json);
        members.Text("name", column.Name);
        WriteType(ref members, column.Type);
        members.Text("title", column.Title);
        members.Text("level", column.Level);
        json.Append(" }");
    }

    private static void WriteType(ref MemberWriter members, DataType type)
    {
        if (type != DataType.Unspecified)
        {
            members.Word("type", SnapshotWords.Types.Of(type));
        }
    }

    private static void Write(StringBuilder json, EquatableArray<Choice> choices)
    {
        string separator = " ";
        json.Append('{');
        foreach (Choice choice in choices)
        {
            json.Append(separator);
            JsonText.AppendString(json, Whole(choice.Value));
            json.Append(": ");
            if (choice.Title is null)
            {
                json.Append("null");
            }
            else
            {
                JsonText.AppendString(json, Whole(choice.Title));
            }

            separator = ", ";
        }

        json.Append(choices.Count == 0 ? "}" : " }");
    }

    private static void Write(StringBuilder json, EquatableArray<Condition> conditions)
    {
        string separator = "{ ";
        foreach (Condition condition in conditions)
        {
            json.Append(separator);
            JsonText.AppendString(json, Whole(condition.Parameter));
            json.Append(": ");
            AppendTexts(json, condition.Values);
            separator = ", ";
        }

        json.Append(" }");
    }

    private static void AppendTexts(StringBuilder json, EquatableArray<string> texts)
    {
        string separator = "[";
        foreach (string text in texts)
        {
            json.Append(separator);
            JsonText.AppendString(json, Whole(text));
            separator = ", ";
        }

        json.Append(texts.Count == 0 ? "[]" : "]");
    }

    private static string Whole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new ArgumentException($"Half of a surrogate pair at index {i} of a text of {text.Length} characters.");
            }
        }

        return text;
    }

    /// <summary>The members of one object, parted by a comma and a space.</summary>
    private ref struct MemberWriter(StringBuilder json)
    {
        private readonly StringBuilder _json = json;

        public bool IsAny { get; private set; }

        public StringBuilder Key(string key)
        {
            _json.Append(IsAny ? ", \"" : "\"").Append(key).Append("\": ");
            IsAny = true;
            return _json;
        }

        public void Text(string key, string? text)
        {
            if (text is not null)
            {
                JsonText.AppendString(Key(key), Whole(text));
            }
        }

        /// <summary>An array of texts on the same line; an empty one is left out.</summary>
        public void Texts(string key, EquatableArray<string> texts)
        {
            if (texts.Count > 0)
            {
                AppendTexts(Key(key), texts);
            }
        }

        public void Number(string key, decimal? number)
        {
            if (number is { } value)
            {
                Key(key).Append(value.ToString(CultureInfo.InvariantCulture));
            }
        }

        public void Word(string key, string word) => Key(key).Append('"').Append(word).Append('"');

        public void Flag(string key, bool value)
        {
            if (value)
            {
                Key(key).Append("true");
            }
        }

        /// <summary>An array with a line of its own for each element.</summary>
        public void Lines<T>(string key, EquatableArray<T>? items, Action<StringBuilder, T> write)
        {
            if (items is not { } list)
            {
                return;
            }

            if (list.Count == 0)
            {
                Key(key).Append("[]");
                return;
            }

            _json.Append(IsAny ? ",\n      \"" : "\"").Append(key).Append("\": [\n");
            IsAny = true;
            for (int i = 0; i < list.Count; i++)
            {
                _json.Append("        ");
                write(_json, list[i]);
                _json.Append(i == list.Count - 1 ? "\n" : ",\n");
            }

            _json.Append("      ]");
        }
    }
}
