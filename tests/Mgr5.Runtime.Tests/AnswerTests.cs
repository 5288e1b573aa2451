using System.Text;
using Mgr5.Runtime.Tests.Documents;

namespace Mgr5.Runtime.Tests;

public sealed class AnswerTests
{
    private static PanelDocument Parse(string answer) => PanelDocument.Parse(Encoding.UTF8.GetBytes(answer));

    [Fact]
    public void Json_and_xml_give_the_same_nodes()
    {
        PanelDocument xml = Parse("""<doc func="webdomain" lang="en"><elem><name>a</name><ok orig="x"/></elem><elem><name>b</name></elem><p_elems>2</p_elems></doc>""");
        PanelDocument json = Parse("""{"doc":{"$func":"webdomain","$lang":"en","elem":[{"name":{"$":"a"},"ok":{"$orig":"x"}},{"name":{"$":"b"}}],"p_elems":{"$":"2"}}}""");

        Flat(json.Root).ShouldBe(Flat(xml.Root));
        json.Function.ShouldBe("webdomain");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(32 * 1024)]
    [InlineData(1000)]
    public async Task A_long_answer_in_json_is_read_to_its_end(int size)
    {
        string rows = string.Join(',', Enumerable.Range(0, 20_000).Select(static i => $"{{\"name\":{{\"$\":\"{i}\"}}}}"));
        PanelDocument answer = await PanelDocument.ReadAsync(new PiecewiseStream(Encoding.UTF8.GetBytes($"{{\"doc\":{{\"elem\":[{rows}]}}}}"), size));

        answer.Rows.Select(static r => r.Child("name")!.Text).ShouldBe(Enumerable.Range(0, 20_000).Select(static i => $"{i}"));
    }

    [Fact]
    public void A_single_child_of_json_is_a_child_as_well()
        => Parse("""{"doc":{"elem":{"name":{"$":"a"}}}}""").Rows.Single().Child("name")!.Text.ShouldBe("a");

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("12345678901234567890.123456789012345678901", "12345678901234567890.123456789012345678901")]
    [InlineData("1E+2", "1E+2")]
    [InlineData("true", "true")]
    [InlineData("null", "")]
    [InlineData("\"012\"", "012")]
    public void What_is_no_string_in_json_is_its_text_as_it_stands(string value, string text)
    {
        PanelNode row = Parse("""{"doc":{"elem":[{"id":V,"size":{"$":V,"$orig":V}}]}}""".Replace("V", value, StringComparison.Ordinal)).Rows.Single();

        (row.Child("id")!.Text, row.Child("size")!.Text, row.Child("size")!.Attribute("orig")).ShouldBe((text, text, text));
    }

    [Fact]
    public void Messages_of_json_are_messages()
        => Parse("""{"doc":{"messages":{"$name":"f","msg":{"hint":"text"}}}}""").Root.Child("messages")!.Child("msg")!.Attribute("name").ShouldBe("hint");

    [Theory]
    [InlineData(" \r\n\t<doc/>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><doc/>")]
    [InlineData("\uFEFF {\"doc\":{}}")]
    public void Blanks_and_marks_before_the_answer_are_passed_over(string answer) => Parse(answer).Root.Name.ShouldBe("doc");

    [Fact]
    public void Text_between_elements_is_layout_and_text_alone_is_kept()
    {
        PanelNode root = Parse("<doc>\n  <a> x </a>\n  <b><![CDATA[<y>]]>z</b>\n</doc>").Root;

        (root.Text, root.Child("a")!.Text, root.Child("b")!.Text).ShouldBe(("", " x ", "<y>z"));
    }

    [Theory]
    [InlineData("", "The answer is empty.")]
    [InlineData("   ", "The answer is empty.")]
    [InlineData("OK", "The answer is neither XML nor JSON.")]
    [InlineData("<html><body>x</body></html>", "The answer is an HTML page")]
    [InlineData("<!DOCTYPE html><html><br></html>", "The answer is an HTML page")]
    [InlineData("<rss/>", "The answer's outermost element is 'rss' instead of 'doc'.")]
    [InlineData("<doc><a></doc>", "The answer is not well-formed XML")]
    [InlineData("<doc/><doc/>", "The answer is not well-formed XML")]
    [InlineData("<!DOCTYPE doc [<!ENTITY x \"y\">]><doc>&x;</doc>", "The answer is not well-formed XML")]
    [InlineData("{\"doc\":[]}", "The JSON answer has no object 'doc'.")]
    [InlineData("{\"doc\":{}", "The answer is not JSON")]
    [InlineData("{\"doc\":{\"a\":\"\\ud800\"}}", "A string of the JSON answer is not Unicode text.")]
    public void What_is_no_answer_is_said(string answer, string message)
        => Should.Throw<PanelFormatException>(() => Parse(answer)).Message.ShouldStartWith(message);

    [Fact]
    public void An_answer_made_to_break_the_stack_does_not()
    {
        Should.Throw<PanelFormatException>(static () => Parse("<doc>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + "</doc>"))
            .Message.ShouldBe("The answer is nested deeper than 128 elements.");
        Should.Throw<PanelFormatException>(static () => Parse("{\"doc\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
    }

    private static string Flat(PanelNode node)
        => $"{node.Name}[{string.Join(',', node.Attributes.Select(static a => $"{a.Key}={a.Value}"))}]{node.Text}({string.Join(';', node.Children.Select(Flat))})";
}
