using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Importing;

/// <summary>A snapshot that is there keeps what is not read anew.</summary>
public sealed class EarlierSnapshotTests : ImportRun
{
    private const string Plugin = """
        <mgrdata><metadata name="box.edit"><form><field name="NAME"><input type="text" name="NAME"/></field></form></metadata></mgrdata>
        """;

    public EarlierSnapshotTests()
    {
        FileOf("listing", Listing);
        FileOf("plugin.xml", Interface);
        FileOf("box.xml", Answer);
        FileOf("box.edit.page", Page);
        FileOf("c", Capture);
    }

    [Theory]
    [InlineData("listing")]
    [InlineData("listing", "plugin.xml")]
    [InlineData("plugin.xml", "box.xml")]
    [InlineData("c")]
    [InlineData("listing", "box.edit.page", "plugin.xml", "box.xml", "c")]
    public async Task The_same_files_twice_give_the_same_bytes(params string[] files)
    {
        await SnapshotOfAsync(files, "--panel", "ispmgr");
        byte[] first = await File.ReadAllBytesAsync(OutputFile);

        await SnapshotOfAsync(files);

        (await File.ReadAllBytesAsync(OutputFile)).ShouldBe(first);
    }

    [Theory]
    [InlineData("listing", "plugin.xml")]
    [InlineData("listing", "box.xml")]
    [InlineData("listing", "box.edit.page")]
    [InlineData("box.edit.page", "plugin.xml")]
    [InlineData("plugin.xml", "box.xml")]
    [InlineData("plugin.xml", "box.edit.page")]
    public async Task Files_one_after_the_other_give_what_they_give_together(string first, string second)
    {
        Snapshot together = await SnapshotOfAsync([first, second], "--panel", "ispmgr");
        File.Delete(OutputFile);

        await SnapshotOfAsync([first], "--panel", "ispmgr");

        (await SnapshotOfAsync([second])).ShouldBe(together);
    }

    [Fact]
    public async Task What_is_read_anew_is_superseded()
    {
        await SnapshotOfAsync(["listing", "plugin.xml"], "--panel", "ispmgr");
        FileOf("plugin.xml", Interface.Replace("<field name=\"name\"><input type=\"text\" name=\"name\" required=\"yes\"/></field>", "", StringComparison.Ordinal));
        FileOf("listing", Listing.Replace("Its name and size. ", "", StringComparison.Ordinal));

        Function edit = (await SnapshotOfAsync(["listing", "plugin.xml"])).Find("box.edit")!;

        edit.Parameters!.Value.Select(static p => p.Name).ShouldBe(["tag"]);
        edit.Description.ShouldBeNull();
    }

    [Fact]
    public async Task A_capture_of_the_upgraded_panel_leaves_nothing_of_the_old_one()
    {
        await SnapshotOfAsync(["c"]);
        FileOf("c", Capture.Replace("|name - Name", "|size - Size", StringComparison.Ordinal).Replace("<col name=\"id\"/>", "<col name=\"no\"/>", StringComparison.Ordinal));

        Snapshot upgraded = await SnapshotOfAsync(["c"]);

        upgraded.Find("box.edit")!.Parameters!.Value.Select(static p => p.Name).ShouldBe(["size"]);
        upgraded.Find("box")!.Columns!.Value.Select(static p => p.Name).ShouldBe(["no"]);
    }

    [Fact]
    public async Task A_plugin_adds_to_what_was_taken_and_does_not_take_its_place()
    {
        await SnapshotOfAsync(["c"]);
        FileOf("size.xml", Plugin.Replace("NAME", "size", StringComparison.Ordinal));
        FileOf("hue.xml", Plugin.Replace("NAME", "hue", StringComparison.Ordinal));

        (await ImportAsync(["size.xml"])).Output.ShouldEndWith("kept from x.mgr5.json: 2 functions");
        Snapshot snapshot = await SnapshotOfAsync(["hue.xml"]);

        snapshot.Version.ShouldBe("6.105.0");
        snapshot.Find("box")!.Key.ShouldBe("id");
        snapshot.Find("box.edit")!.ShouldSatisfyAllConditions(
            static f => f.Title.ShouldBe("A box"),
            static f => f.Parameters!.Value.Select(static p => p.Name).ShouldBe(["hue", "name", "size"], ignoreOrder: true),
            static f => f.Sources.ShouldBe([MetadataSource.Listing, MetadataSource.Page, MetadataSource.Interface]));
    }

    [Fact]
    public async Task A_newer_listing_says_which_functions_there_are_and_the_richer_source_still_wins()
    {
        await SnapshotOfAsync(["c", "plugin.xml"]);
        FileOf("listing", Listing.Replace("box.edit", "box.info", StringComparison.Ordinal).Replace("Boxes", "New boxes", StringComparison.Ordinal));

        Snapshot snapshot = await SnapshotOfAsync(["listing"]);

        snapshot.Functions.Select(static f => f.Name).ShouldBe(["box", "box.info", "box.open", "keepalive"]);
        snapshot.Find("box")!.ShouldSatisfyAllConditions(static f => f.Key.ShouldBe("id"), static f => f.Sources.ShouldBe([MetadataSource.Listing, MetadataSource.Devel]));
        snapshot.Find("box.info").ShouldBe(new Function { Name = "box.info", Kind = FunctionKind.Form, Title = "A box", Description = "Its name and size" });
    }

    [Fact]
    public async Task A_snapshot_in_another_language_is_not_added_to()
    {
        await SnapshotOfAsync(["plugin.xml"], "--panel", "ispmgr", "--lang", "ru");

        (await SnapshotOfAsync(["listing"])).Language.ShouldBe("ru", "a listing is in English, whatever is taken");
        (await ImportAsync(["listing"], "--lang", "en")).Errors.ShouldBe("mgr5: x.mgr5.json: this is in 'ru', and a snapshot in 'en' cannot have both\n");
    }
}
