using System.Text.Json;
using System.Text.RegularExpressions;
using Mgr5.Metadata.Snapshots;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Mgr5.Metadata.Tests;

/// <summary>snapshot.schema.json says what the writer writes and the reader reads.</summary>
public sealed class SchemaTests
{
    private static async Task<ICollection<ValidationError>> Validate(string json) => (await SchemaAsync()).Validate(json);

    private static Task<JsonSchema> SchemaAsync()
        => JsonSchema.FromFileAsync(Repository.Path("metadata", "snapshot.schema.json"), TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_sample_snapshot_is_valid()
        => (await Validate(await File.ReadAllTextAsync(Repository.Path("samples", "panels", "ispmgr.mgr5.json"), TestContext.Current.CancellationToken)))
            .ShouldBeEmpty();

    [Fact]
    public async Task A_snapshot_with_every_member_is_valid()
    {
        Function function = ModelMembers.Full(new Function { Name = "f" }) with
        {
            Sources = [.. Enum.GetValues<MetadataSource>()],
            Parameters = [ModelMembers.Full(new Parameter { Name = "n" })],
            Columns = [ModelMembers.Full(new Column { Name = "c" })],
        };
        Snapshot snapshot = ModelMembers.Full(new Snapshot { Panel = "p" }) with { Functions = [function] };

        (await Validate(SnapshotWriter.Write(snapshot))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_word_of_a_member_is_valid()
    {
        Parameter parameter = new() { Name = "" };
        IEnumerable<Parameter> parameters = Enum.GetValues<DataType>().Select(type => parameter with { Name = $"type {type}", Type = type })
            .Concat(Enum.GetValues<FormMode>().Select(mode => parameter with { Name = $"on {mode}", On = mode }))
            .Concat(Enum.GetValues<Separator>().Select(separator => parameter with { Name = $"separator {separator}", Separator = separator }));
        IEnumerable<Function> functions = Enum.GetValues<FunctionKind>().Select(static kind => new Function { Name = $"kind {kind}", Kind = kind });
        Snapshot snapshot = new() { Panel = "p", Functions = [.. functions, new() { Name = "f", Parameters = [.. parameters] }] };

        (await Validate(SnapshotWriter.Write(snapshot))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "f": { "knid": "list" } } }""")]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "f": { "kind": "lst" } } }""")]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "f": { "parameters": [ { "type": "flag" } ] } } }""")]
    [InlineData("""{ "format": 1, "functions": {} }""")]
    public async Task Slips_are_not(string json) => (await Validate(json)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "panel": "p", "functions": { "f": { "title": "t" } } }""", true)]
    [InlineData("""{ "functions": { "f": { "knid": "list" } } }""", false)]
    [InlineData("""{ "plugin": "p" }""", false)]
    public async Task An_overlay_is_a_snapshot_in_which_nothing_has_to_be(string json, bool isValid)
        => ((await SchemaAsync()).Definitions["overlay"].Validate(json).Count == 0).ShouldBe(isValid);

    [Fact]
    public async Task The_examples_of_the_documentation_are_what_they_say()
    {
        string[] blocks = File.ReadAllText(Repository.Path("docs", "snapshot-format.md")).Split("```json\n").Skip(1).Select(static b => b.Split("```")[0]).ToArray();
        (string snapshot, string overlay) = blocks.Length == 2 ? (blocks[0], blocks[1]) : throw new InvalidOperationException("Which block is which?");
        JsonSchema schema = await SchemaAsync();

        schema.Validate(snapshot).ShouldBeEmpty();
        SnapshotWriter.Write(SnapshotReader.Read(System.Text.Encoding.UTF8.GetBytes(snapshot))).ShouldBe(snapshot);
        schema.Definitions["overlay"].Validate(overlay).ShouldBeEmpty();
        SnapshotReader.ReadOverlay(System.Text.Encoding.UTF8.GetBytes(overlay)).Functions.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("function", "## A function", "## A parameter")]
    [InlineData("parameter", "## A parameter", "A column has")]
    [InlineData("column", "A column has", "## Reading")]
    public void The_documentation_has_every_member_of_the_schema(string definition, string from, string to)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("metadata", "snapshot.schema.json")));
        string text = File.ReadAllText(Repository.Path("docs", "snapshot-format.md"));
        string section = text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];

        // In the tables, members are what the first column has in backticks.
        string[] documented = [.. section.Split('\n').Select(static l => l.StartsWith('|') ? l.Split('|')[1] : l.StartsWith('A') ? l : "")
            .SelectMany(static l => Regex.Matches(l, "`([A-Za-z]+)`").Select(static m => m.Groups[1].Value))];

        documented.ShouldBe(schema.RootElement.GetProperty("definitions").GetProperty(definition).GetProperty("properties").EnumerateObject().Select(static p => p.Name), ignoreOrder: true);
    }

    [Fact]
    public void It_names_itself_as_the_writer_does()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("metadata", "snapshot.schema.json")));

        SnapshotWriter.Write(new() { Panel = "p" }).ShouldContain($"\"$schema\": \"{schema.RootElement.GetProperty("$id").GetString()}\"");
    }
}
