using Microsoft.CodeAnalysis;

namespace Package.Tests;

/// <summary>Analyzers, fixes and completion as they are in the package, in the engine of editors.</summary>
public sealed class PackedAnalyzersTests(Feed feed)
{
    private const string Head = """
        using Mgr5;
        using Mgr5.Ispmgr;

        IspmgrClient panel = new(PanelConnection.Https("https://panel.example:1500/ispmgr", PanelAuth.Session("root", "x")));

        """;

    [Fact]
    public async Task A_mistake_is_found_and_mended()
    {
        using PackedAnalyzers editor = await OpenAsync("mended");
        Document document = editor.With(Head + "Console.WriteLine(\"/ispmgr?func=webdomian&out=xml\" + panel);");

        Diagnostic finding = (await editor.FindingsAsync(document)).ShouldHaveSingleItem();
        Document mended = await editor.FixAsync(document, finding);

        finding.Id.ShouldBe("MGR1001");
        (await TextOf(mended)).ShouldBe(Head + "Console.WriteLine(\"/ispmgr?func=webdomain&out=xml\" + panel);");
        (await editor.FindingsAsync(mended)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_becomes_the_call_that_the_packed_generator_emits()
    {
        using PackedAnalyzers editor = await OpenAsync("typed");
        Document document = editor.With(Head + "await panel.CallAsync(\"webdomain\");");

        Diagnostic finding = (await editor.FindingsAsync(document)).ShouldHaveSingleItem();
        Document mended = await editor.FixAsync(document, finding);

        finding.Id.ShouldBe("MGR1013");
        (await TextOf(mended)).ShouldBe(Head + "await panel.Webdomain.ListAsync();");
        (await mended.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Functions_are_listed_inside_of_a_request()
    {
        using PackedAnalyzers editor = await OpenAsync("listed");
        string code = Head + "Console.WriteLine(\"/ispmgr?func=\"); Console.WriteLine(panel);";

        IReadOnlyList<string> shown = await PackedAnalyzers.CompletionsAsync(editor.With(code), code.IndexOf("func=", StringComparison.Ordinal) + "func=".Length);

        shown.ShouldContain("webdomain.edit");
        shown.ShouldNotContain("Console");
    }

    private async Task<PackedAnalyzers> OpenAsync(string name)
    {
        string project = await feed.ProjectAsync(name, ("editor.csproj", UserProject.Xml()), ("Program.cs", ""), ("ispmgr.mgr5.json", UserProject.Sample));
        (int exitCode, string output) = await feed.DotnetAsync(project, "restore");
        exitCode.ShouldBe(0, output);
        PackedAnalyzers editor = await PackedAnalyzers.OpenAsync(project);
        editor.Files.Select(static f => Path.GetFileName(f.FullPath)).ShouldContain("Mgr5.Analyzers.Completion.dll");
        return editor;
    }

    private static async Task<string> TextOf(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
