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
        Snapshot snapshot = new()
        {
            Panel = "p",
            Version = "1",
            Language = "en",
            Functions =
            [
                new()
                {
                    Name = "f", Kind = FunctionKind.Form, Title = "t", Description = "d", Level = "user", Key = "k", Parent = "g", File = true, Complete = true,
                    Levels = ["root"], Steps = ["f.a"], Sources = [.. Enum.GetValues<MetadataSource>()],
                    Parameters =
                    [
                        new()
                        {
                            Name = "n", Type = DataType.Choice, Title = "t", Description = "d", Required = true, MaxLength = 1, Convert = "punycode",
                            On = FormMode.Edit, Values = [new("a", "b"), new("c", null)], DynamicChoice = true, Separator = Separator.Comma,
                            When = [new("x", ["y"])], Unless = [new("z", [""])], Minimum = 0.01m, Maximum = 5, Check = "domain", CheckArguments = "a", Mask = "9", Level = "user",
                            Levels = ["user"], Multiline = true, Refresh = true, Hidden = true, Unlimit = true, File = true, ReadOnly = true, Secret = true, HasDefault = true,
                        },
                    ],
                    Columns = [new() { Name = "c", Type = DataType.DateTime, Title = "t", Level = "reseller+" }],
                },
            ],
        };

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
