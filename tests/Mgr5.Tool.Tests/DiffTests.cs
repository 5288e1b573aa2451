using System.Text.Json;

namespace Mgr5.Tool.Tests;

public sealed class DiffTests : CommandRun
{
    private static readonly string Approved = Repository.Path("tests", "Mgr5.Tool.Tests", "Approved");

    // Two versions of one panel, as an upgrade makes them; DiffKindTests has every kind of change by itself.
    private const string Old = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.105.0", "language": "en",
          "functions": {
            "user.edit": {
              "kind": "form", "title": "User", "level": "user",
              "parameters": [
                { "name": "name", "type": "string", "title": "Name", "maxLength": 32 },
                { "name": "email", "title": "E-mail" },
                { "name": "quota", "type": "string" },
                { "name": "phone" },
                { "name": "shell", "required": true },
                { "name": "mode", "values": { "a": "A", "b|c": "B" } },
                { "name": "groups", "separator": "space" },
                { "name": "port", "on": "new", "when": { "mode": ["a"] } }
              ]
            },
            "user": {
              "kind": "list", "key": "name",
              "columns": [ { "name": "name" }, { "name": "size", "type": "string" }, { "name": "gone" } ]
            },
            "user.group": { "kind": "list" },
            "user.go": { "kind": "form" },
            "user.old": { "kind": "group" },
            "file.edit": { "kind": "form" }
          }
        }
        """;

    private const string New = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.110.0", "language": "en",
          "functions": {
            "user": {
              "kind": "list", "key": "id",
              "columns": [ { "name": "name" }, { "name": "size", "type": "int" }, { "name": "id" } ]
            },
            "user.edit": {
              "kind": "form", "title": "User account", "level": "admin",
              "parameters": [
                { "name": "name", "type": "string", "title": "Name", "maxLength": 16 },
                { "name": "quota", "type": "int" },
                { "name": "phone", "required": true },
                { "name": "shell" },
                { "name": "mode", "values": { "a": "A", "d": "D" } },
                { "name": "groups", "separator": "comma" },
                { "name": "port", "on": "edit", "when": { "mode": ["a", "d"] } },
                { "name": "note" }
              ]
            },
            "user.group": { "kind": "list", "parent": "user" },
            "user.go": { "kind": "group" },
            "user.new": { "kind": "form", "parameters": [] },
            "file.edit": { "kind": "form" },
            "fileedit": { "kind": "report" }
          }
        }
        """;

    private async Task<(int ExitCode, string Output, string Errors)> DiffAsync(string old, string @new, params string[] options)
        => await RunAsync(["diff", FileOf("old.mgr5.json", old), FileOf("new.mgr5.json", @new), .. options]);

    private static void ShouldBeApproved(string output, string file)
    {
        string path = Path.Combine(Approved, file);
        string approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved.TrimEnd('\n') != output)
        {
            File.WriteAllText(path.Replace(".approved.", ".received.", StringComparison.Ordinal), output + "\n");
        }

        output.ShouldBe(approved.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("text", "diff.approved.txt")]
    [InlineData("markdown", "diff.approved.md")]
    [InlineData("json", "diff.approved.json")]
    public async Task An_upgrade_is_said_in_every_format(string format, string file)
    {
        FileOf("Program.cs", "// a tour\nIspmgrClient panel;\nawait panel.User.Edit.GetAsync(\"x\");\nawait panel.User.ListAsync();\n");
        FileOf("Page.razor", "@inject IspmgrClient Panel\n\n@Panel.User.Old.InvokeAsync([id])\n");

        (int exitCode, string output, string errors) = await DiffAsync(Old, New, "--format", format, "--against", Folder);

        (exitCode, errors).ShouldBe((1, ""));
        ShouldBeApproved(output, file);
    }

    [Fact]
    public async Task A_snapshot_is_the_same_as_itself()
    {
        (await DiffAsync(Old, Old)).ShouldBe((0, "ispmgr 6.105.0 → ispmgr 6.105.0: no differences", ""));
        (await DiffAsync(Old, Old, "--format", "markdown")).ExitCode.ShouldBe(0);
        (await DiffAsync(Old, Old, "--format", "json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Texts_differ_only_where_they_are_asked_for()
    {
        string titled = Old.Replace("\"E-mail\"", "\"Mail\"", StringComparison.Ordinal);

        (await DiffAsync(Old, titled)).ShouldBe((0, "ispmgr 6.105.0 → ispmgr 6.105.0: no differences\n\n1 change of texts or order not shown (--texts)", ""));
        (int exitCode, string output, _) = await DiffAsync(Old, titled, "--texts");
        (exitCode, output).ShouldBe((1, """
            ispmgr 6.105.0 → ispmgr 6.105.0: 1 change, 0 of them can break compiled code

            user.edit
                parameter email: title changed: E-mail → Mail
            """.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Nothing_of_the_metadata_breaks_the_markdown()
    {
        const string Hostile = """a|b\\|c `x` ``y`` <img src=x onerror=1> **z** [l](http://e) @root #1 &amp; \n\n# Head \u202e | --- | http://e.example""";
        string old = $$"""{ "format": 1, "panel": "ispmgr", "version": "{{Hostile}}", "functions": { "f": { "kind": "form", "title": "t", "parameters": [ { "name": "{{Hostile}}", "values": { "{{Hostile}}": "{{Hostile}}" } } ] } } }""";
        string @new = $$"""{ "format": 1, "panel": "ispmgr", "functions": { "f": { "kind": "form", "title": "{{Hostile}}", "parameters": [] }, "{{Hostile}}": {} } }""";

        (_, string output, _) = await DiffAsync(old, @new, "--format", "markdown", "--texts");

        string[] lines = output.Split('\n');
        foreach (string row in lines.Where(static l => l.StartsWith('|')))
        {
            string header = lines[..(Array.IndexOf(lines, row) + 1)].Last(static l => l.StartsWith("| Change |", StringComparison.Ordinal) || l.StartsWith("| Function |", StringComparison.Ordinal));
            row.Split('|').Length.ShouldBe(header.Split('|').Length);
        }

        lines.ShouldAllBe(static l => l.Length == 0 || l.StartsWith('|') || l.StartsWith("## <code>ispmgr", StringComparison.Ordinal) || l.StartsWith("### ", StringComparison.Ordinal) || char.IsAsciiDigit(l[0]));
        foreach (string markup in (string[])["<img", "**z", "[l]", "@root", "http://", "`x`", "\u202e", "&amp;"])
        {
            output.ShouldNotContain(markup);
        }
    }

    [Fact]
    public async Task Nothing_of_the_metadata_moves_the_cursor_of_a_terminal()
        => (await DiffAsync("""{ "format": 1, "panel": "p", "functions": {} }""", """{ "format": 1, "panel": "p", "functions": { "a\u001b[2Jb\nc": {} } }"""))
            .Output.ShouldContain("a\\u001b[2Jb\\u000ac");

    [Fact]
    public async Task Json_can_be_read()
    {
        using var json = JsonDocument.Parse((await DiffAsync(Old, New, "--format", "json")).Output);

        json.RootElement.GetProperty("breaking").GetInt32().ShouldBe(
            json.RootElement.GetProperty("changes").EnumerateArray().Count(static c => c.GetProperty("breaks").GetBoolean()));
        json.RootElement.TryGetProperty("used", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_built_or_hidden_is_not_searched()
    {
        foreach (string folder in (string[])["obj", "bin", ".git"])
        {
            Directory.CreateDirectory(PathOf(folder));
            FileOf(Path.Combine(folder, "X.cs"), "IspmgrClient panel; panel.User.ListAsync();");
        }

        (await DiffAsync(Old, New, "--against", Folder)).Output.ShouldEndWith("no function that changed is used\n\n1 change of texts or order not shown (--texts)");
    }

    [Fact]
    public async Task Bad_input_is_one_line()
    {
        string good = FileOf("x.mgr5.json", Old);

        (await RunAsync("diff", good, PathOf("none"))).ShouldBe((2, "", "mgr5: none: there is no such file\n"));
        (await RunAsync("diff", good, FileOf("bad", "{"))).ExitCode.ShouldBe(2);
        (await RunAsync("diff", good)).ExitCode.ShouldBe(2);
        (await RunAsync("diff", good, good, "--format", "html")).ExitCode.ShouldBe(2);
        (await RunAsync("diff", good, good, "--against", PathOf("no"))).ShouldBe((2, "", "mgr5: no: there is no such folder\n"));
    }
}
