using System.Text.Json;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>The formats besides xml and json.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("sjson", true)]
    [InlineData("xjson", true)]
    [InlineData("json", false)]
    public async Task The_described_kinds_of_json_have_metadata_and_messages(string format, bool isDescribed)
    {
        await using TestPanel panel = await WithSitesAsync();

        using JsonDocument answer = JsonDocument.Parse(await AskAsync(panel, "func=webdomain", format));

        JsonElement document = answer.RootElement.GetProperty("doc");
        document.TryGetProperty("metadata", out JsonElement metadata).ShouldBe(isDescribed);
        document.TryGetProperty("messages", out _).ShouldBe(isDescribed);
        if (isDescribed)
        {
            metadata.GetProperty("$key").GetString().ShouldBe("name");
        }
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(null, false)]
    public async Task Json_describes_where_that_is_wanted(bool? describes, bool isDescribed)
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.JsonDescribes = describes;
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await panel.AskForJsonAsync("func=webdomain")).Contains("\"metadata\":", StringComparison.Ordinal).ShouldBe(isDescribed);
    }

    [Fact]
    public async Task Rows_are_an_array_in_json_even_when_there_is_one_and_absent_when_there_is_none()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.AskForJsonAsync("func=webdomain")).ShouldNotContain("\"elem\"");
        panel.AddSites("a");
        (await panel.AskForJsonAsync("func=webdomain")).ShouldContain("\"elem\":[{\"active\":{\"$\":\"on\"},\"name\":{\"$\":\"a\"},\"owner\":{\"$\":\"root\"}}]");
    }

    [Theory]
    [InlineData("func=webdomain", """[{"name":"a","owner":"john","secure":""},{"name":"b","owner":"q\"u\/x"}]""")]
    [InlineData("func=webdomain&p_num=9", "[]")]
    [InlineData("func=usrparam", """{"email":"","secure":"off"}""")]
    [InlineData("func=keepalive", """{"ok":""}""")]
    [InlineData("func=usrparam&sok=ok", """{"error":{"type":"missed","object":"email","lang":"en","msg":"'email' is missing."}}""")]
    public async Task Jsondata_is_light(string query, string expected)
    {
        await using TestPanel panel = await WithSitesAsync();

        (await AskAsync(panel, query, "JSONdata")).ShouldBe(expected);
    }

    [Fact]
    public async Task A_login_in_jsondata_has_the_id_only()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        (await panel.GetAsync("func=auth&username=john&password=user&out=JSONdata")).ShouldMatch("^{\"auth\":\"[0-9a-f]{24}\"}$");
    }

    [Theory]
    [InlineData("func=webdomain", """{"elem":[{"name":"a","owner":"john","secure":""},{"name":"b","owner":"q\"u\/x"}],"p_cnt":"1000","p_num":"1","p_elems":"2"}""")]
    [InlineData("func=keepalive", """{"ok":""}""")]
    public async Task Bjson_has_no_doc_either(string query, string expected)
    {
        await using TestPanel panel = await WithSitesAsync();

        (await AskAsync(panel, query, "bjson")).ShouldBe(expected);
    }

    [Fact]
    public async Task The_light_kinds_can_have_their_other_shapes()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.JsonDataWrapsRows = true;
        options.BjsonIsArray = true;
        await using TestPanel panel = await TestPanel.StartAsync(options);
        panel.Simulator.List("domain").Add(new() { ["name"] = "a" });

        (await AskAsync(panel, "func=domain", "JSONdata")).ShouldBe("""{"elem":[{"name":"a"}]}""");
        (await AskAsync(panel, "func=domain", "bjson")).ShouldBe("""[{"name":"a"}]""");
    }

    [Theory]
    [InlineData("func=webdomain", "name=a owner=john secure=\nname=b owner=q\"u/x\n")]
    [InlineData("func=usrparam", "email=\nsecure=off\n")]
    [InlineData("func=keepalive", "OK\n")]
    [InlineData("func=usrparam&sok=ok", "ERROR missed(email)\n")]
    public async Task Text_is_a_line_for_each_row_or_value(string query, string expected)
    {
        await using TestPanel panel = await WithSitesAsync();

        (await AskAsync(panel, query, "text")).ShouldBe(expected);
    }

    [Fact]
    public async Task The_text_of_success_can_be_chosen()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.TextOfSuccess = "done";
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await AskAsync(panel, "func=keepalive", "text")).ShouldBe("done\n");
    }

    [Fact]
    public async Task A_list_can_be_had_as_csv()
    {
        await using TestPanel panel = await WithSitesAsync();

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "func=webdomain&out=csv&authinfo=root:se:cret");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("name,owner,secure\r\na,john,\r\nb,\"q\"\"u/x\",\r\n");
        XElement.Parse(await AskAsync(panel, "func=nothing", "csv")).Error().ShouldBe("missed/func");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&out=print")]
    public async Task A_page_for_people_comes_without_a_format_and_for_print(string format)
    {
        await using TestPanel panel = await WithSitesAsync();

        string page = await panel.GetAsync($"func=webdomain&authinfo=root:se:cret{format}");

        page.ShouldStartWith("<!DOCTYPE html>\n<html><head><title>webdomain</title>");
        page.ShouldContain("<td class=\"owner\">q&quot;u/x</td>");
    }

    [Fact]
    public async Task Content_types_can_be_chosen()
    {
        PanelSimulatorOptions options = TestPanel.Users();
        options.JsonMediaType = "text/plain";
        options.XmlMediaType = "application/xml";
        await using TestPanel panel = await TestPanel.StartAsync(options);

        (await TypeAsync("json")).ShouldBe("text/plain");
        (await TypeAsync("JSONdata")).ShouldBe("text/plain");
        (await TypeAsync("devel")).ShouldBe("application/xml");

        async Task<string?> TypeAsync(string format)
        {
            using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, $"func=keepalive&out={format}&authinfo=root:se:cret");
            return answer.Content.Headers.ContentType?.MediaType;
        }
    }

    private static async Task<TestPanel> WithSitesAsync()
    {
        TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.List("webdomain")
            .Add(new() { ["name"] = "a", ["owner"] = "john", ["secure"] = SimulatedCell.Flag })
            .Add(new() { ["name"] = "b", ["owner"] = "q\"u/x" });
        return panel;
    }

    private static Task<string> AskAsync(TestPanel panel, string query, string format) => panel.GetAsync($"{query}&out={format}&authinfo=root:se:cret");
}
