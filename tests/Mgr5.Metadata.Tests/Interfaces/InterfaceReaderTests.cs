using System.Text;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

public sealed class InterfaceReaderTests
{
    private const string File = """
        <?xml version="1.0" encoding="UTF-8"?>
        <mgrdata>
          <plugin name="shop"><group>any</group></plugin>
          <handler name="shop.sh" type="xml"><func name="shop"/><func minlevel="7"> shop.sync </func><event after="yes">user</event></handler>
          <mainmenu level="7"><node name="tool"><node name="shop"/></node></mainmenu>
          <metadata name="shop" type="list" key="id" level="user">
            <toolbar view="buttontext">
              <toolgrp name="new">
                <toolbtn func="shop.edit" name="new" type="new"/>
                <toolbtn func="shop.edit" name="edit" type="edit"><hide name="state" value="gone"/></toolbtn>
                <toolbtn func="shop.delete" name="delete" type="group"/>
                <toolsep/>
                <toolbtn func="shop.items" name="items" type="editlist"/>
                <toolbtn func="shop.stat&amp;mode=all" name="stat" type="window"/>
                <toolbtn func="shop" name="refresh" type="refresh"/>
              </toolgrp>
            </toolbar>
            <coldata>
              <col name="id" type="data" sort="digit"/>
              <col name="name" type="data" level="reseller+" editform="shop.rename"/>
              <col name="marks" type="prop">
                <prop name="secure"/>
                <xprop name="active" value="on" func="shop.suspend" type="group"/><xprop name="active" value="off"/>
                <xprop name="state" value="broken"/><toggle name="open" onenable="shop.open" ondisable="shop.close"/>
              </col>
            </coldata>
          </metadata>
          <metadata name="shop.edit" type="form"><form><field name="name"><input name="name" required="yes"/></field></form></metadata>
          <metadata name="shop.copy" type="form"><include name="shop.edit"/></metadata>
          <metadata name="user"><coldata><col name="shops" type="data"/></coldata></metadata>
          <metadata name="user.edit"><form><field name="shops"><input name="shops" type="checkbox"/></field></form></metadata>
          <lang name="en">
            <messages name="shop"><msg name="title">Shops</msg><msg name="name">Shop</msg><msg name="active">On</msg></messages>
            <messages name="shop.edit"><msg name="name">Name of the shop</msg></messages>
            <messages name="shop.copy"><include name="shop.edit"/><msg name="title">Copy</msg></messages>
          </lang>
          <lang name="ru"><messages name="shop"><msg name="title">Лавки</msg></messages></lang>
        </mgrdata>
        """;

    private static Function Find(string name) => Read.Interface(File).Functions.Single(f => f.Name == name);

    [Fact]
    public void A_file_describes_several_functions()
    {
        InterfaceMetadata metadata = Read.Interface(File);

        metadata.UnhandledNodes.ShouldBeEmpty();
        metadata.Functions.Select(static f => (f.Name, f.Kind)).ShouldBe(
        [
            ("shop", FunctionKind.List), ("shop.copy", FunctionKind.Form), ("shop.edit", FunctionKind.Form),
            ("user", FunctionKind.List), ("user.edit", FunctionKind.Form),
        ]);
        metadata.Functions.ShouldAllBe(static f => f.Sources == new EquatableArray<MetadataSource>(new[] { MetadataSource.Interface }) && !f.Complete);
    }

    [Fact]
    public void A_list_has_a_key_a_level_and_columns()
    {
        Function list = Find("shop");

        (list.Title, list.Key, list.Level, list.Parameters).ShouldBe(("Shops", "id", "user", null));
        list.Columns.ShouldNotBeNull().ShouldBe(
        [
            new() { Name = "id" },
            new() { Name = "name", Title = "Shop", Level = "reseller+" },
            new() { Name = "secure", Type = DataType.Flag },
            new() { Name = "active", Type = DataType.Flag, Title = "On" },
            new() { Name = "state" },
            new() { Name = "open", Type = DataType.Flag },
        ]);
    }

    [Fact]
    public void Texts_are_of_the_language_that_was_asked_for()
    {
        Read.Interface(File, "ru").Functions.Single(static f => f.Name == "shop").Title.ShouldBe("Лавки");
        Read.Interface(File, "de").Functions.Single(static f => f.Name == "shop").Title.ShouldBeNull();
    }

    [Fact]
    public void A_function_may_include_the_form_and_the_texts_of_another()
    {
        Function copy = Find("shop.copy");

        copy.Title.ShouldBe("Copy");
        copy.Parameters.ShouldBe(Find("shop.edit").Parameters);
        copy.Parameters.ShouldNotBeNull().ShouldHaveSingleItem().Title.ShouldBe("Name of the shop");
    }

    [Fact]
    public void What_includes_itself_ends()
        => Read.Interface("""
            <mgrdata><metadata name="a"><include name="b"/><form><input name="x"/></form></metadata><metadata name="b"><include name="a"/></metadata></mgrdata>
            """).Functions.Select(static f => f.Parameters.ShouldNotBeNull().Count).ShouldBe([1, 1]);

