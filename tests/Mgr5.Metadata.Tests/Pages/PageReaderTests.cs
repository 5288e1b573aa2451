using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Pages;

public sealed class PageReaderTests
{
    private static Parameter[] Parameters(string text) => [.. PageReader.Read("box.edit", text).Parameters.ShouldNotBeNull()];

    private static readonly Parameter Name = new() { Name = "name", Title = "Name", Description = "What it is called" };

    [Theory]
    [InlineData("name - Name. What it is called")]
    [InlineData("name — Name. What it is called")]
    [InlineData("name – Name. What it is called")]
    [InlineData("name- Name. What it is called")]
    [InlineData("  • name — Name. What it is called")]
    [InlineData("  * name - Name. What it is called")]
    [InlineData("name            Name. What it is called")]
    [InlineData("name                                         Name. What it\n                                             is called")]
    [InlineData("name - Name. What it\n  is called")]
    [InlineData("name - Name. What it\nis called")]
    [InlineData("name\t\tName. What it is called")]
    [InlineData("name - Name. What it is called\r\n")]
    public void A_parameter_and_its_text(string text) => Parameters(text).ShouldHaveSingleItem().ShouldBe(Name);

    [Theory]
    [InlineData("name - Name. What it is called\nsize - Size")]
    [InlineData("name - Name. What it\n  is called\nsize - Size")]
    [InlineData("name - Name. What it is called\n\nsize - Size.")]
    [InlineData("name      Name. What it\n          is called\nsize      Size")]
    [InlineData("Parameters:\n  • name — Name. What it is called\n  • size — Size")]
    public void Several_parameters(string text) => Parameters(text).ShouldBe([Name, new() { Name = "size", Title = "Size" }]);

    [Theory]
    [InlineData("ssl - Secure. Encrypts (Optional parameter. To enable the option click \"on\".)")]
    [InlineData("ssl - Secure. Encrypts (Optional parameter.\n   To enable the option click \"on\".)")]
    [InlineData("ssl — Secure. Encrypts (Необязательный параметр. Для включения используйте значение \"on\".)")]
    [InlineData("ssl — Secure. Encrypts (Необязательный параметр. Значение «on».)")]
    public void A_flag_is_an_optional_parameter_that_is_on(string text)
        => Parameters(text).ShouldHaveSingleItem().ShouldBe(new Parameter { Name = "ssl", Type = DataType.Flag, Title = "Secure", Description = "Encrypts" });

    [Theory]
    [InlineData("note - Note (Optional parameter)")]
    [InlineData("note - Note (Optional parameter.)")]
    public void An_optional_parameter_alone_has_no_type(string text)
        => Parameters(text).ShouldHaveSingleItem().ShouldBe(new Parameter { Name = "note", Title = "Note" });

    [Theory]
    [InlineData("mode - Mode. Possible values:\n    a - First\n    b - Second one\n      of two\nnote - Note")]
    [InlineData("mode — Mode. Возможные значения :\n    a — First\n    b — Second one\n      of two\nnote — Note")]
    [InlineData("mode      Mode. Possible values:\n          a - First\n          b - Second one of two\nnote      Note")]
    [InlineData("mode - Mode. Possible values: a - First\n    b - Second one of two\nnote - Note")]
    [InlineData("mode - Mode\nPossible values:\na - First\nb - Second one of two\n\nnote - Note")]
    [InlineData("  • mode — Mode. Possible values:\n      ◦ a — First\n\n      ◦ b — Second one of two\n  • note — Note")]
    public void A_choice_and_its_values(string text)
        => Parameters(text).ShouldBe(
        [
            new() { Name = "mode", Type = DataType.Choice, Title = "Mode", Values = [new("a", "First"), new("b", "Second one of two")] },
            new() { Name = "note", Title = "Note" },
        ]);

