using System.Text;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

public sealed class DevelReaderTests
{
    private const string Form = """
        <metadata name="box.edit" type="form"><form>
          <field name="name"><input name="name" type="text"/></field>
          <field name="size"><select name="size"/></field>
          <field name="owner"><select name="owner"/></field>
          <field name="kind"><select name="kind"/></field>
        </form></metadata>
        <messages name="box.edit"><msg name="title">Box</msg><msg name="flat">Flat</msg></messages>
        """;

    private static Function Read1(string inner) => Read.Devel($"<doc func='box.edit'>{inner}</doc>").Functions.ShouldHaveSingleItem();

    private static Parameter Of(string name, string inner) => Read1(Form + inner).Parameters.ShouldNotBeNull().Single(p => p.Name == name);

    [Fact]
    public void A_form_is_whole_and_says_where_it_was_read()
    {
        Function form = Read1(Form);

        (form.Name, form.Kind, form.Title, form.Complete).ShouldBe(("box.edit", FunctionKind.Form, "Box", true));
        form.Sources.ShouldBe([MetadataSource.Devel]);
        form.Parameters.ShouldNotBeNull().Select(static p => p.Name).ShouldBe(["name", "size", "owner", "kind"]);
    }

    [Theory]
    [InlineData("<tparams><elid>7</elid></tparams>")]
    [InlineData("<elid>7</elid>")]
    public void The_form_of_an_object_lacks_what_only_creating_has_and_has_no_defaults(string inner)
    {
        Function form = Read1(Form + inner + "<name>b</name>");

        form.Complete.ShouldBeFalse();
        form.Parameters.ShouldNotBeNull().ShouldAllBe(static p => !p.HasDefault);
    }

    [Fact]
    public void An_empty_object_is_none() => Read1(Form + "<tparams><elid/></tparams><elid></elid>").Complete.ShouldBeTrue();

    [Theory]
    [InlineData("<name>box1</name>", true)]
    [InlineData("<name><![CDATA[box1]]></name>", true)]
    [InlineData("<name><part>box1</part></name>", true)]
    [InlineData("<name></name>", false)]
    [InlineData("<name/>", false)]
    [InlineData("<name> </name>", false)]
    [InlineData("<tparams><name>box1</name></tparams>", false)]
    public void What_the_form_fills_has_a_default(string inner, bool hasDefault) => Of("name", inner).HasDefault.ShouldBe(hasDefault);

    [Fact]
    public void Options_that_are_messages_are_kept()
        => Of("size", "<slist name='size'><val key='null' msg='yes'>-- any --</val><val key='1' msg='yes'>Small</val><val key='1' msg='yes'>again</val></slist>")
            .ShouldBe(new Parameter { Name = "size", Type = DataType.Choice, Values = [new("null", "-- any --"), new("1", "Small")] });

    [Fact]
    public void Options_that_are_data_are_not()
        => Of("owner", "<slist name='owner'><val key='17'>John</val><val>Mary</val></slist>").ShouldBe(
            new Parameter { Name = "owner", Type = DataType.Choice, DynamicChoice = true });

    [Fact]
    public void Options_of_both_sorts_are_kept_in_part()
        => Of("owner", "<slist name='owner'><val key='null' msg='yes'>nobody</val><val key='17'>John</val></slist>").ShouldBe(
            new Parameter { Name = "owner", Type = DataType.Choice, DynamicChoice = true, Values = [new("null", "nobody")] });

    [Fact]
    public void Options_may_name_a_message()
        => Of("kind", "<slist name='kind'><msg>flat</msg><msg>tall</msg></slist>").ShouldBe(
            new Parameter { Name = "kind", Type = DataType.Choice, Values = [new("flat", "Flat"), new("tall", null)] });

    [Fact]
    public void An_option_without_a_key_is_sent_as_its_text()
        => Of("kind", "<slist name='kind'><val msg='yes'>flat</val></slist>").Values.ShouldBe([new Choice("flat", null)]);

    [Theory]
    [InlineData("")]
    [InlineData("<slist name='kind'/>")]
    public void A_select_without_options_has_those_of_the_installation(string inner)
        => Of("kind", inner).ShouldBe(new Parameter { Name = "kind", Type = DataType.Choice, DynamicChoice = true });

    [Fact]
    public void Nodes_of_rows_follow_the_columns()
    {
        Function list = Read1("""
            <metadata name="box" type="list" key="id"><coldata><col name="name" type="data"/></coldata></metadata>
            <messages name="box"><msg name="id">Number</msg></messages>
            <elem><name>a</name><id>1</id></elem><elem><id>2</id><owner><deep/></owner></elem>
            """);

        list.ShouldBe(new Function
        {
            Name = "box", Kind = FunctionKind.List, Key = "id", Sources = [MetadataSource.Devel],
            Columns = [new() { Name = "name" }, new() { Name = "id", Title = "Number" }, new() { Name = "owner" }],
        });
    }

