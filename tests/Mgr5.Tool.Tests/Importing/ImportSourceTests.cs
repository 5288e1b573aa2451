using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Tests.Importing;

/// <summary>Several files of any sources in one call.</summary>
public sealed class ImportSourceTests : ImportRun
{
    private string[] EverySource()
    {
        FileOf("listing", Listing);
        FileOf("box.edit.page", Page);
        FileOf("plugin.xml", Interface);
        FileOf("box.xml", Answer);
        return ["listing", "box.edit.page", "plugin.xml", "box.xml"];
    }

    [Fact]
    public async Task Every_source_adds_what_it_knows_and_the_richer_wins()
    {
        (int exitCode, string output, string errors) = await ImportAsync(EverySource(), "--panel", "ispmgr");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("""
            6 functions — list 1, form 1, group 1, unknown 3 (3 without description, 0 with text but no type)
            1 listing: 4 functions
            1 page: 1 function, 2 parameters
            1 interface file: 1 function, 2 parameters
            1 answer: 1 function, 2 columns
            """.ReplaceLineEndings("\n"));
        (await File.ReadAllTextAsync(OutputFile)).ShouldBe("""
            {
              "$schema": "urn:mgr5:snapshot:1",
              "format": 1,
              "panel": "ispmgr", "language": "en",
              "functions": {
                "box": {
                  "kind": "list", "title": "Boxes", "key": "id", "sources": ["listing", "devel"],
                  "columns": [
                    { "name": "id" },
                    { "name": "planted" }
                  ]
                },
                "box.edit": {
                  "kind": "form", "title": "A box, as its page has it", "description": "Its name and size", "sources": ["listing", "page", "interface"],
                  "parameters": [
                    { "name": "tag", "type": "string", "title": "Tag", "maxLength": 9 },
                    { "name": "name", "type": "string", "title": "Name of the page", "description": "What it is called", "required": true },
                    { "name": "owner", "title": "Owner" }
                  ]
                },
                "box.log": { "parent": "box" },
                "box.open": { "kind": "group", "title": "Open it" },
                "box.tag": { "level": "7" },
                "keepalive": {}
              }
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_order_of_the_files_says_nothing()
    {
        FileOf("other.xml", Interface.Replace("\"9\"", "\"11\"", StringComparison.Ordinal).Replace(">Tag<", ">Label<", StringComparison.Ordinal));
        FileOf("c", Capture);
        string[] files = [.. EverySource(), "other.xml", "c"];
        await SnapshotOfAsync(files);
        byte[] first = await File.ReadAllBytesAsync(OutputFile);

        Random random = new(5);
        for (int i = 0; i < 30; i++)
        {
            File.Delete(OutputFile);
            random.Shuffle(files);
            await SnapshotOfAsync(files);
            (await File.ReadAllBytesAsync(OutputFile)).ShouldBe(first, string.Join(' ', files));
        }
    }

    [Fact]
    public async Task Without_a_listing_there_is_what_the_files_describe_and_mention()
    {
        string[] files = [.. EverySource().Where(static f => f != "listing")];

        Snapshot snapshot = await SnapshotOfAsync(files, "--panel", "ispmgr");

        snapshot.Functions.Select(static f => (f.Name, f.Kind, f.Parent, f.Level)).ShouldBe(
        [
            ("box", FunctionKind.List, null, null),
            ("box.edit", FunctionKind.Form, null, null),
            ("box.log", FunctionKind.Unknown, "box", null),
            ("box.tag", FunctionKind.Unknown, null, "7"),
        ]);
    }

    [Fact]
    public async Task What_a_button_says_of_a_function_the_listing_knows_better()
    {
        FileOf("listing", Listing + "box.log                                      Function type: report\n");
        FileOf("box.xml", Answer.Replace("editlist", "group", StringComparison.Ordinal));

        (await SnapshotOfAsync(["listing", "box.xml"], "--panel", "ispmgr")).Find("box.log")!.Kind.ShouldBe(FunctionKind.Report);
    }

    [Fact]
    public async Task The_language_of_texts_can_be_chosen()
    {
        EverySource();

        Snapshot snapshot = await SnapshotOfAsync(["plugin.xml"], "--panel", "ispmgr", "--lang", "ru");

        snapshot.Language.ShouldBe("ru");
        snapshot.Find("box.edit")!.Parameters!.Value[0].Title.ShouldBe("Метка");
    }

    [Fact]
    public async Task A_page_is_of_the_function_that_its_file_is_named_after()
    {
        FileOf("box.edit.page.txt", Page);
        FileOf("box.page", "id - Number\nname - Name");
        FileOf("listing", Listing);

        Snapshot snapshot = await SnapshotOfAsync(["box.page", "listing", "box.edit.page.txt"], "--panel", "ispmgr");

        snapshot.Find("box.edit")!.Parameters!.Value.Select(static p => p.Name).ShouldBe(["name", "owner"]);
        snapshot.Find("box").ShouldBe(new Function
        {
            Name = "box", Kind = FunctionKind.List, Title = "Boxes", Sources = [MetadataSource.Listing, MetadataSource.Page],
            Columns = [new() { Name = "id", Title = "Number" }, new() { Name = "name", Title = "Name" }],
        });
    }

    [Fact]
    public async Task A_page_of_a_list_that_the_earlier_snapshot_knows_has_columns()
    {
        FileOf("x.mgr5.json", """{ "format": 1, "panel": "ispmgr", "functions": { "box": { "kind": "list" } } }""");
        FileOf("box.page", "id - Number");

        (await SnapshotOfAsync(["box.page"])).Find("box")!.Columns.ShouldNotBeNull().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_capture_gives_what_a_take_gives()
    {
        FileOf("c", Capture);

        Snapshot snapshot = await SnapshotOfAsync(["c"]);

        snapshot.ShouldBe(CaptureFile.Read(Capture).ToSnapshot(CaptureReaders.Default));
        snapshot.Version.ShouldBe("6.105.0");
        snapshot.Functions.Select(static f => f.Name).ShouldBe(["box", "box.edit"], "the button opens what this panel does not list");
    }

    [Fact]
    public async Task A_capture_and_what_a_plugin_brings_are_merged_source_by_source()
    {
        FileOf("c", Capture);
        FileOf("plugin.xml", Interface.Replace("<msg name=\"tag\">", "<msg name=\"title\">Of the plugin</msg><msg name=\"tag\">", StringComparison.Ordinal));
        FileOf("box.xml", Answer.Replace("<elem>", "<messages><msg name='title'>Of the answer</msg></messages><elem>", StringComparison.Ordinal));

        Snapshot snapshot = await SnapshotOfAsync(["plugin.xml", "c", "box.xml"]);

        Function edit = snapshot.Find("box.edit")!;
        (edit.Title, edit.Sources).ShouldBe(("Of the plugin", [MetadataSource.Listing, MetadataSource.Page, MetadataSource.Interface]));
        edit.Parameters!.Value.Select(static p => p.Name).ShouldBe(["tag", "name"]);
        snapshot.Find("box")!.Title.ShouldBe("Of the answer");
    }

    [Fact]
    public async Task What_is_not_known_is_told_by_name_and_nothing_else_is_lost()
    {
        FileOf("plugin.xml", Interface.Replace("maxlength=\"9\"", "maxlength=\"9\" shape=\"round\"", StringComparison.Ordinal).Replace("</form>", "<orb/></form>", StringComparison.Ordinal));
        FileOf("c", Capture.Replace("<toolbar>", "<toolbar hue=\"1\">", StringComparison.Ordinal));

        (int exitCode, string output, _) = await ImportAsync(["plugin.xml", "c"]);

        exitCode.ShouldBe(0);
        output.Split('\n')[^2..].ShouldBe(["c: not known here and left out: metadata/toolbar@hue", "plugin.xml: not known here and left out: field/input@shape, form/orb"]);
        SnapshotReader.Read(await File.ReadAllBytesAsync(OutputFile)).Find("box.edit")!.Parameters!.Value.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_describes_nothing_is_told_and_does_not_end_the_import()
    {
        FileOf("listing", Listing);
        FileOf("refused.xml", "<doc><error type='access'/></doc>");
        FileOf("done.xml", "<doc lang='ru'><ok/></doc>");

        (int exitCode, string output, _) = await ImportAsync(["listing", "refused.xml", "done.xml"], "--panel", "ispmgr");

        exitCode.ShouldBe(0);
        output.Split('\n')[^2..].ShouldBe(["done.xml: this answer describes no function", "refused.xml: this answer describes no function: the panel refused it, 'access'"]);
    }

    public static TheoryData<string, string, string> BadFiles => new()
    {
        { "x.xml", "<mgrdata>\n <metadata>\n</mgrdata>", "x.xml(3,3): this is not well-formed XML" },
        { "x.xml", "<doc>\n <a></doc>", "x.xml(2,7): this is not well-formed XML" },
        { "x.xml", "<?xml version='1.0'?>\n <html/>", "x.xml(2,3): this is neither an interface file nor an answer of a panel: <html> instead of <mgrdata> or <doc>" },
        { "x.xml", "<", "x.xml(1,1): this is not well-formed XML" },
        { "x.xml", "<mgrdata/>", "x.xml: no function is described here" },
        { "x.xml", "<doc><ok/></doc>", "x.xml: no function is described here" },
        { "x.xml", "<doc lang='ru' func='f'><metadata type='form'/></doc>", "x.xml: this is in 'ru', and the snapshot in 'en': --lang ru" },
        { "x.json", "{\"doc\":{}}", "x.json(1,1): this is JSON; what describes functions is text or XML, as mgrctl -i and out=devel print it" },
        { "-R.page", "name - Name", "-R.page: '-R' is no name of a function; a page is named after its function, as in user.edit.page" },
        { "box.edit", "name - Name", "box.edit(1,6): the text starts in column 6 instead of 46" },
        { "c", "mgr5 capture 1\npanel p\nlisting\n|a\npage a\n|x\n", "c(7,1): the capture is cut off: its last line is not 'end'" },
        { "c", "mgr5 capture 1\npanel p\nlisting\n|a\n|ab  text\nend\n", "c(5,6): the text starts in column 5 instead of 46" },
        { "c", "mgr5 capture 1\npanel p\nlisting\n|a\ndevel a\n|<doc>\n| <b></doc>\nend\n", "c(7,8): this is not well-formed XML" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_one_line_with_its_place_and_nothing_is_written(string file, string content, string message)
    {
        FileOf(file, content);

        (await ImportAsync([file], "--panel", "p")).ShouldBe((2, "", $"mgr5: {message}\n"));

        File.Exists(OutputFile).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bad_file_among_good_ones_is_as_bad()
    {
        FileOf("bad.xml", "<mgrdata>");

        (int exitCode, string output, string errors) = await ImportAsync([.. EverySource(), "bad.xml"], "--panel", "p");

        (exitCode, output).ShouldBe((2, ""));
        errors.ShouldStartWith("mgr5: bad.xml(1,");
        File.Exists(OutputFile).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_that_do_not_belong_together_are_not_put_together()
    {
        FileOf("c", Capture);
        FileOf("d", Capture.Replace("panel ispmgr", "panel billmgr", StringComparison.Ordinal));
        FileOf("e", Capture.Replace("language en", "language ru", StringComparison.Ordinal));
        FileOf("l", Listing);

        (await ImportAsync(["c", "d"])).Errors.ShouldBe("mgr5: d: this is of the panel 'billmgr', not of 'ispmgr'\n");
        (await ImportAsync(["c", "e"])).Errors.ShouldBe("mgr5: e: this is in 'ru', and a snapshot in 'en' cannot have both\n");
        (await ImportAsync(["c"], "--lang", "ru")).Errors.ShouldBe("mgr5: c: this is in 'en', and a snapshot in 'ru' cannot have both\n");
        (await ImportAsync(["l"])).Errors.ShouldBe("mgr5: say which panel this is of: --panel ispmgr\n");
        (await ImportAsync(["l"], "--panel", "p", "--lang", "../x")).Errors.ShouldBe("mgr5: '../x' is no language: letters, as in en\n");
    }

    [Fact]
    public async Task An_overlay_is_never_written()
        => (await RunAsync("import", FileOf("l", Listing), "--panel", "p", "-o", PathOf("x.overlay.mgr5.json"))).ShouldBe(
            (2, "", "mgr5: x.overlay.mgr5.json: this name is an overlay's, which people write; a snapshot's ends in .mgr5.json alone\n"));

    [Theory]
    [InlineData("ispmgr", "interface-xml", "ispmgr*.xml", 10)]
    [InlineData("billmgr", "interface-xml", "billmgr*.xml", 14)]
    [InlineData("billmgr", "responses", "billmgr-xml-payment*.xml", 6)]
    [InlineData("billmgr", "responses", "billmgr-xml-notify.xml", 1)]
    public async Task Every_real_file_is_imported_without_an_unhandled_node(string panel, string folder, string pattern, int count)
    {
        string[] files = Directory.GetFiles(SharedData.Path(folder), pattern, SearchOption.AllDirectories);
        files.Length.ShouldBe(count);

        foreach (string[] import in (string[][])[.. files.Where(static f => File.ReadAllText(f).Contains("<metadata", StringComparison.Ordinal)).Select(static f => (string[])[f]), files])
        {
            File.Delete(OutputFile);

            (int exitCode, string output, string errors) = await RunAsync(["import", .. import, "--panel", panel, "--lang", "ru", "-o", OutputFile]);

            (exitCode, errors).ShouldBe((0, ""), import[0]);
            output.ShouldNotContain("left out");
            SnapshotReader.Read(await File.ReadAllBytesAsync(OutputFile)).Functions.ShouldNotBeEmpty(import[0]);
            (await RunAsync("validate", OutputFile)).Output.ShouldEndWith("valid, canonical");
        }
    }
}
