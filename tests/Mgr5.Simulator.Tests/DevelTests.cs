using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Tests;

/// <summary>Answers in <c>out=devel</c>, which also describe the function.</summary>
public sealed class DevelTests
{
    private static readonly Snapshot Panel = new()
    {
        Panel = "ispmgr",
        Functions =
        [
            new() { Name = "site", Kind = FunctionKind.List, Key = "name", Title = "Sites", Columns = [new() { Name = "name", Title = "Name" }, new() { Name = "cost", Type = DataType.Money }] },
            new()
            {
                Name = "site.edit",
                Kind = FunctionKind.Form,
                Parameters = [new() { Name = "mode", Type = DataType.Choice, Values = [new("a", "A")] }, new() { Name = "size", Type = DataType.Integer, Required = true }],
            },
            new() { Name = "site.delete", Kind = FunctionKind.Group },
        ],
    };

    [Fact]
    public async Task A_list_comes_with_its_columns_and_texts_and_its_rows()
    {
        await using PanelSimulator panel = await PanelSimulator.StartAsync(Panel);
        panel.List("site").Add(new() { ["name"] = "example.com" });

        XElement answer = await AskAsync(panel, "site");

        XElement metadata = answer.Elements().First();
        metadata.ToString(SaveOptions.DisableFormatting).ShouldBe(
            "<metadata name=\"site\" type=\"list\" key=\"name\" mgr=\"ispmgr\"><coldata><col name=\"name\" type=\"data\" /><col name=\"cost\" type=\"data\" /></coldata></metadata>");
        answer.Element("messages")!.Elements("msg").Select(static m => $"{m.Attribute("name")!.Value}={m.Value}").ShouldBe(["title=Sites", "name=Name"]);
        answer.Element("elem")!.Element("name")!.Value.ShouldBe("example.com");
    }

    [Fact]
    public async Task A_form_comes_with_its_controls_and_marks_the_options_that_are_its_own()
    {
        await using PanelSimulator panel = await PanelSimulator.StartAsync(Panel);

        XElement answer = await AskAsync(panel, "site.edit");

        answer.Element("metadata")!.Descendants("field").Select(static f => f.Elements().Single().ToString(SaveOptions.DisableFormatting)).ShouldBe(
            ["<select name=\"mode\" />", "<input type=\"text\" name=\"size\" required=\"yes\" check=\"int\" />"]);
        answer.Element("slist")!.Elements().Single().ToString(SaveOptions.DisableFormatting).ShouldBe("<val key=\"a\" msg=\"yes\">A</val>");
    }

    [Fact]
    public async Task What_has_no_description_and_other_formats_come_without()
    {
        await using PanelSimulator panel = await PanelSimulator.StartAsync(Panel);

        (await AskAsync(panel, "whoami")).Element("metadata").ShouldBeNull();
        (await AskAsync(panel, "site.delete", "&elid=x")).Element("metadata").ShouldBeNull();
        (await AskAsync(panel, "site", "&out=xml")).Element("metadata").ShouldBeNull();
    }

    private static async Task<XElement> AskAsync(PanelSimulator panel, string function, string more = "")
    {
        using HttpClient http = new();
        return XElement.Parse(await http.GetStringAsync(new Uri($"{panel.BaseUri}?authinfo=root:secret&func={function}&out=devel{more}")));
    }
}
