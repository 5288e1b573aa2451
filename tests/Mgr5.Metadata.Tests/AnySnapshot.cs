using CsCheck;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

/// <summary>Snapshots of every kind, hostile texts included.</summary>
internal static class AnySnapshot
{
    // Texts that tempt a writer: quotes, control characters, separators, pairs of surrogates, letters of every width.
    private static readonly Gen<string> Text = OneOf("a", "\"", "\\", "\n", "\u0000", "\u2028", "é", "я", "\U0001F600", "\uFEFF", " ", "</")
        .Array[0, 6].Select(static pieces => string.Concat(pieces));

    public static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static readonly Gen<string> Name = Text.Select(static t => "n" + t);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const((string?)null), Text.Select(static t => (string?)t));

    private static readonly Gen<Choice> Choices = Gen.Select(Text, Maybe, static (value, title) => new Choice(value, title));

    private static readonly Gen<Condition> Conditions = Gen.Select(Name, Text.Array[0, 3], static (name, values) => new Condition(name, [.. values]));

    public static readonly Gen<Parameter> Parameters =
        from name in Name
        from texts in Maybe.Array[7]
        from flags in Gen.Bool.Array[11]
        from numbers in Gen.OneOf(Gen.Const((decimal?)null), Gen.Decimal.Select(static d => (decimal?)d)).Array[2]
        from levels in Text.Array[0, 2]
        from type in Gen.Enum<DataType>()
        from maxLength in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, int.MaxValue].Select(static i => (int?)i))
        from mode in Gen.Enum<FormMode>()
        from separator in Gen.Enum<Separator>()
        from choices in Choices.Array[0, 3]
        from conditions in Conditions.Array[0, 2]
        from exceptions in Conditions.Array[0, 2]
        select new Parameter
        {
            Name = name,
            Type = type,
            Title = texts[0],
            Description = texts[1],
            Convert = texts[2],
            MaxLength = maxLength,
            On = mode,
            Separator = separator,
            Values = flags[0] ? [.. choices.DistinctBy(static c => c.Value)] : null,
            When = [.. conditions.DistinctBy(static c => c.Parameter)],
            Required = flags[1],
            DynamicChoice = flags[2],
            Unlimit = flags[3],
            File = flags[4],
            ReadOnly = flags[5],
            Secret = flags[6],
            HasDefault = flags[10],
            Minimum = numbers[0],
            Maximum = numbers[1],
            Check = texts[3],
            CheckArguments = texts[4],
            Mask = texts[5],
            Level = texts[6],
            Levels = [.. levels],
            Unless = [.. exceptions.DistinctBy(static c => c.Parameter)],
            Multiline = flags[7],
            Refresh = flags[8],
            Hidden = flags[9],
        };

    public static readonly Gen<Column> Columns =
        Gen.Select(Name, Gen.Enum<DataType>(), Maybe, Maybe, static (name, type, title, level) => new Column { Name = name, Type = type, Title = title, Level = level });

    public static readonly Gen<Function> Functions =
        from name in Name
        from texts in Maybe.Array[5]
        from kind in Gen.Enum<FunctionKind>()
        from flags in Gen.Bool.Array[5]
        from levels in Name.Array[0, 3]
        from steps in Name.Array[0, 3]
        from sources in Gen.Enum<MetadataSource>().Array[0, 3]
        from parameters in Parameters.Array[0, 3]
        from columns in Columns.Array[0, 3]
        select new Function
        {
            Name = name,
            Kind = kind,
            Title = texts[0],
            Description = texts[1],
            Level = texts[2],
            Key = texts[3],
            Parent = texts[4],
            File = flags[4],
            Complete = flags[0],
            Levels = [.. levels],
            Steps = flags[3] ? [.. steps] : null,
            Sources = [.. sources],
            Parameters = flags[1] ? [.. parameters.DistinctBy(static p => p.Name)] : null,
            Columns = flags[2] ? [.. columns.DistinctBy(static c => c.Name)] : null,
        };

    public static readonly Gen<Snapshot> Snapshots =
        Gen.Select(Name, Maybe, Maybe, Functions.Array[0, 5], static (panel, version, language, functions) => new Snapshot
        {
            Panel = panel,
            Version = version,
            Language = language,
            Functions = [.. functions.DistinctBy(static f => f.Name)],
        });
}
