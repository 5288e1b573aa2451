using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Pages;

/// <summary>What in front of a dash is the name of a parameter, and how its text is parted.</summary>
public sealed class PageNameTests
{
    [Theory]
    [InlineData("active", true)]
    [InlineData("zone", true)]
    [InlineData("Z_1", true)]
    [InlineData("a", true)]
    [InlineData("9_lives", true)]
    [InlineData("Note", false)]
    [InlineData("see(1)", false)]
    [InlineData("9lives", false)]
    public void Names_are_lower_case_or_in_the_company_of_an_underscore(string name, bool isName)
        => Parameters($"{name} - Text\n").Select(static p => p.Name).ShouldBe(isName ? [name] : []);

    [Theory]
    [InlineData("Caption . A hint", "Caption", "A hint")]
    [InlineData(". A hint", null, "A hint")]
    [InlineData("Caption", "Caption", null)]
    public void The_caption_is_what_stands_before_the_first_full_stop(string text, string? title, string? description)
    {
        Parameter parameter = Parameters($"name - {text}\n").ShouldHaveSingleItem();

        (parameter.Title, parameter.Description).ShouldBe((title, description));
    }

    [Fact]
    public void A_value_may_have_a_title_of_one_letter_or_none()
        => Parameters("name - Caption. Possible values:\n  a - A\n  b  \n").ShouldHaveSingleItem().Values!.Value
            .Select(static v => (v.Value, v.Title)).ShouldBe([("a", "A"), ("b", null)]);

    private static Parameter[] Parameters(string page) => [.. PageReader.Read("f", page, FunctionKind.Form).Parameters ?? []];
}
