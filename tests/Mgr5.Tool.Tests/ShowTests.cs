namespace Mgr5.Tool.Tests;

public sealed class ShowTests : CommandRun
{
    private const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.105.0", "language": "en",
          "functions": {
            "keepalive": {},
            "domain": { "kind": "list" },
            "domain.record": { "kind": "list", "title": "Records [of] a zone", "parent": "domain", "key": "rkey", "columns": [ { "name": "rkey", "type": "int", "title": "Key" } ] },
            "domain.record.edit": {
              "kind": "form", "level": "user",
              "parameters": [
                { "name": "ttl", "type": "int", "title": "Time to live", "required": true, "maxLength": 9, "on": "new" },
                { "name": "rtype", "type": "choice", "values": { "a": null, "mx": null } },
                { "name": "priority", "when": { "rtype": ["mx", "srv"] }, "secret": true }
              ]
            },
            "user.delete": { "kind": "group", "parameters": [] }
          }
        }
        """;

    [Fact]
    public async Task Without_a_function_all_are_listed()
    {
        (int exitCode, string output, _) = await RunAsync("show", FileOf("x.mgr5.json", Snapshot));

        exitCode.ShouldBe(0);
        output.ShouldBe("""
            ispmgr 6.105.0 (en)
            5 functions — list 2, form 1, group 1, unknown 1 (1 without description, 0 with text but no type)

            Function            Kind   Title
            domain              list
            domain.record       list   Records [of] a zone — 1 column
            domain.record.edit  form   3 parameters
            keepalive
            user.delete         group  no parameters
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_function_is_shown_with_the_CSharp_that_it_becomes()
        => (await RunAsync("show", FileOf("x.mgr5.json", Snapshot), "domain.record.edit")).Output.ShouldBe("""
            func=domain.record.edit
              kind        form
              level       user
              C#          panel.Domain.Record.Edit: GetAsync, CreateAsync, UpdateAsync, RefreshAsync

            parameters
            Parameter  Type    C#        Title
            ttl        int     Ttl       Time to live — required; new only; at most 9 characters
            rtype      choice  Rtype     one of a, mx
            priority           Priority  with rtype=mx or srv; secret
            """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Everything_that_a_snapshot_says_of_a_parameter_is_shown()
    {
        string snapshot = FileOf("x.mgr5.json", """
            {
              "format": 1, "panel": "p",
              "functions": {
                "f": {
                  "kind": "form", "steps": ["f.a", "f.b"], "complete": true,
                  "parameters": [
                    { "name": "a", "type": "int", "min": 1, "max": 9.5, "check": "int", "checkArgs": "1,9", "mask": "9", "convert": "punycode", "level": "admin", "levels": ["root"] },
                    { "name": "b", "type": "choice", "values": { "": null, "x": "X" }, "choice": "dynamic", "on": "edit", "unless": { "a": [""], "c": ["1", "2"] }, "separator": "comma" },
                    { "name": "c", "multiline": true, "refresh": true, "unlimit": true, "file": true, "hidden": true, "readOnly": true, "secret": true, "hasDefault": true },
                    { "name": "d", "min": 0 },
                    { "name": "e", "max": 7, "choice": "dynamic" }
                  ]
                }
              }
            }
            """);

        (await RunAsync("show", snapshot, "f")).Output.ShouldBe("""
            func=f
              kind        form
              steps       f.a, f.b
              C#          panel.F: StartAsync, NextAsync, BackAsync, FinishAsync

            parameters, all there are
            Parameter  Type    C#  Title
            a          int     A   1 to 9.5; checked as int(1,9); mask 9; punycode; level admin; seen as root
            b          choice  B   edit only; one of "", x or others; several, by comma; not with a="" nor c=1 or 2
            c                      empty: no limit; several lines; file; hidden; read-only; secret; has default; changes others
            d                  D   at least 0
            e                  E   at most 7; dynamic choice
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_narrow_terminal_wraps_between_words_of_titles_and_nowhere_else(int width)
    {
        string sample = Repository.Path("samples", "panels", "ispmgr.mgr5.json");
        foreach (string[] args in (string[][])[["show", sample], ["show", sample, "domain.record.edit"], ["show", sample, "backup2.settings"], ["search", sample, "mail"]])
        {
            Width = 1000;
            string wide = (await RunAsync(args)).Output;
            Width = width;
            string narrow = (await RunAsync(args)).Output;

            narrow.Split('\n').Max(static l => l.Length).ShouldBeLessThanOrEqualTo(width);
            narrow.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldBe(wide.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task In_a_narrow_terminal_a_long_name_stands_alone_rather_than_leave_no_room_for_titles()
    {
        string snapshot = FileOf("x.mgr5.json", """
            {
              "format": 1, "panel": "p",
              "functions": {
                "a.function.with.a.name.of.forty.letters": { "kind": "list", "title": "Its title" },
                "user": { "kind": "list", "title": "Somebody who has a login, and whose title is longer than the line" }
              }
            }
            """);

        Width = 60;
        (await RunAsync("show", snapshot)).Output.ShouldEndWith("""

            Function          Kind  Title
            a.function.with.a.name.of.forty.letters
                              list  Its title
            user              list  Somebody who has a login, and whose
                                    title is longer than the line
            """.ReplaceLineEndings("\n"));
        Width = 120;
        (await RunAsync("show", snapshot)).Output.ShouldEndWith("""

            Function                                 Kind  Title
            a.function.with.a.name.of.forty.letters  list  Its title
            user                                     list  Somebody who has a login, and whose title is longer than the line
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_list_is_shown_with_its_columns()
        => (await RunAsync("show", FileOf("x.mgr5.json", Snapshot), "domain.record")).Output.ShouldBe("""
            func=domain.record
              kind        list
              title       Records [of] a zone
              key         rkey
              parent      domain
              C#          panel.Domain.Record: ListAsync, PageAsync, EnumerateAsync

            columns
            Column  Type  C#    Title
            rkey    int   Rkey  Key
            """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task What_is_sent_only_shown_stepped_through_or_answered_with_a_file_is_shown_so()
    {
        string snapshot = FileOf("x.mgr5.json", """
            {
              "format": 1, "panel": "p",
              "functions": {
                "pay": { "kind": "form", "steps": ["pay.how", "pay.done"] },
                "pay.how": { "kind": "form", "parameters": [ { "name": "sum" }, { "name": "vat_*", "unless": { "sum": ["0"] } }, { "name": "state", "readOnly": true } ] },
                "pay.print": { "file": true }
              }
            }
            """);

        (await RunAsync("show", snapshot, "pay")).Output.ShouldEndWith("""
              steps       pay.how, pay.done
              C#          panel.Pay: StartAsync, NextAsync, BackAsync, FinishAsync
            """.ReplaceLineEndings("\n"));
        (await RunAsync("show", snapshot, "pay.how")).Output.ShouldEndWith("""
              C#          panel.Pay.How: GetAsync, SubmitAsync, RefreshAsync

            parameters
            Parameter  Type  C#     Title
            sum              Sum
            vat_*            VatOf  not with sum=0
            state            State  read-only
            """.ReplaceLineEndings("\n"));
        (await RunAsync("show", snapshot, "pay.print")).Output.ShouldEndWith("""
              answers     with a file
              C#          panel.Pay.Print: OpenReadAsync
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Texts_of_a_panel_do_not_steer_the_terminal()
    {
        string snapshot = FileOf("x.mgr5.json", """{ "format": 1, "panel": "p", "functions": { "f": { "title": "a\u001b[31mb" } } }""");

        (await RunAsync("show", snapshot, "f")).Output.ShouldContain("a [31mb");
        (await RunAsync("show", snapshot)).Output.ShouldContain("a [31mb");
    }

    [Fact]
    public async Task No_parameters_is_not_unknown_parameters()
    {
        string snapshot = FileOf("x.mgr5.json", Snapshot);

        (await RunAsync("show", snapshot, "user.delete")).Output.ShouldEndWith("\nno parameters");
        (await RunAsync("show", snapshot, "keepalive")).Output.ShouldNotContain("parameters");
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_guessed_at()
    {
        string snapshot = FileOf("x.mgr5.json", Snapshot);

        (await RunAsync("show", snapshot, "domian.record")).ShouldBe((2, "", "mgr5: x.mgr5.json: there is no function 'domian.record'; did you mean 'domain.record'?\n"));
        (await RunAsync("show", snapshot, "something")).ShouldBe((2, "", "mgr5: x.mgr5.json: there is no function 'something'\n"));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_one_line_with_its_place()
    {
        (await RunAsync("show", FileOf("cut.mgr5.json", Snapshot[..200]))).ShouldSatisfyAllConditions(
            static r => r.ExitCode.ShouldBe(2),
            static r => r.Errors.ShouldMatch(@"^mgr5: cut\.mgr5\.json\(\d+,\d+\): this is not JSON: [^\n]+\n$"));
        (await RunAsync("show", FileOf("new.mgr5.json", "{ \"format\": 2 }"))).Errors
            .ShouldBe("mgr5: new.mgr5.json(1,13): the snapshot has format 2, newer than 1, the newest that this version reads\n");
        (await RunAsync("show", Folder)).Errors.ShouldEndWith(": this is a directory\n");
    }

    [Fact]
    public async Task Sources_are_shown_where_they_are_asked_for()
    {
        string snapshot = FileOf("x.mgr5.json", """{ "format": 1, "panel": "p", "functions": { "f": { "sources": ["listing", "devel"], "title": "F" }, "g": {} } }""");

        (await RunAsync("show", snapshot, "--sources")).Output.ShouldEndWith(
            "Function  Kind  Sources         Title\nf               listing, devel  F\ng");
        (await RunAsync("show", snapshot)).Output.ShouldNotContain("listing");
        (await RunAsync("show", snapshot, "f", "--sources")).Output.ShouldContain("sources     listing, devel");
        (await RunAsync("show", snapshot, "g", "--sources")).Output.ShouldContain("sources     not recorded");
    }

    [Fact]
    public async Task A_function_is_shown_as_json_in_the_words_of_the_snapshot()
        => (await RunAsync("show", FileOf("x.mgr5.json", Snapshot), "domain.record", "--json")).Output.ShouldBe("""
            {
              "name": "domain.record",
              "kind": "list",
              "title": "Records [of] a zone",
              "key": "rkey",
              "parent": "domain",
              "columns": [
                {
                  "name": "rkey",
                  "type": "int",
                  "title": "Key"
                }
              ],
              "csharp": {
                "path": "panel.Domain.Record",
                "methods": [
                  "ListAsync",
                  "PageAsync",
                  "EnumerateAsync"
                ]
              }
            }
            """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task A_snapshot_is_summed_up_as_json()
    {
        using var json = System.Text.Json.JsonDocument.Parse((await RunAsync("show", FileOf("x.mgr5.json", Snapshot), "--json")).Output);

        json.RootElement.GetProperty("version").GetString().ShouldBe("6.105.0");
        json.RootElement.GetProperty("functions").EnumerateArray().Select(static f => f.GetProperty("name").GetString())
            .ShouldBe(["domain", "domain.record", "domain.record.edit", "keepalive", "user.delete"]);
    }
}
