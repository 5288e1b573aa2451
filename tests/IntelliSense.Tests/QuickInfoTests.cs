namespace IntelliSense.Tests;

public sealed class QuickInfoTests
{
    [Fact]
    public async Task A_function_shows_title_name_and_kind()
    {
        using EditorProject editor = EditorProject.At("_ = panel.Webdomain.Ed$$it;");

        string info = await editor.QuickInfoAsync();

        info.ShouldContain("WebdomainEditFunction");
        info.ShouldContain("func=webdomain.edit");
        info.ShouldContain("form");
    }

    [Fact]
    public async Task A_verb_shows_its_types_and_what_it_throws()
    {
        using EditorProject editor = EditorProject.At("var sites = await panel.Webdomain.List$$Async();");

        string info = await editor.QuickInfoAsync();

        info.ShouldContain("WebdomainItem");
        info.ShouldContain("All rows of the list");
        info.ShouldContain("PanelTransportException");
    }

    [Fact]
    public async Task A_parameter_shows_its_type_and_its_name_on_the_wire()
    {
        using EditorProject editor = EditorProject.At("var request = new WebdomainEditRequest { Ali$$ases = [\"www.example.com\"] };");

        string info = await editor.QuickInfoAsync();

        info.ShouldContain("IReadOnlyList<string>");
        info.ShouldContain("aliases");
    }

    [Fact]
    public async Task A_value_of_a_choice_shows_the_panels_text()
    {
        using EditorProject editor = EditorProject.At("var mode = WebdomainEditPhpMode.PhpMode$$Mod;");

        (await editor.QuickInfoAsync()).ShouldContain("Apache module");
    }
}
