using System.Text;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotReaderTests
{
    private static Snapshot Read(string json) => SnapshotReader.Read(Encoding.UTF8.GetBytes(json));

    private static string WithFunction(string function) => $$"""{ "format": 1, "panel": "p", "functions": { "f": {{function}} } }""";

    [Theory]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("[]", 1, 1, "expected an object, found an array")]
    [InlineData("{\n  \"format\": 1,\n  \"panel\": \"p\"\n}", 4, 1, "the member \"functions\" is missing")]
    [InlineData("{ \"format\": 1, \"functions\": {} }", 1, 32, "the member \"panel\" is missing or empty")]
    [InlineData("{ \"panel\": \"p\", \"functions\": {} }", 1, 33, "the member \"format\" is missing")]
    [InlineData("{ \"format\": 0 }", 1, 13, "there is no format 0")]
    [InlineData("{ \"format\": \"1\" }", 1, 13, "expected a whole number, found a string")]
    [InlineData("{ \"format\": 1.5 }", 1, 13, "expected a whole number")]
    [InlineData("{ \"panel\": 1 }", 1, 12, "expected a string, found a number")]
    [InlineData("{ \"panel\": \"p\",\n \"panel\": \"q\" }", 2, 2, "the key \"panel\" is there twice")]
    [InlineData("{ \"panel\": \"p\", \"p\\u0061nel\": \"q\" }", 1, 17, "the key \"panel\" is there twice")]
    [InlineData("{ \"functions\": { \"kind\": {}, \"kind\": {} } }", 1, 30, "the key \"kind\" is there twice")]
    [InlineData("{ \"functions\": { \"a\": {}, \"a\": {} } }", 1, 27, "the key \"a\" is there twice")]
    [InlineData("{ \"functions\": { \"\": {} } }", 1, 22, "a function without a name")]
    [InlineData("{ \"functions\": { \"é\": { \"title\": \"\\ud83d\\ude00\", \"kind\": \"lst\" } } }", 1, 58, "\"lst\" is none of list, form, group, report, validator, external, dashboard, helpboard, none, unknown")]
    [InlineData("{ \"functions\": { \"a\": { \"parameters\": [ {} ] } } }", 1, 42, "a parameter without a name")]
    [InlineData("{ \"functions\": { \"a\": { \"parameters\": [ { \"name\": \"x\" }, { \"name\": \"x\" } ] } } }", 1, 68, "the name \"x\" is there twice")]
    [InlineData("{ \"panel\": \"\\ud800\" }", 1, 12, "this string is not Unicode text: half of a surrogate pair, or a byte that is not UTF-8")]
    [InlineData("{ \"\\udc00\": 1 }", 1, 3, "this string is not Unicode text: half of a surrogate pair, or a byte that is not UTF-8")]
    public void What_is_wrong_is_said_with_its_place(string json, int line, int column, string message)
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => Read(json));

        error.Message.ShouldBe(message);
        error.Position.ShouldBe(new TextPosition(line, column));
        error.IsNewerFormat.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{ \"format\": 1,\n  \"panel\": \"ип", 2, 15)]
    [InlineData("{ \"format\": 1, }", 1, 16)]
    [InlineData("{ \"format\": 1, \"panel\": \"p\", \"functions\": {} } x", 1, 48)]
    [InlineData("{ \"format\": 1, \"panel\": \"p\", \"functions\": {} }\n{}", 2, 1)]
    [InlineData("not json", 1, 2)]
    public void Text_that_is_not_JSON_is_said_with_its_place(string json, int line, int column)
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => Read(json));

        error.Message.ShouldStartWith("this is not JSON: ");
        error.Message.ShouldNotContain("LineNumber");
        error.Position.ShouldBe(new TextPosition(line, column));
    }

    [Fact]
    public void A_newer_format_is_told_apart_from_an_error()
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => Read("{ \"format\": 2, \"panel\": 7 }"));

        error.IsNewerFormat.ShouldBeTrue();
        error.Message.ShouldBe("the snapshot has format 2, newer than 1, the newest that this version reads");
    }

    [Fact]
    public void The_order_of_keys_is_free_and_members_of_tomorrow_are_passed_over()
    {
        Snapshot snapshot = Read("""
            { "functions": { "b": { "tomorrow": [1, { "x": null }], "kind": "list" }, "a": {} }, "more": {}, "panel": "p", "format": 1 }
            """);

        snapshot.Functions.Select(static f => f.Name).ShouldBe(["a", "b"]);
        snapshot.Find("b")!.Kind.ShouldBe(FunctionKind.List);
        snapshot.Find("c").ShouldBeNull();
    }

    [Fact]
    public void Absent_is_not_empty()
    {
        Read(WithFunction("{}")).Functions[0].Parameters.ShouldBeNull();
        Read(WithFunction("""{ "parameters": [] }""")).Functions[0].Parameters!.Value.Count.ShouldBe(0);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_counts_for_no_column()
    {
        SnapshotReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(WithFunction("{}"))]).Functions.Count.ShouldBe(1);

        Should.Throw<MetadataFormatException>(() => SnapshotReader.Read([0xEF, 0xBB, 0xBF, .. "{ \"format\": 1, }"u8]))
            .Position.ShouldBe(new TextPosition(1, 16));
        Should.Throw<MetadataFormatException>(() => SnapshotReader.Read([0xEF, 0xBB, 0xBF, .. "[]"u8]))
            .Position.ShouldBe(new TextPosition(1, 1));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_at_their_string()
        => Should.Throw<MetadataFormatException>(() => SnapshotReader.Read([.. "{ \"panel\": \""u8, 0xFF, .. "\" }"u8]))
            .Position.ShouldBe(new TextPosition(1, 12));

    [Fact]
    public void Every_truncation_of_a_snapshot_is_an_error_and_nothing_else()
    {
        byte[] whole = Encoding.UTF8.GetBytes(File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json"))[..20_000]);

        for (int length = 0; length < whole.Length; length += 61)
        {
            Should.Throw<MetadataFormatException>(() => SnapshotReader.Read(whole.AsSpan(0, length)));
        }
    }
}
