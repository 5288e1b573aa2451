using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Importing;

public sealed class ImportTests : CommandRun
{
    private const string Listing = """
        admin                                        Accounts . Function type: list
        keepalive                                    Description is not available
        user.delete                                  Off. Switch it off. Function type: group
                                                     operation
        web.go                                       Open it.
        """;

    [Fact]
    public async Task A_listing_becomes_a_snapshot_and_is_summed_up()
    {
        string listing = FileOf("listing.txt", Listing);

        (int exitCode, string output, string errors) = await RunAsync("import", listing, "--panel", "ispmgr", "--version", "6.105.0", "-o", PathOf("x.mgr5.json"));

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("4 functions — list 1, group 1, unknown 2 (1 without description, 1 with text but no type)\n1 listing: 4 functions");
        (await File.ReadAllTextAsync(PathOf("x.mgr5.json"))).ShouldBe("""
            {
              "$schema": "urn:mgr5:snapshot:1",
              "format": 1,
              "panel": "ispmgr", "version": "6.105.0", "language": "en",
              "functions": {
                "admin": { "kind": "list", "title": "Accounts" },
                "keepalive": {},
                "user.delete": { "kind": "group", "title": "Off", "description": "Switch it off" },
                "web.go": { "title": "Open it." }
              }
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_real_listing_is_summed_up_and_gives_the_same_bytes_twice()
    {
        string listing = SharedData.Path("mgrctl/ispmgr-i.en.txt");

        (int exitCode, string output, string errors) = await RunAsync("import", listing, "--panel", "ispmgr", "-o", PathOf("x.mgr5.json"));
        byte[] first = await File.ReadAllBytesAsync(PathOf("x.mgr5.json"));
        await RunAsync("import", listing, "--panel", "ispmgr", "-o", PathOf("x.mgr5.json"));

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe(
            "1,007 functions — list 132, form 293, group 150, report 3, validator 44, external 8, dashboard 1, helpboard 1, none 2, "
            + "unknown 373 (308 without description, 65 with text but no type)\n1 listing: 1,007 functions");
        (await File.ReadAllBytesAsync(PathOf("x.mgr5.json"))).ShouldBe(first);
        SnapshotReader.Read(first).Functions.Count.ShouldBe(1007);
    }

    [Fact]
    public async Task What_an_earlier_snapshot_knows_of_parameters_is_kept()
    {
        string snapshot = FileOf("x.mgr5.json", """
            {
              "format": 1, "panel": "ispmgr", "version": "1",
              "functions": {
                "admin": { "kind": "form", "title": "Old", "key": "name", "columns": [ { "name": "name" } ] },
                "gone": { "parameters": [] }
              }
            }
            """);

        (int exitCode, string output, _) = await RunAsync("import", FileOf("listing", Listing), "--panel", "ispmgr", "-o", snapshot);

        exitCode.ShouldBe(0);
        output.ShouldEndWith("x.mgr5.json: 1 function");
        Snapshot merged = SnapshotReader.Read(await File.ReadAllBytesAsync(snapshot));
        merged.Version.ShouldBe("1");
        merged.Find("gone").ShouldBeNull();
        merged.Find("admin").ShouldBe(new Function { Name = "admin", Kind = FunctionKind.List, Title = "Accounts", Key = "name", Columns = [new() { Name = "name" }] });
    }

    [Fact]
    public async Task A_file_that_is_no_snapshot_of_the_panel_is_not_replaced()
    {
        string listing = FileOf("listing", Listing);

        (await RunAsync("import", listing, "--panel", "ispmgr", "-o", FileOf("a.mgr5.json", "{ \"panel\": 1 }"))).Errors
            .ShouldBe("mgr5: a.mgr5.json(1,12): expected a string, found a number\n");
        (await RunAsync("import", listing, "--panel", "ispmgr", "-o", FileOf("b.mgr5.json", "{ \"format\": 1, \"panel\": \"billmgr\", \"functions\": {} }"))).Errors
            .ShouldBe("mgr5: b.mgr5.json: this is of the panel 'billmgr', not of 'ispmgr'\n");
    }

    [Fact]
    public async Task A_listing_in_another_language_is_told_from_one_without_types()
        => (await RunAsync("import", FileOf("l", "a".PadRight(45) + "Тип функции: list\n" + "b".PadRight(45) + "Тип функции: form"), "--panel", "p", "-o", PathOf("x.mgr5.json")))
            .ShouldBe((2, "", "mgr5: l: no function of the listing has a type: take it in English, with lang=en\n"));

    [Fact]
    public async Task A_type_of_tomorrow_is_said()
        => (await RunAsync("import", FileOf("l", "map".PadRight(45) + "Function type: world map\n"), "--panel", "p", "-o", PathOf("x.mgr5.json")))
            .Output.ShouldContain("map: the function type 'world map' is not known here and was left out");

    [Fact]
    public async Task A_name_that_builds_do_not_pick_up_is_said()
        => (await RunAsync("import", FileOf("l", Listing), "--panel", "p", "-o", PathOf("x.json")))
            .Output.ShouldContain("will not be picked up by builds: its name does not end in .mgr5.json");

    public static TheoryData<byte[], string> BadListings => new()
    {
        { [], "listing(1,1): the listing is empty: no function in it" },
        { "ab  text"u8.ToArray(), "listing(1,5): the text starts in column 5 instead of 46" },
        { "admin\nab\ncd\n   text\n"u8.ToArray(), "listing(4,4): the text starts in column 4 instead of 46" },
        { [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0], "listing(1,8): this is not text: a NUL byte" },
        { [.. "admin\nab "u8, 0xC3, 0x28], "listing(2,4): this is not UTF-8 text: byte 0xC3" },
        { "{ \"format\": 1"u8.ToArray(), "listing(1,1): this is JSON; what describes functions is text or XML, as mgrctl -i and out=devel print it" },
    };

    [Theory]
    [MemberData(nameof(BadListings))]
    public async Task A_bad_listing_is_one_line_with_its_place_and_nothing_is_written(byte[] listing, string message)
    {
        await File.WriteAllBytesAsync(PathOf("listing"), listing);

        (int exitCode, string output, string errors) = await RunAsync("import", PathOf("listing"), "--panel", "p", "-o", PathOf("x.mgr5.json"));

        (exitCode, output, errors).ShouldBe((2, "", $"mgr5: {message}\n"));
        Directory.GetFiles(Folder).Select(Path.GetFileName).ShouldBe(["listing"]);
    }

    [Fact]
    public async Task A_bad_listing_leaves_an_earlier_snapshot_as_it_was()
    {
        FileOf("x.mgr5.json", "before");

        (await RunAsync("import", FileOf("listing", "ab  text"), "--panel", "p", "-o", PathOf("x.mgr5.json"))).ExitCode.ShouldBe(2);

        (await File.ReadAllTextAsync(PathOf("x.mgr5.json"))).ShouldBe("before");
    }

    [Fact]
    public async Task Paths_that_are_no_files_are_said()
    {
        Directory.CreateDirectory(PathOf("folder"));
        string listing = FileOf("listing", Listing);

        (await RunAsync("import", PathOf("folder"), "--panel", "p", "-o", PathOf("x"))).Errors.ShouldBe("mgr5: folder: this is a directory\n");
        (await RunAsync("import", PathOf("none"), "--panel", "p", "-o", PathOf("x"))).Errors.ShouldBe("mgr5: none: there is no such file\n");
        (await RunAsync("import", listing, "--panel", "p", "-o", PathOf("folder"))).Errors.ShouldBe("mgr5: folder: this is a directory\n");
        (await RunAsync("import", listing, "--panel", "p", "-o", PathOf("no/x"))).Errors.ShouldBe("mgr5: no/x: cannot be written: there is no such folder\n");
        (await RunAsync("import", listing, "--panel", "p", "-o", "")).Errors.ShouldBe("mgr5: the name of a file is empty\n");
        (await RunAsync("import", "", "--panel", "p", "-o", PathOf("x"))).Errors.ShouldBe("mgr5: the name of a file is empty\n");
        (await RunAsync("import", listing, "--panel", "p", "-o", listing)).Errors.ShouldBe("mgr5: listing: the snapshot would take the place of what it is made from\n");
        Directory.GetFiles(Folder).Select(Path.GetFileName).ShouldBe(["listing"]);
    }

    [Fact]
    public async Task A_device_is_not_replaced_by_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no /dev");

        (await RunAsync("import", FileOf("listing", Listing), "--panel", "p", "-o", "/dev/mgr5-test")).Errors
            .ShouldBe("mgr5: /dev/mgr5-test: this is a device, and a snapshot takes the place of a file\n");
        File.Exists("/dev/mgr5-test").ShouldBeFalse();
    }

    [Theory]
    [InlineData("import", "listing")]
    [InlineData("take", "-m", "ispmgr", "-o", "x")]
    [InlineData("take", "--local", "--ssh", "h", "-m", "ispmgr", "-o", "x")]
    [InlineData("take", "--ssh", "-oProxyCommand=x", "-m", "ispmgr", "-o", "x")]
    [InlineData("take", "--local", "-m", "ispmgr", "-o", "")]
    [InlineData("take", "--local", "-m", "ispmgr", "-o", "/dev/null")]
    [InlineData("take", "--local", "-m", "my panel", "-o", "x")]
    [InlineData("take", "--local", "-m", "ispmgr", "-o", "x", "--parallel", "0")]
    [InlineData("take", "--local", "-m", "ispmgr", "-o", "x", "--depth", "bottom")]
    [InlineData("import")]
    [InlineData("improt")]
    [InlineData("import", "listing", "-o", "x", "--panel", "my panel")]
    public async Task A_bad_command_line_is_one_line(params string[] args)
    {
        (int exitCode, _, string errors) = await RunAsync(args);

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("mgr5: ");
        errors.Count(static c => c == '\n').ShouldBe(1);
    }
}
