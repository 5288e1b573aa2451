using CsCheck;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Tests;

/// <summary>Snapshots with everything in them that could break out of a comment, a literal or a name, wherever a string can be.</summary>
internal static class HostileSnapshots
{
    // Half pairs of surrogates are in no file, but in a snapshot that a program makes.
    private static readonly string[] TextPieces =
    [
        "*/", "/*", "//", "</summary>", "<summary>", "\"", "\"\"\"", "\\", "\\u000a", "{", "}", "{0}", "\r\n", "\n", "\u2028", "\u2029", "\u0085", "\v", "\0", "\u202E", "\u200B", "\uFEFF",
        "\ud800", "\udc00", "\U0001F600", "&", "&amp;", "<", ">", "]]>", "-->", "'", "#if X", "#pragma warning restore", "@", "class Injected { }", "; ", " ", "é", "я", "a", "1", ".", "?", "name",
    ];

    // Words that C#, records, the runtime or emitted code already use, and what only nearly differs.
    private static readonly string[] NamePieces =
    [
        "a", "A", "b", "ab", "_", "__", "1", "2fa", ".", ".", "-", "*", "panel", "list", "form", "item", "key", "node", "value", "class", "record", "event", "get_text", "set", "is_secret",
        "to_string", "equals", "clone", "options", "to_request", "get_panel", "other", "done", "ok", "step", "request", "function", "filter", ".filter", "string", "date_only", "string_comparison",
        "elid", "func", "download", "client", "i_panel", "сайт", "Ǆ", "ǆ", "e\u0301", "İ", "ı", "\U0001F600", "\"", "\n", " ", "\0", "\u2028", "}", "*/", "//",
    ];

    private static readonly Gen<string> Text = Concatenated(TextPieces, 0, 8);

    private static readonly Gen<string> Name = Concatenated(NamePieces, 1, 4);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const((string?)null), Text.Select(static t => (string?)t));

    private static readonly Gen<Choice> Choices = Gen.Select(Gen.OneOf(Text, Name), Maybe, static (value, title) => new Choice(value, title));

    private static readonly Gen<Condition> Conditions = Gen.Select(Name, Text.Array[0, 2], static (name, values) => new Condition(name, [.. values]));

    private static readonly Gen<Parameter> Parameters =
        from name in Name
        from texts in Maybe.Array[5]
        from flags in Gen.Bool.Array[8]
        from type in Gen.Enum<DataType>()
        from mode in Gen.Enum<FormMode>()
        from separator in Gen.Frequency((4, Gen.Const(Separator.None)), (1, Gen.Enum<Separator>()))
        from choices in Choices.Array[0, 3]
        from conditions in Conditions.Array[0, 2]
        from number in Gen.OneOf(Gen.Const((decimal?)null), Gen.Decimal.Select(static d => (decimal?)d))
        select new Parameter
        {
            Name = name, Type = type, Title = texts[0], Description = texts[1], Convert = texts[2], Check = texts[3], Level = texts[4], Minimum = number, On = mode, Separator = separator,
            Values = flags[0] ? [.. choices.DistinctBy(static c => c.Value)] : null, When = [.. conditions], Unless = [.. conditions],
            Required = flags[1], Unlimit = flags[2], File = flags[3], ReadOnly = flags[4], Secret = flags[5], Hidden = flags[6], DynamicChoice = flags[7],
        };

    private static readonly Gen<Function> Functions =
        from name in Name
        from texts in Maybe.Array[5]
        from kind in Gen.Enum<FunctionKind>()
        from flags in Gen.Bool.Array[4]
        from steps in Name.Array[0, 3]
        from parameters in Parameters.Array[0, 6]
        from columns in Gen.Select(Name, Maybe, Gen.Enum<DataType>(), static (name, title, type) => new Column { Name = name, Title = title, Type = type }).Array[0, 6]
        select new Function
        {
            Name = name, Kind = kind, Title = texts[0], Description = texts[1], Level = texts[2], Key = texts[3], Parent = texts[4], File = flags[3],
            Steps = flags[0] ? [.. steps, name] : null,
            Parameters = flags[1] ? [.. parameters.DistinctBy(static p => p.Name)] : null,
            Columns = flags[2] ? [.. columns.DistinctBy(static c => c.Name)] : null,
        };

    public static readonly Gen<Snapshot> Any =
        Gen.Select(Gen.OneOf(Name, Text.Where(static t => t.Length > 0)), Maybe, Functions.Array[0, 12], static (panel, version, functions) => new Snapshot
        {
            Panel = panel, Version = version, Functions = [.. functions.Concat(WithSteps(functions)).DistinctBy(static f => f.Name)],
        });

    // Steps that are there, too, as forms.
    private static IEnumerable<Function> WithSteps(Function[] functions)
        => functions.SelectMany(f => (f.Steps ?? []).Take(1).Select(step => f with { Name = step, Kind = FunctionKind.Form, Steps = null }));

    private static Gen<string> Concatenated(string[] pieces, int least, int most)
        => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[least, most].Select(string.Concat);
}
