using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Pages;

/// <summary>A parameter of which the panel says nothing: its name, padded to where the texts stand.</summary>
public sealed class BareNameTests
{
    private const int TextColumn = 45;

    [Fact]
    public void It_is_a_parameter_and_no_part_of_the_text_above_it()
    {
        string page = Line("mode", "Mode. Possible values:") + Line("", "a - First") + Line("owner", "") + Line("name", "Name") + Line("comment", "");

        Parameter[] parameters = [.. PageReader.Read("domain.edit", page, FunctionKind.Form).Parameters!.Value];

        parameters.Select(static p => (p.Name, p.Title)).ShouldBe([("mode", "Mode"), ("owner", null), ("name", "Name"), ("comment", null)]);
        parameters[0].Values!.Value.Select(static v => (v.Value, v.Title)).ShouldBe([("a", "First")]);
    }

    [Fact]
    public void A_word_with_one_blank_behind_it_is_the_end_of_the_text_above_it()
        => PageReader.Read("domain.edit", Line("name", "The name of a") + "domain \n", FunctionKind.Form).Parameters!.Value
            .ShouldHaveSingleItem().Title.ShouldBe("The name of a domain");

    private static string Line(string name, string text) => $"{name.PadRight(TextColumn)}{text}\n";
}