    [Fact]
    public void Buttons_and_handlers_tell_of_other_functions()
        => Read.Interface(File).Mentioned.Select(static f => (f.Name, f.Kind, f.Parent, f.Level, f.File)).ShouldBe(
        [
            ("shop", FunctionKind.Unknown, null, null, false),
            ("shop.close", FunctionKind.Group, null, null, false),
            ("shop.delete", FunctionKind.Group, null, null, false),
            ("shop.edit", FunctionKind.Form, null, null, false),
            ("shop.items", FunctionKind.Unknown, "shop", null, false),
            ("shop.open", FunctionKind.Group, null, null, false),
            ("shop.rename", FunctionKind.Form, null, null, false),
            ("shop.stat", FunctionKind.Unknown, null, null, true),
            ("shop.suspend", FunctionKind.Group, null, null, false),
            ("shop.sync", FunctionKind.Unknown, null, "7", false),
        ]);

    [Theory]
    [InlineData("groupform", FunctionKind.Form)]
    [InlineData("editnosel", FunctionKind.Form)]
    [InlineData("groupwindow", FunctionKind.Unknown)]
    [InlineData("list", FunctionKind.Unknown)]
    public void A_button_tells_the_kind_by_its_type(string type, FunctionKind kind)
        => Read.Interface($"<mgrdata><metadata name='a'><toolbar><toolbtn func='b' type='{type}'/></toolbar></metadata></mgrdata>")
            .Mentioned.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("window", true)]
    [InlineData("groupwindow", true)]
    [InlineData("list", false)]
    [InlineData("group", false)]
    public void A_button_that_opens_a_window_of_its_own_gives_a_file(string type, bool isFile)
        => Read.Interface($"<mgrdata><metadata name='a'><toolbar><toolbtn func='b' type='{type}'/></toolbar></metadata></mgrdata>")
            .Mentioned.ShouldHaveSingleItem().File.ShouldBe(isFile);

    [Theory]
    [InlineData("<metadata name='a'><map/></metadata>", "metadata/map")]
    [InlineData("<metadata name='a'><form><field new='1'/></form></metadata>", "form/field@new")]
    [InlineData("<metadata name='a' type='map'/>", "mgrdata/metadata@type=map")]
    [InlineData("<metadata name='a'><form><input name='x' type='colour'/></form></metadata>", "form/input@type=colour")]
    [InlineData("<metadata name='a'><form><input name='x' date='year'/></form></metadata>", "form/input@date=year")]
    [InlineData("<metadata name='a'><form><page><page/></page></form></metadata>", "page/page")]
    [InlineData("<metadata name='a'><form><field remove_if='old'/></form></metadata>", "form/field@remove_if=old")]
    [InlineData("<news/>", "mgrdata/news")]
    public void Vocabulary_of_tomorrow_is_told_and_loses_nothing_else(string node, string unhandled)
    {
        InterfaceMetadata metadata = Read.Interface($"<mgrdata>{node}<metadata name='b' type='list'/></mgrdata>");

        metadata.UnhandledNodes.ShouldBe([unhandled]);
        metadata.Functions.Select(static f => f.Name).ShouldContain("b");
    }

    [Theory]
    [InlineData("<mgrdata>\n  <metadata name=\"a\">\n</mgrdata>", 3, 3, "this is not well-formed XML")]
    [InlineData("<mgrdata>\n  <msg>a & b</msg></mgrdata>", 2, 11, "this is not well-formed XML")]
    [InlineData("", 1, 1, "this is not well-formed XML")]
    [InlineData("text", 1, 1, "this is not well-formed XML")]
    [InlineData("<!DOCTYPE mgrdata [<!ENTITY e 'x'>]><mgrdata>&e;</mgrdata>", 1, 1, "this is not well-formed XML")]
    [InlineData("\n <html/>", 2, 3, "this is not an interface file: <html> instead of <mgrdata>")]
    [InlineData("<mgrdata/><mgrdata/>", 1, 12, "this is not well-formed XML")]
    public void What_is_no_interface_file_says_where(string xml, int line, int column, string message)
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => Read.Interface(xml));

        error.Message.ShouldBe(message);
        error.Position.ShouldBe(new TextPosition(line, column));
    }

    [Fact]
    public void Bytes_that_are_no_text_say_where()
        => Should.Throw<MetadataFormatException>(static () => InterfaceReader.Read([.. "<mgrdata>"u8, 0xFF], "en")).Position.ShouldBe(new TextPosition(1, 10));

    [Fact]
    public void A_stream_is_read_as_its_bytes()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(File));

        InterfaceReader.Read(stream, "en").ShouldBe(Read.Interface(File));
    }

    [Fact]
    public void However_deep_it_is_nested_it_is_read()
    {
        string open = string.Concat(Enumerable.Repeat("<a>", 20_000));
        string close = string.Concat(Enumerable.Repeat("</a>", 20_000));

        Read.Interface($"<mgrdata><metadata name='x'><form>{open}{close}</form></metadata></mgrdata>").UnhandledNodes.ShouldBe(["form/a"]);
    }
}
