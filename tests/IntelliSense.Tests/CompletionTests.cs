namespace IntelliSense.Tests;

public sealed class CompletionTests
{
    [Fact]
    public async Task Behind_the_client_stand_the_functions_without_a_dot()
    {
        using EditorProject editor = EditorProject.At("panel.$$");

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("Webdomain");
        shown.ShouldContain("Domain");
        shown.ShouldContain("User");
        shown.ShouldContain("CallAsync");
        shown.ShouldNotContain("Edit");
    }

    [Fact]
    public async Task A_function_without_a_dot_is_described_in_the_panels_words()
    {
        using EditorProject editor = EditorProject.At("panel.$$");

        (await editor.DescriptionAsync("Webdomain")).ShouldContain("Sites");
    }

    [Fact]
    public async Task Behind_a_list_stand_the_functions_below_it_and_its_verbs()
    {
        using EditorProject editor = EditorProject.At("await panel.Webdomain.$$");

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("Edit");
        shown.ShouldContain("Delete");
        shown.ShouldContain("ListAsync");
        shown.ShouldContain("PageAsync");
        shown.ShouldContain("EnumerateAsync");
        shown.ShouldNotContain("GetPanel");
    }

    [Fact]
    public async Task A_verb_says_what_it_does()
    {
        using EditorProject editor = EditorProject.At("await panel.Webdomain.$$");

        (await editor.DescriptionAsync("ListAsync")).ShouldContain("All rows of the list");
    }

    [Theory]
    [InlineData("await panel.Webdomain.Edit.CreateAsync(new() { $$")]
    [InlineData("await panel.Webdomain.Edit.UpdateAsync(\"example.com\", new() { $$")]
    [InlineData("var request = new WebdomainEditRequest { $$")]
    public async Task In_a_request_stand_its_parameters(string statement)
    {
        using EditorProject editor = EditorProject.At(statement);

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("Name");
        shown.ShouldContain("Email");
        shown.ShouldContain("Secure");
    }

    [Fact]
    public async Task A_parameter_is_described_in_the_panels_words()
    {
        using EditorProject editor = EditorProject.At("await panel.Webdomain.Edit.CreateAsync(new() { $$");

        string description = await editor.DescriptionAsync("Name");

        description.ShouldContain("Domain");
        description.ShouldContain("(required; only when creating");
    }

    [Fact]
    public async Task Known_values_of_a_choice_stand_behind_its_type()
    {
        using EditorProject editor = EditorProject.At("await panel.Webdomain.Edit.CreateAsync(new() { PhpMode = WebdomainEditPhpMode.$$");

        (await editor.ShownAsync()).ShouldContain("PhpModeMod");
    }

    [Fact]
    public async Task Columns_stand_behind_a_row()
    {
        using EditorProject editor = EditorProject.At("foreach (var site in await panel.Webdomain.ListAsync()) { site.$$ }");

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("Key");
        shown.ShouldContain("Owner");
        shown.ShouldNotContain("GetText");
    }
}
