using System.Text.Json;
using Mgr5.Metadata.Snapshots;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Mgr5.Metadata.Tests;

/// <summary>snapshot.schema.json says what the writer writes and the reader reads.</summary>
public sealed class SchemaTests
{
    private static async Task<ICollection<ValidationError>> Validate(string json)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("metadata", "snapshot.schema.json"), TestContext.Current.CancellationToken);
        return schema.Validate(json);
    }

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

    [Fact]
    public void It_names_itself_as_the_writer_does()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("metadata", "snapshot.schema.json")));

        SnapshotWriter.Write(new() { Panel = "p" }).ShouldContain($"\"$schema\": \"{schema.RootElement.GetProperty("$id").GetString()}\"");
    }
}
