using System.Globalization;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Benchmarks.Generator;

/// <summary>
/// A panel as a take of a real one would give it: the 1,007 functions of the sample, each with parameters or columns, about
/// 27,000 in all. How many a function has, and of which types, follows what public panels and plugins show: forms of 40 fields,
/// lists of 27 columns, a third plain text, a quarter ticks, a fifth numbers, a sixth choices of two to six values.
/// </summary>
internal static class MadeUpPanel
{
    // The same panel in every run and on every machine.
    private const int Seed = 5;

    private static readonly string[] Words =
    [
        "name", "owner", "ip", "quota", "limit", "traffic", "domain", "mail", "alias", "port", "path", "comment", "note", "backup",
        "ssl", "cert", "php", "mode", "version", "handler", "server", "node", "disk", "cpu", "memory", "date", "expire", "status",
        "group", "preset", "template", "script", "schedule", "period", "price", "currency", "account", "project", "region", "zone",
        "record", "priority", "weight", "secure", "redirect", "log", "analyzer", "compress", "cache", "charset", "index", "root",
    ];

    /// <summary>The snapshot, as its file has it.</summary>
    public static string Json(string samplePath) => SnapshotWriter.Write(Fill(SnapshotReader.Read(File.ReadAllBytes(samplePath))));

    private static Snapshot Fill(Snapshot names) => names with
    {
        Functions = names.Functions.Select(static (function, index) => Fill(function, new Random(unchecked((Seed * 7919) + index)))).ToEquatableArray(),
    };

    private static Function Fill(Function function, Random random)
    {
        Function bare = new() { Name = function.Name, Kind = function.Kind, Title = Phrase(random, 3), Description = Phrase(random, 9), Level = "user", Parent = function.Parent };
        return function.Kind switch
        {
            FunctionKind.List => bare with { Key = "id", Columns = Columns(random, 27) },
            FunctionKind.Form => bare with { Parameters = Parameters(random, 40) },
            FunctionKind.Group => bare with { Parameters = Parameters(random, 6) },
            FunctionKind.Unknown => bare with { Parameters = Parameters(random, 27) },
            _ => bare with { Parameters = Parameters(random, 10) },
        };
    }

    private static EquatableArray<Column> Columns(Random random, int count) => Names(random, count)
        .Select(name => new Column { Name = name, Type = random.Next(10) switch { < 6 => DataType.String, < 8 => DataType.Flag, 8 => DataType.Integer, _ => DataType.Date }, Title = Phrase(random, 2) })
        .Prepend(new() { Name = "id" })
        .ToEquatableArray();

    private static EquatableArray<Parameter> Parameters(Random random, int count)
        => Names(random, count).Select(name => Typed(new() { Name = name, Title = Phrase(random, 2), Description = random.Next(3) == 0 ? Phrase(random, 8) : null, Required = random.Next(5) == 0 }, random)).ToEquatableArray();

    private static Parameter Typed(Parameter parameter, Random random) => random.Next(100) switch
    {
        < 34 => parameter with { Type = DataType.String, MaxLength = random.Next(2) == 0 ? 255 : null },
        < 59 => parameter with { Type = DataType.Flag },
        < 78 => parameter with { Type = DataType.Integer, Minimum = 0 },
        < 94 => random.Next(2) == 0
            ? parameter with { Type = DataType.Choice, Values = Choices(random) }
            : parameter with { Type = DataType.Choice, DynamicChoice = true },
        < 97 => parameter with { Separator = Separator.Space },
        < 99 => parameter with { Type = DataType.Date },
        _ => parameter with { Type = DataType.String, Secret = true },
    };

    private static EquatableArray<Choice> Choices(Random random)
        => Names(random, 2 + random.Next(5)).Select(value => new Choice(value, Phrase(random, 2))).ToEquatableArray();

    private static string[] Names(Random random, int count)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (names.Count < count)
        {
            names.Add($"{Word(random)}_{Word(random)}");
        }

        return [.. names];
    }

    private static string Phrase(Random random, int words)
    {
        string phrase = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));
        return string.Concat(phrase[..1].ToUpper(CultureInfo.InvariantCulture), phrase[1..]);
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
