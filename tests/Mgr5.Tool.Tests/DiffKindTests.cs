using System.Text.Json;
using Mgr5.Metadata.Differences;

namespace Mgr5.Tool.Tests;

/// <summary>Two versions of a panel for every kind of change, as small as they can be.</summary>
public sealed class DiffKindTests : CommandRun
{
    private static readonly Dictionary<ChangeKind, (string Old, string New, string Said)> Pairs = new()
    {
        [ChangeKind.Panel] = (Panel("{}"), Panel("{}").Replace("ispmgr", "vmmgr", StringComparison.Ordinal), "  ! panel changed: ispmgr → vmmgr"),
        [ChangeKind.Version] = (Panel("{}", "\"version\": \"6.1\", "), Panel("{}", "\"version\": \"6.2\", "), "    version changed: 6.1 → 6.2"),
        [ChangeKind.Language] = (Panel("{}", "\"language\": \"en\", "), Panel("{}", "\"language\": \"ru\", "), "    language changed: en → ru"),
        [ChangeKind.FunctionAdded] = (Panel("{}"), Panel(""" { "f": { "kind": "report" } } """), "    function added: – → report"),
        [ChangeKind.FunctionRemoved] = (Panel(""" { "f": {} } """), Panel("{}"), "  ! function removed: unknown → –"),
        [ChangeKind.FunctionKind] = Function(""" "kind": "list" """, """ "kind": "form" """, "  ! kind changed: list → form"),
        [ChangeKind.Key] = Function(""" "kind": "list", "key": "id" """, """ "kind": "list", "key": "name" """, "    key changed: id → name"),
        [ChangeKind.Parent] = Function(""" "kind": "list" """, """ "kind": "list", "parent": "g" """, "  ! parent changed: – → g"),
        [ChangeKind.Level] = Function(""" "level": "user" """, """ "level": "admin" """, "    level changed: user → admin"),
        [ChangeKind.Steps] = Function(""" "steps": ["f.a"] """, """ "steps": ["f.a", "f.b"] """, "    steps changed: f.a → f.a, f.b"),
        [ChangeKind.Known] = Function(""" "kind": "form" """, """ "kind": "form", "parameters": [ { "name": "p" } ] """, "  ! parameters known now: – → 1"),
        [ChangeKind.Unknown] = Function(""" "kind": "list", "columns": [ { "name": "c" } ] """, """ "kind": "list" """, "  ! columns no longer known: 1 → –"),
        [ChangeKind.Completeness] = Function("", """ "complete": true """, "    complete changed: – → yes"),
        [ChangeKind.ParameterAdded] = Parameters("""{ "name": "p" }""", """{ "name": "p" }, { "name": "q", "required": true }""", "  ! parameter q: parameter added"),
        [ChangeKind.ParameterRemoved] = Parameters("""{ "name": "p" }, { "name": "q" }""", """{ "name": "p" }""", "  ! parameter q: parameter removed"),
        [ChangeKind.ParameterType] = Parameter(""" "type": "int" """, """ "type": "flag" """, "  ! parameter p: type changed: int → flag"),
        [ChangeKind.Required] = Parameter("", """ "required": true """, "  ! parameter p: required now: – → yes"),
        [ChangeKind.Condition] = Parameter(""" "unless": { "q": ["off"] } """, """ "unless": { "q": ["off", ""] } """, "    parameter p: unless changed: q=off → q=off|"),
        [ChangeKind.Separator] = Parameter(""" "separator": "space" """, """ "separator": "comma" """, "  ! parameter p: separator changed: space → comma"),
        [ChangeKind.Rule] = Parameter(""" "min": 1 """, """ "min": 2.5 """, "  ! parameter p: min changed: 1 → 2.5"),
        [ChangeKind.Trait] = Parameter("", """ "secret": true """, "    parameter p: secret changed: – → yes"),
        [ChangeKind.ChoiceAdded] = Parameter(""" "values": { "a": null } """, """ "values": { "a": null, "b": "B" } """, "    parameter p, choice b: choice added: – → B"),
        [ChangeKind.ChoiceRemoved] = Parameter(""" "values": { "a": null, "b": "B" } """, """ "values": { "a": null } """, "  ! parameter p, choice b: choice lost: B → –"),
        [ChangeKind.ColumnAdded] = Columns("""{ "name": "c" }""", """{ "name": "c" }, { "name": "d", "type": "int" }""", "    column d: column added: – → int"),
        [ChangeKind.ColumnRemoved] = Columns("""{ "name": "c" }, { "name": "d" }""", """{ "name": "c" }""", "  ! column d: column removed"),
        [ChangeKind.ColumnType] = Columns("""{ "name": "c" }""", """{ "name": "c", "type": "date" }""", "  ! column c: type changed: – → date"),
        [ChangeKind.CSharp] = (Panel(""" { "foo.bar": {} } """), Panel(""" { "foo.bar": {}, "foobar": {} } """), "  ! C# changed: FooBarFunction → Foo_BarFunction"),
        [ChangeKind.Text] = Parameter(""" "title": "Name" """, """ "title": "Called" """, "    parameter p: title changed: Name → Called"),
        [ChangeKind.Order] = Columns("""{ "name": "c" }, { "name": "d" }""", """{ "name": "d" }, { "name": "c" }""", "    order of columns changed"),
    };

