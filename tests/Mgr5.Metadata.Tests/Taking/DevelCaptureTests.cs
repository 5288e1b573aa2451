using System.Text;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class DevelCaptureTests
{
    // In every place where an answer can hold a value of an installation, the value has 'customer' in it.
    private const string Planted = """
        <doc lang="ru" func="webdomain" host="https://customer.example" notify="customer">
          <metadata name="webdomain" type="list" key="name">
            <coldata><col name="name" type="data"/><col name="cost" total="12 customer EUR"/></coldata>
            <form><field name="a"><input type="text" name="a" maxlength="9" value="customer"/>customer</field></form>
          </metadata>
          <messages name="webdomain"><msg name="a">The A.</msg></messages>
          <tparams><elid>customer</elid></tparams><plid>customer</plid><plname>customer</plname>
          <saved_filters><filter name="customer"/></saved_filters><page>customer - customer</page>
          <banner id="customer">customer</banner>
          <slist name="mode"><val key="m1" msg="yes">One</val><val key="customer">customer</val></slist>
          <slist name="owner"><val key="customer" image="customer">customer</val></slist>
          <slist name="old"><msg>on</msg></slist>
          <elem id="customer"><name orig="customer">customer</name><secure/><cell>customer</cell></elem>
          <elem id="customer2"><name orig="customer">customer</name><secure/><cell>customer</cell></elem>
          <list name="inner"><elem><x color="customer">customer</x></elem></list>
          <steps><step name="webdomain.one" title="customer">customer</step></steps>
          <unheardof customer="customer"><deep>customer<![CDATA[customer]]></deep></unheardof><!-- customer -->
          <doc func="webdomain.inner"><elid>customer</elid><v>customer</v></doc>
        </doc>
        """;

    [Fact]
    public void No_value_is_left_wherever_it_stood()
        => DevelCapture.Read(Planted.Replace("customer=", "attribute=", StringComparison.Ordinal)).Text.ShouldNotContain("customer");

    [Fact]
    public void What_describes_the_function_is_left()
    {
        string text = DevelCapture.Read(Planted).Text;

        text.ShouldSatisfyAllConditions(
            static t => t.ShouldContain("<col name=\"cost\" />"),
            static t => t.ShouldContain("<input type=\"text\" name=\"a\" maxlength=\"9\" />"),
            static t => t.ShouldContain("<msg name=\"a\">The A.</msg>"),
            static t => t.ShouldContain("<val key=\"m1\" msg=\"yes\">One</val>"),
            static t => t.ShouldContain("<val key=\"*\">*</val>"),
            static t => t.ShouldContain("<msg>on</msg>"),
            static t => t.ShouldContain("<name orig=\"*\">*</name>"),
            static t => t.ShouldContain("<secure />"),
            static t => t.ShouldContain("<step name=\"webdomain.one\" />"));
        text.Split("<elem id").Length.ShouldBe(2, "rows that look alike are one");
    }

    [Theory]
    [InlineData("<doc><elid>customer</elid></doc>", "<elid>*</elid>")]
    [InlineData("<doc><tparams><elid>customer</elid></tparams></doc>", "<elid>*</elid>")]
    [InlineData("<doc><elid/></doc>", "<elid />")]
    public void That_an_object_is_shown_is_left_without_saying_which(string xml, string left) => DevelCapture.Read(xml).Text.ShouldContain(left);

    [Theory]
    [InlineData("&#1;")]
    [InlineData("&#xD800;")]
    [InlineData("&#xFFFF;")]
    public void A_character_that_no_document_can_hold_is_left_out(string character)
    {
        string text = DevelCapture.Read($"""
            <doc func="a{character}"><metadata name="a{character}" type="form"/><messages name="a"><msg name="title">A{character}😀</msg></messages>
            <slist name="s"><val key="k{character}" msg="yes">{character}</val><val key="{character}">{character}</val></slist><x>{character}</x></doc>
            """).Text;

        Function function = DevelReader.Read(Encoding.UTF8.GetBytes(text)).Functions.ShouldHaveSingleItem();
        (function.Name, function.Title).ShouldBe(("a", "A😀"));
    }

    [Fact]
    public void Taking_values_away_twice_takes_no_more()
        => DevelCapture.Read(DevelCapture.Read(Planted).Text).Text.ShouldBe(DevelCapture.Read(Planted).Text);

    [Fact]
    public void What_buttons_say_of_the_functions_behind_them_is_taken()
        => CaptureReaders.Default.Description(
            new() { Name = "a" },
            """
            <doc><metadata name="a" type="list"><toolbar><toolbtn func="a.b" type="editlist"/><toolbtn func="a.c" type="groupwindow"/><toolbtn func="a.d" type="edit"/></toolbar></metadata></doc>
            """)
            .Select(static f => (f.Name, f.Kind, f.Parent, f.File)).ShouldBe(
            [
                ("a", FunctionKind.List, null, false), ("a.b", FunctionKind.Unknown, "a", false), ("a.c", FunctionKind.Unknown, null, true),
                ("a.d", FunctionKind.Form, null, false),
            ]);

    [Fact]
    public void The_key_of_the_first_row_is_known_while_the_answer_is_in_hand() => DevelCapture.Read(Planted).FirstKey.ShouldBe("customer");

    [Fact]
    public void An_error_has_its_type_and_no_text()
        => DevelCapture.Read("""<doc><error type="missed" object="customer"><param name="value">customer</param></error></doc>""").ShouldSatisfyAllConditions(
            static a => a.ErrorType.ShouldBe("missed"),
            static a => a.Text.ShouldBe(""),
            static a => a.FirstKey.ShouldBeNull());

    [Theory]
    [InlineData("type='access' object='customer'", DevelRefusal.Access)]
    [InlineData("type='missed' object='func'", DevelRefusal.NoSuchFunction)]
    [InlineData("type='missed' object='elid'", DevelRefusal.ByFunction)]
    [InlineData("type='missed'", DevelRefusal.Unclear)]
    [InlineData("type='limit' object='customer'", DevelRefusal.ByFunction)]
    [InlineData("", DevelRefusal.Unclear)]
    public void An_error_says_whether_the_function_is_there(string attributes, DevelRefusal refusal)
        => DevelCapture.Read($"<doc><error {attributes}/></doc>").Refusal.ShouldBe(refusal);

    [Fact]
    public void A_form_with_a_field_named_error_is_no_error()
        => DevelCapture.Read("""<doc><metadata name="x" type="form"/><error>customer</error></doc>""").ErrorType.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("<doc><a>customer</a>")]
    [InlineData("customer")]
    [InlineData("<html>customer</html>")]
    [InlineData("<!DOCTYPE doc [<!ENTITY customer 'x'>]><doc>&customer;</doc>")]
    [InlineData("<doc><customer></doc>")]
    public void Half_an_answer_is_said_without_quoting_it(string xml)
        => Should.Throw<MetadataFormatException>(() => DevelCapture.Read(xml)).Message.ShouldNotContain("customer");

    [Theory]
    [InlineData("billmgr-xml-payment.xml")]
    [InlineData("billmgr-xml-payment.filter.xml")]
    [InlineData("billmgr-xml-payment.add.method.xml")]
    public void Real_answers_keep_their_description_and_lose_their_amounts(string file)
    {
        string text = DevelCapture.Read(File.ReadAllText(SharedData.Path("responses/" + file))).Text;

        text.ShouldContain("<metadata name=");
        text.ShouldNotContain("12221253");
        text.ShouldNotContain("pfx/7");
        text.ShouldNotContain("192.168");
    }
}
