using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class JsonMappingTests
{
    // Like a panel's list of one row, with the peculiarities of the mapping that were seen in real answers.
    private const string List = """
        {"doc":{"$lang":"en","$func":"webdomain","$theme":"\/manimg\/dragon\/",
          "elem":[{"active":{"$":"on"},"database":{"$orig":"none","$":"Not used"},"name":{"$":"example.com"},"secure":{}}],
          "messages":{"$name":"webdomain","msg":{"hint_b":"B \"quoted\"","hint_a":"Привет \\ \n\t\r"}},
          "metadata":{"$name":"webdomain","$type":"list",
            "coldata":{"col":[{"$name":"name"},{"$name":"ssl","prop":[{"$name":"a"},{"$name":"b"}]}]},
            "toolbar":{"toolgrp":[{"$name":"a","toolbtn":[{"$name":"x","hide":[{"$name":"active"}],"show":[{"$name":"active"}]}]},{"$name":"b"}]}},
          "p_cnt":{"$":"1000"},"p_elems":{"$":"1"},"p_num":{"$":"1"},
          "p_possible_filters":{"filter":[{"$name":"name"},{"$name":"owner"}]},
          "page":[{"$":"example.com"}],
          "saved_filters":{},
          "tips":{"tip":{"$":"mbar_pin"}},
          "tparams":{"func":{"$":"webdomain"},"out":{"$":"json"}}}}
        """;

    private const string Form = """
        {"doc":{
          "list":[{"$name":"methods","elem":[{"id":{"$":"1"}}]}],
          "metadata":{"form":{"page":[{"field":[{"$name":"a","input":{"$name":"a"}}]}]}},
          "mlist":[{"message":[{"$":"one"}]}],
          "notes":[{"$is_json_array":"yes"}],
          "reportdata":{"band":{"elem":{"$":"1"}}},
          "slist":[{"$name":"a","val":[{"$key":"x","$":"X"}]}]}}
        """;

    private const string Nested = """
        {"doc":{"doc":{"slist":[{"val":{"$key":"x"}}]}}}
        """;

    [Theory]
    [InlineData(List)]
    [InlineData(Form)]
    [InlineData(Nested)]
    public async Task A_document_becomes_the_JSON_of_a_panel(string json)
        => (await WrittenAsync(json)).ShouldBe(Compact(json));

    [Fact]
    public async Task Slashes_are_escaped()
        => (await WrittenAsync(List)).ShouldContain("""
            "$theme":"\/manimg\/dragon\/"
            """.Trim());

    [Theory]
    [InlineData("ispmgr-json-webdomain.json")]
    [InlineData("ispmgr-json-no-func.json")]
    [InlineData("ispmgr-json-session.newkey.json")]
    [InlineData("ispmgr-json-user.delete.json")]
    [InlineData("ispmgr-json-user.suspend.json")]
    public async Task A_real_document_becomes_the_JSON_that_the_panel_gave(string file)
    {
        string json = await File.ReadAllTextAsync(SharedData.Path($"responses/{file}"), TestContext.Current.CancellationToken);

        Parse(await WrittenAsync(json)).ToJsonString().ShouldBe(Parse(json).ToJsonString());
    }

    [Fact]
    public async Task A_list_in_JSON_has_its_children_in_alphabetical_order()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("example.com");

        JsonObject doc = Parse(await panel.AskForJsonAsync("func=webdomain"))["doc"]!.AsObject();

        doc.Select(static m => m.Key).Where(static k => k[0] != '$')
            .ShouldBe(["elem", "p_cnt", "p_elems", "p_num", "p_order", "p_sort", "page", "saved_filters", "tparams"]);
        doc["elem"]!.ToJsonString().ShouldBe("""[{"active":{"$":"on"},"name":{"$":"example.com"},"owner":{"$":"root"}}]""");
    }

    [Fact]
    public async Task A_group_operation_in_JSON_is_like_the_real_one()
    {
        string json = await File.ReadAllTextAsync(SharedData.Path("responses/ispmgr-json-user.suspend.json"), TestContext.Current.CancellationToken);
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.AddSites("a");

        JsonObject simulated = Parse(await panel.AskForJsonAsync("func=webdomain.suspend&elid=a"))["doc"]!.AsObject();

        // The interface's own attributes (style sheets, logos) only come with the interface's own formats.
        JsonObject real = Parse(json)["doc"]!.AsObject();
        string[] names = [.. simulated.Select(static m => m.Key)];
        real.Select(static m => m.Key).Where(names.Contains).ShouldBe(names);
        simulated["ok"]!.ToJsonString().ShouldBe(real["ok"]!.ToJsonString());
        simulated["tparams"]!.AsObject().Select(static m => m.Key).ShouldBe(real["tparams"]!.AsObject().Select(static m => m.Key));
    }

    /// <summary>What the panel writes for the document that the JSON stands for.</summary>
    private static async Task<string> WrittenAsync(string json)
    {
        (string name, JsonNode? root) = Parse(json).Single();
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("somefunc", _ => SimulatedAnswer.Document(ToElement(name, root!.AsObject())));
        return await panel.AskForJsonAsync("func=somefunc");
    }

    // The mapping backwards, in reverse order: what JSON sorts, a document has in any order.
    private static XElement ToElement(string name, JsonObject node)
    {
        XElement element = new(name);
        foreach ((string key, JsonNode? value) in node)
        {
            switch (key, value)
            {
                case ("$", _): element.Add(value!.GetValue<string>()); break;
                case (['$', .. string attribute], _): element.SetAttributeValue(attribute, value!.GetValue<string>()); break;
                case ("msg", JsonObject messages) when name == "messages":
                    element.Add(messages.Select(static m => new XElement("msg", new XAttribute("name", m.Key), m.Value!.GetValue<string>())));
                    break;
                case (_, JsonArray items): element.AddFirst(items.Select(item => ToElement(key, item!.AsObject()))); break;
                default: element.AddFirst(ToElement(key, value!.AsObject())); break;
            }
        }

        return element;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static string Compact(string json) => string.Concat(json.Split('\n').Select(static line => line.Trim()));
}
