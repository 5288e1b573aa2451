using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>Metadata is data: whatever it says, what is emitted compiles, and nothing of it becomes code.</summary>
public sealed class HostileMetadataTests
{
    private const string Evil = "*/ </summary> \"\"\" {x} \r\n public class Injected { } // \u2028 class Injected2 { } \u0085 class Injected3 { } \u202E & ]]> -->";

    public static TheoryData<string> Names => new(
        "class", "to_string", "get_hash_code", "finalize", "2fa", "_", "...", "a..b", "-", "сайт", "e\u0301tat", "panel", "panel_calls", "get_text",
        "item", "key", "node", "ispmgr_client", "x_function", "async", "date", "task", "\"; class Injected { } //", new string('n', 300),
        "a.b.c.d.e.f", "equality_contract", "print_members", "deconstruct", "value", ".a", "a.", "string_comparison", "s_*", "to", "panel.group", "i_panel", "client", "nul\u0000l", "new\nline", "\U0001F600");

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_anywhere_compiles(string name)
        => GeneratorRun.Of(PanelWith(name), visibility: "public").Problems.ShouldBeEmpty();

    [Fact]
    public void All_of_them_together_compile()
    {
        string[] names = [.. Names.Select(static n => n.Data), "Key", "KEY", "k_ey", "k.ey", "a_b", "a.b", "aB", "A.b"];

        GeneratorRun.Of(PanelWith(names)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void No_text_becomes_code()
    {
        string json = JsonSerializer.Serialize(new
        {
            format = 1,
            panel = "ispmgr",
            version = Evil,
            functions = new Dictionary<string, object>
            {
                ["list"] = new { kind = "list", title = Evil, description = Evil, level = Evil, key = Evil, columns = new[] { new { name = "a", title = Evil } } },
                ["form"] = new
                {
                    kind = "form",
                    parameters = new object[]
                    {
                        new { name = "a", title = Evil, description = Evil, convert = Evil },
                        new { name = "b", type = "choice", values = new Dictionary<string, string> { [Evil] = Evil } },
                        new { name = "c", when = new Dictionary<string, string[]> { [Evil] = [Evil] } },
                        new { name = Evil, secret = true },
                    },
                },
            },
        });

        GeneratorRun run = GeneratorRun.Of(json, visibility: "public");

        run.Problems.ShouldBeEmpty();
        run.Output.GetSymbolsWithName(static name => name.StartsWith("Injected", StringComparison.Ordinal), cancellationToken: TestContext.Current.CancellationToken)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_title_of_a_hundred_kilobytes_is_cut()
    {
        string json = JsonSerializer.Serialize(new { format = 1, panel = "p", functions = new { f = new { title = new string('t', 100_000) } } });

        GeneratorRun.Of(json).Sources["P.F.g.cs"].Length.ShouldBeLessThan(5_000);
    }

    [Theory]
    [InlineData("Panel")]
    [InlineData("System")]
    [InlineData("Mgr5")]
    public void A_snapshot_may_have_any_name(string name)
        => GeneratorRun.Of([new("a.mgr5.json", PanelWith("a"), name)]).Problems.ShouldBeEmpty();

    [Fact]
    public void A_function_and_a_parameter_may_be_cut_at_another_dot()
        => GeneratorRun.Of("""
            {
              "format": 1, "panel": "p",
              "functions": {
                "a": { "kind": "form", "parameters": [ { "name": "b.c", "values": { "x": null } } ] },
                "a.b": { "kind": "form", "parameters": [ { "name": "c", "values": { "x": null } } ] }
              }
            }
            """).Problems.ShouldBeEmpty();

    [Fact]
    public void Secrets_and_hidden_inputs_are_told_by_name_and_pattern()
        => GeneratorRun.Of("""
            {
              "format": 1, "panel": "p",
              "functions": {
                "a": {
                  "kind": "form",
                  "parameters": [
                    { "name": "pin_*", "secret": true }, { "name": "keyfile", "file": true, "secret": true }, { "name": "x", "hidden": true }, { "name": "elid", "hidden": true, "secret": true },
                    { "name": "*_id", "hidden": true }, { "name": "a_*_b", "hidden": true }, { "name": "*c*", "hidden": true }
                  ]
                }
              }
            }
            """).Sources["P.A.g.cs"].ShouldSatisfyAllConditions(
            static s => s.ShouldContain("""IsSecret(string name) => name is "keyfile" or "elid" || name.StartsWith("pin_", StringComparison.Ordinal) || base.IsSecret(name);"""),
            static s => s.ShouldContain(
                """
                IsHidden(string name) => name is "x" || name.EndsWith("_id", StringComparison.Ordinal) || (name.StartsWith("a_", StringComparison.Ordinal) && name.EndsWith("_b", StringComparison.Ordinal)) || name.Length > 0 || base.IsHidden(name);
                """));

    [Fact]
    public void An_empty_panel_is_a_client_without_functions()
    {
        GeneratorRun run = GeneratorRun.Of("""{ "format": 1, "panel": "core", "functions": {} }""");

        run.Problems.ShouldBeEmpty();
        run.Sources.Keys.ShouldBe(["Core.g.cs"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "format": 2, "panel": "p", "functions": {} }""")]
    [InlineData("""{ "format": 1, "panel": "p", "functions": { "a": {}, "a": {} } }""")]
    [InlineData("""{ "format": 1, "panel": "\ud800", "functions": {} }""")]
    public void A_snapshot_that_cannot_be_read_emits_nothing_and_throws_nothing(string snapshot)
    {
        GeneratorRun run = GeneratorRun.Of(snapshot);

        run.Result.Exception.ShouldBeNull();
        run.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void Every_identifier_of_the_emitted_code_is_legal()
    {
        foreach (SyntaxTree tree in GeneratorRun.Of(PanelWith([.. Names.Select(static n => n.Data)])).Output.SyntaxTrees)
        {
            tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
                .Where(static t => t.IsKind(SyntaxKind.IdentifierToken))
                .ShouldAllBe(static t => SyntaxFacts.IsValidIdentifier(t.ValueText));
        }
    }

    /// <summary>A panel in which the names are functions of each kind, steps, columns, parameters and choices.</summary>
    private static string PanelWith(params string[] names)
    {
        string[] kinds = ["list", "form", "group", "report", "validator", "unknown"];
        string[] distinct = [.. names.Distinct()];
        var functions = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (string name in distinct)
        {
            functions[name] = new { };
            functions[$"wizard.{name}"] = new { kind = "form", steps = distinct };
            functions[$"list.{name}.filter"] = new { kind = "form", parameters = new[] { new { name, on = "new" } } };
            foreach (string kind in kinds)
            {
                functions[$"{kind}.{name}"] = new
                {
                    kind,
                    key = distinct[0],
                    columns = distinct.Select(static n => new { name = n }),
                    parameters = distinct.Select((n, i) => new
                    {
                        name = n,
                        values = n == name ? distinct.ToDictionary(static v => v, static v => v) : [],
                        secret = true,
                        hidden = i % 2 == 0,
                        readOnly = i % 3 == 2,
                        file = i % 5 == 4,
                        unlimit = i % 7 == 6,
                    }),
                };
            }
        }

        return JsonSerializer.Serialize(new { format = 1, panel = "ispmgr", functions });
    }
}