    [Theory]
    [InlineData("mode - Mode. Possible values:\n    a\n    b\n    c - Third\nnote - Note")]
    [InlineData("mode - Mode. Possible values:\n    a -\n    b -\n    c - Third\nnote - Note")]
    [InlineData("mode      Mode. Possible values:\n          a\n          b\n          c - Third\nnote      Note")]
    [InlineData("mode - Mode\nPossible values: a\nb\nc - Third\n\nnote - Note")]
    [InlineData("  • mode — Mode. Возможные значения :\n      ◦ a\n      ◦ b —\n      ◦ c — Third\n  • note — Note")]
    public void A_choice_without_a_title_is_a_choice(string text)
        => Parameters(text).ShouldBe(
        [
            new() { Name = "mode", Type = DataType.Choice, Title = "Mode", Values = [new("a", null), new("b", null), new("c", "Third")] },
            new() { Name = "note", Title = "Note" },
        ]);

    [Theory]
    [InlineData("mode - Mode. Possible values:\n    a\n      First\n    b - Second")]
    [InlineData("mode - Mode. Possible values:\n    a -\n      First\n    b - Second")]
    [InlineData("mode - Mode. Possible values:\n    a - First\n    b -\n        Second")]
    public void What_stands_deeper_than_a_choice_is_its_title(string text)
        => Parameters(text).ShouldHaveSingleItem().Values.ShouldBe([new("a", "First"), new("b", "Second")]);

    [Fact]
    public void A_parameter_without_a_text_is_one()
        => Parameters("name -\nsize - Size").ShouldBe([new() { Name = "name" }, new() { Name = "size", Title = "Size" }]);

    [Fact]
    public void What_is_of_every_function_or_of_one_object_is_kept_as_such()
        => Parameters("elid - Id\naddon_961 - Tariff of one client\nname - Name\nname - again").ShouldBe([new() { Name = "addon_*" }, new() { Name = "name", Title = "Name" }]);

    [Fact]
    public void The_entries_of_a_list_are_its_columns()
    {
        Function list = PageReader.Read("box", "id - Number. The key\nname - Name", FunctionKind.List);

        list.Parameters.ShouldBeNull();
        list.Columns.ShouldNotBeNull().ShouldBe([new() { Name = "id", Title = "Number" }, new() { Name = "name", Title = "Name" }]);
    }

    [Theory]
    [InlineData("box.edit        Box . Change a box. Function type: form\n\nname - Name")]
    [InlineData("Function: box.edit\nBox. Change a box\nFunction type: form\nname - Name")]
    [InlineData("Функция: box.edit.\nBox. Change a box\nТип функции: form\nПараметры:\n\nname — Name")]
    [InlineData("Box. Change a box. Function type: form\n\nname - Name")]
    public void The_function_itself(string text)
        => PageReader.Read("box.edit", text).ShouldBe(new Function
        {
            Name = "box.edit", Kind = FunctionKind.Form, Title = "Box", Description = "Change a box", Sources = [MetadataSource.Page],
            Parameters = [new() { Name = "name", Title = "Name" }],
        });

    [Theory]
    [InlineData("Access level: user")]
    [InlineData("Уровень доступа: user")]
    public void The_level_of_rights(string text) => PageReader.Read("box", text).Level.ShouldBe("user");

    [Fact]
    public void What_is_not_understood_is_the_description()
    {
        Function function = PageReader.Read("box", "Box. Some prose\nNote - a word of prose\n\nname - Name\n\nAnd an end.");

        function.Title.ShouldBe("Box");
        function.Description.ShouldBe("Some prose Note - a word of prose And an end.");
        function.Parameters.ShouldNotBeNull().ShouldHaveSingleItem().Title.ShouldBe("Name");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("Description is not available")]
    [InlineData("box     Description is not available")]
    public void No_description_is_nothing(string text)
        => PageReader.Read("box", text).ShouldBe(new Function { Name = "box", Sources = [MetadataSource.Page] });

    [Fact]
    public void What_a_snapshot_cannot_hold_is_replaced()
        => PageReader.Read("box", "name - a\uD800b").Parameters.ShouldNotBeNull()[0].Title.ShouldBe("a\uFFFDb");
}