    public static TheoryData<ChangeKind> Kinds => [.. Enum.GetValues<ChangeKind>()];

    private static string Panel(string functions, string header = "") => $$"""{ "format": 1, "panel": "ispmgr", {{header}}"functions": {{functions}} }""";

    private static (string Old, string New, string Said) Function(string old, string @new, string said)
        => (Panel($$""" { "f": { {{old}} } } """), Panel($$""" { "f": { {{@new}} } } """), said);

    private static (string Old, string New, string Said) Parameters(string old, string @new, string said)
        => Function($$""" "kind": "form", "parameters": [ {{old}} ] """, $$""" "kind": "form", "parameters": [ {{@new}} ] """, said);

    private static (string Old, string New, string Said) Columns(string old, string @new, string said)
        => Function($$""" "kind": "list", "columns": [ {{old}} ] """, $$""" "kind": "list", "columns": [ {{@new}} ] """, said);

    private static (string Old, string New, string Said) Parameter(string old, string @new, string said)
    {
        return Parameters(Named(old), Named(@new), said);

        static string Named(string members) => members.Length == 0 ? """{ "name": "p" }""" : $$"""{ "name": "p", {{members}} }""";
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_said_and_makes_the_snapshots_different(ChangeKind kind)
    {
        (string oldSnapshot, string newSnapshot, string said) = Pairs[kind];
        (string old, string @new) = (FileOf("old.mgr5.json", oldSnapshot), FileOf("new.mgr5.json", newSnapshot));

        (int exitCode, string text, string errors) = await RunAsync("diff", old, @new, "--texts");
        (exitCode, errors).ShouldBe((1, ""));
        text.Split('\n').ShouldContain(said);

        using var json = JsonDocument.Parse((await RunAsync("diff", old, @new, "--texts", "--format", "json")).Output);
        JsonElement change = json.RootElement.GetProperty("changes").EnumerateArray()
            .Single(c => c.GetProperty("kind").GetString() == JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));
        change.GetProperty("breaks").GetBoolean().ShouldBe(said[2] == '!');

        (await RunAsync("diff", old, @new, "--texts", "--format", "markdown")).ShouldSatisfyAllConditions(
            static r => r.ExitCode.ShouldBe(1), r => r.Output.ShouldContain(change.GetProperty("breaks").GetBoolean() ? "### Breaks compiled code" : "### Other changes"));
        (await RunAsync("diff", old, @new)).ExitCode.ShouldBe(kind is ChangeKind.Text or ChangeKind.Order ? 0 : 1);
        (await RunAsync("diff", @new, @new, "--texts")).ExitCode.ShouldBe(0);
    }
}
