namespace IntelliSense.Tests;

/// <summary>What the real completion engine lists inside of requests that are written by hand.</summary>
public sealed class RequestCompletionTests
{
    [Theory]
    [InlineData("""_ = "/ispmgr?func=$$";""")]
    [InlineData("""_ = "/ispmgr?func=webd$$";""")]
    [InlineData("""_ = "https://panel.example:1500/ispmgr?out=xml&func=$$";""")]
    [InlineData("""_ = $"/ispmgr?elid={id}&func=$$";""")]
    [InlineData("""_ = @"/ispmgr?func=$$&out=xml";""")]
    [InlineData("""_ = new Dictionary<string, string> { ["func"] = "$$", ["out"] = "xml" };""")]
    [InlineData("""await panel.CallAsync("$$");""")]
    [InlineData("""Call("$$"); static void Call([System.Diagnostics.CodeAnalysis.StringSyntax("mgr5-func")] string function) { }""")]
    public async Task Functions(string statement)
    {
        using EditorProject editor = EditorProject.At(statement);

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("webdomain");
        shown.ShouldContain("webdomain.edit");
        shown.ShouldNotContain("name");
        (await editor.DescriptionAsync("webdomain")).ShouldContain("Sites");
    }

    [Theory]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&$$";""")]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&ema$$";""")]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&$$&out=xml";""")]
    [InlineData("""_ = $"/ispmgr?func=webdomain.edit&elid={id}&$$";""")]
    [InlineData("""_ = new Dictionary<string, string> { ["func"] = "webdomain.edit", ["$$"] = "xml" };""")]
    [InlineData("""await panel.CallAsync("webdomain.edit", new() { ["$$"] = "xml" });""")]
    public async Task Parameters_of_the_function(string statement)
    {
        using EditorProject editor = EditorProject.At(statement);

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain("email");
        shown.ShouldContain("sok");
        shown.ShouldNotContain("webdomain");
        (await editor.DescriptionAsync("name")).ShouldContain("Domain");
    }

    [Theory]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&php_mode=$$";""", "php_mode_mod")]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&secure=o$$&out=xml";""", "off")]
    [InlineData("""_ = "/ispmgr?func=webdomain.edit&out=$$";""", "xml")]
    [InlineData("""_ = new Dictionary<string, string> { ["func"] = "webdomain.edit", ["php_mode"] = "$$" };""", "php_mode_mod")]
    [InlineData("""await panel.CallAsync("webdomain.edit", new() { ["php_mode"] = "$$" });""", "php_mode_mod")]
    public async Task Known_values_of_the_parameter(string statement, string value)
    {
        using EditorProject editor = EditorProject.At(statement);

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldContain(value);
        shown.ShouldNotContain("email");
    }

    [Fact]
    public async Task A_value_is_described_in_the_panels_words()
    {
        using EditorProject editor = EditorProject.At("""_ = "/ispmgr?func=webdomain.edit&php_mode=$$";""");

        (await editor.DescriptionAsync("php_mode_mod")).ShouldContain("Apache module");
    }

    [Fact]
    public async Task What_is_sent_already_is_not_listed_again()
    {
        using EditorProject editor = EditorProject.At("""_ = "/ispmgr?func=webdomain.edit&name=a&$$";""");

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldNotContain("name");
        shown.ShouldNotContain("func");
        shown.ShouldContain("email");
    }

    [Fact]
    public async Task What_is_chosen_takes_the_place_of_what_was_typed()
    {
        using EditorProject editor = EditorProject.At("""_ = "/ispmgr?func=webdomain.e$$&out=xml";""");

        (await editor.CompletedAsync("webdomain.edit")).ShouldContain("""_ = "/ispmgr?func=webdomain.edit&out=xml";""");
    }

    [Theory]
    [InlineData("""_ = "some text $$";""")]
    [InlineData("""_ = "/other?name=$$";""")]
    [InlineData("""_ = $"/ispmgr?func=webdomain&elid={id}$$";""")]
    public async Task Nothing_of_ours_is_listed_elsewhere(string statement)
    {
        using EditorProject editor = EditorProject.At(statement);

        IReadOnlyList<string> shown = await editor.ShownAsync();

        shown.ShouldNotContain("webdomain.edit");
        shown.ShouldNotContain("elid");
    }
}