    [Fact]
    public void A_description_without_a_name_is_of_the_function_that_answers()
        => Read.Devel("<doc func='box'><metadata type='list'/></doc>").Functions.ShouldHaveSingleItem().Name.ShouldBe("box");

    private const string Wizard = """
        <doc func="box.add.size"><metadata name="box.add.size" type="form"><form wizard="first"><input name="size"/></form></metadata>
          <steps><step name="box.add.size">Size</step><step name="box.add.pay" unavailable="yes">Pay</step></steps></doc>
        """;

    [Theory]
    [InlineData(null, "box.add")]
    [InlineData("box.add", "box.add")]
    [InlineData("box.add.size", "box.add")]
    [InlineData("shop.order", "shop.order")]
    public void A_wizard_answers_with_a_step(string? requested, string wizard)
    {
        DevelAnswer answer = Read.Devel(Wizard, requested);

        answer.UnhandledNodes.ShouldBeEmpty();
        answer.Functions.Single(f => f.Name == wizard).ShouldBe(new Function
        {
            Name = wizard, Kind = FunctionKind.Form, Steps = ["box.add.size", "box.add.pay"], Sources = [MetadataSource.Devel],
        });
        answer.Functions.Single(static f => f.Name == "box.add.size").Parameters.ShouldNotBeNull().Count.ShouldBe(1);
        answer.Mentioned.ShouldHaveSingleItem().ShouldBe(
            new Function { Name = "box.add.pay", Kind = FunctionKind.Form });
    }

    [Theory]
    [InlineData("<doc lang='ru'/>", "ru")]
    [InlineData("<doc/>", null)]
    public void The_language_of_the_texts_is_what_the_answer_says(string xml, string? language) => Read.Devel(xml).Language.ShouldBe(language);

    [Fact]
    public void Steps_without_a_common_name_have_no_wizard()
        => Read.Devel("<doc><steps><step name='a'/><step name='b.c'/></steps></doc>").Functions.ShouldBeEmpty();

    [Theory]
    [InlineData("<unavailable/>")]
    [InlineData("<skip_step/>")]
    public void A_step_that_does_not_apply_says_nothing_of_its_parameters(string node)
    {
        Function step = Read1("<metadata name='box.add.pay' type='form'><form/></metadata>" + node);

        (step.Parameters, step.Complete).ShouldBe((null, false));
    }

    [Fact]
    public void A_form_without_controls_takes_nothing()
    {
        Function form = Read1("<metadata name='box.run' type='form'><form/></metadata>");

        form.Parameters.ShouldNotBeNull().ShouldBeEmpty();
        form.Complete.ShouldBeTrue();
    }

    [Fact]
    public void A_refusal_is_no_error_of_the_text()
    {
        DevelAnswer answer = Read.Devel("<doc><error type='missed' object='elid' code='1'><msg>John is missed</msg></error></doc>");

        answer.ErrorType.ShouldBe("missed");
        answer.Functions.ShouldBeEmpty();
    }

    [Fact]
    public void Vocabulary_of_tomorrow_is_told_without_values()
        => Read.Devel("""
            <doc><metadata name="a"><form><input name="x" type="text" wish="John"/></form></metadata><slist name="x" by="John"><val key="John" age="7">John</val><opt/></slist>
              <steps kind="x"><step name="a.b" of="John"/></steps></doc>
            """).UnhandledNodes.ShouldBe(["doc/slist@by", "doc/steps@kind", "form/input@wish", "slist/opt", "slist/val@age", "steps/step@of"]);

    [Theory]
    [InlineData("<mgrdata/>", 1, 2, "this is not an answer of a panel: <mgrdata> instead of <doc>")]
    [InlineData("<doc><elem><name>John</elem></doc>", 1, 24, "this is not well-formed XML")]
    [InlineData("<doc>\n<metadata name='a'/>", 2, 21, "this is not well-formed XML")]
    [InlineData("<doc/> behind", 1, 8, "this is not well-formed XML")]
    public void What_is_no_answer_says_where(string xml, int line, int column, string message)
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => Read.Devel(xml));

        error.Message.ShouldBe(message);
        error.Position.ShouldBe(new TextPosition(line, column));
    }

    [Fact]
    public void A_stream_is_read_as_its_bytes()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Wizard));

        DevelReader.Read(stream).ShouldBe(Read.Devel(Wizard));
    }
}
