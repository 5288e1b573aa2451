using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class ListingReaderTests
{
    // One entry of each form, wrapped as a panel wraps: at 47 characters, behind column 45.
    private const string Listing = """
        addsorter                                    Function type: form
        admin                                        Accounts . Function type: list
        admin.edit                                   Account . Make account . Make an account for
                                                     one person of the staff. They may log in at
                                                     once. Function type: form
        admin.suspend                                Off. Switch the account off. Function type:
                                                     group operation
        authlog                                      The hint tells of a Function type: nothing
        blacklist                                    Rules of all addresses that are refused. Function
                                                     type: list
        bugtrack                                     Function type: none
        db.dump                                      Save . Save a copy.
        keepalive                                    Description is not available
        plugin.enable-all                            Function type: external function
        """;

    private static Function Read(string name)
        => ListingReader.Read(Listing).Functions.Single(f => f.Name == name);

    [Fact]
    public void A_bare_entry_has_a_kind_only()
        => Read("addsorter").ShouldBe(new Function { Name = "addsorter", Kind = FunctionKind.Form });

    [Fact]
    public void A_caption_loses_its_trailing_space()
        => Read("admin").ShouldBe(new Function { Name = "admin", Kind = FunctionKind.List, Title = "Accounts" });

    [Fact]
    public void What_follows_the_caption_is_the_description_unwrapped()
        => Read("admin.edit").ShouldBe(new Function
        {
            Name = "admin.edit",
            Kind = FunctionKind.Form,
            Title = "Account",
            Description = "Make account . Make an account for one person of the staff. They may log in at once",
        });

    [Fact]
    public void A_type_may_break_behind_its_colon()
        => Read("admin.suspend").Kind.ShouldBe(FunctionKind.Group);

    [Fact]
    public void A_type_may_break_inside_its_label()
        => Read("blacklist").Kind.ShouldBe(FunctionKind.List);

    [Fact]
    public void A_hint_that_talks_of_function_types_is_no_type()
        => Read("authlog").ShouldBe(new Function { Name = "authlog", Title = "The hint tells of a Function type: nothing" });

    [Fact]
    public void The_type_is_the_last_part_whatever_a_hint_says()
        => ListingReader.Read("x".PadRight(45) + "Types. Not a Function type: form. Function type: list").Functions[0]
            .ShouldBe(new Function { Name = "x", Kind = FunctionKind.List, Title = "Types", Description = "Not a Function type: form" });

    [Fact]
    public void None_is_a_type_of_its_own()
        => Read("bugtrack").Kind.ShouldBe(FunctionKind.None);

    [Fact]
    public void Text_without_a_type_is_of_unknown_kind()
        => Read("db.dump").ShouldBe(new Function { Name = "db.dump", Title = "Save", Description = "Save a copy." });

    [Fact]
    public void No_description_is_nothing()
        => Read("keepalive").ShouldBe(new Function { Name = "keepalive" });

    [Fact]
    public void Names_of_plugins_may_have_a_dash()
        => Read("plugin.enable-all").Kind.ShouldBe(FunctionKind.External);

    [Theory]
    [InlineData("list", FunctionKind.List)]
    [InlineData("form", FunctionKind.Form)]
    [InlineData("group operation", FunctionKind.Group)]
    [InlineData("report", FunctionKind.Report)]
    [InlineData("validator", FunctionKind.Validator)]
    [InlineData("external function", FunctionKind.External)]
    [InlineData("dashboard", FunctionKind.Dashboard)]
    [InlineData("helpboard", FunctionKind.Helpboard)]
    [InlineData("none", FunctionKind.None)]
    public void Every_type_is_known(string type, FunctionKind kind)
        => ListingReader.Read("x".PadRight(45) + "Function type: " + type).Functions[0].Kind.ShouldBe(kind);

    [Fact]
    public void A_type_of_tomorrow_is_reported_and_loses_nothing()
    {
        Listing listing = ListingReader.Read("x".PadRight(45) + "Map. Function type: world map\n");

        listing.Functions[0].ShouldBe(new Function { Name = "x", Title = "Map" });
        listing.UnknownTypes.ShouldBe([new UnknownFunctionType("x", "world map")]);
    }

    [Fact]
    public void A_listing_that_breaks_off_in_a_type_is_no_whole_one()
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(
            static () => ListingReader.Read("a".PadRight(45) + "Function type: list\n" + "b".PadRight(45) + "Function type: group ope"));

        error.Message.ShouldBe("the listing breaks off in the text of 'b'");
        error.Position.ShouldBe(new TextPosition(2, 70));
    }

    [Fact]
    public void A_name_that_fills_its_column_pushes_its_text_to_the_right()
    {
        string name = new('a', 45);

        Function function = ListingReader.Read(name + " Function type:\n" + new string(' ', 45) + "list\n").Functions[0];

        function.ShouldBe(new Function { Name = name, Kind = FunctionKind.List });
    }

    [Fact]
    public void Windows_line_ends_are_line_ends()
        => ListingReader.Read(Listing.ReplaceLineEndings("\r\n")).ShouldBe(ListingReader.Read(Listing));

    [Theory]
    [InlineData("", 1, 1, "the listing is empty: no function in it")]
    [InlineData("\n\n", 1, 1, "the listing is empty: no function in it")]
    [InlineData("   text", 1, 1, "a line of text before the first function")]
    [InlineData("ab  Function type: list", 1, 5, "the text starts in column 5 instead of 46")]
    [InlineData("ab\n      more text", 2, 7, "the text starts in column 7 instead of 46")]
    [InlineData("ab\ncd\nab", 3, 1, "the function 'ab' is there twice")]
    [InlineData("ab\nc\u0001d", 2, 2, "this is not a listing of functions: U+0001 is in no function's name")]
    [InlineData("ab\ttext", 1, 3, "this is not a listing of functions: a tab is in no function's name")]
    [InlineData("{ \"format\": 1 }", 1, 1, "this is not a listing of functions: '{' is in no function's name")]
    public void A_broken_listing_says_where(string text, int line, int column, string message)
    {
        MetadataFormatException error = Should.Throw<MetadataFormatException>(() => ListingReader.Read(text));

        error.Message.ShouldBe(message);
        error.Position.ShouldBe(new TextPosition(line, column));
    }

    [Fact]
    public void The_real_listing_is_read_whole()
    {
        Listing listing = ListingReader.Read(File.ReadAllText(SharedData.Path("mgrctl/ispmgr-i.en.txt")));

        listing.UnknownTypes.ShouldBeEmpty();
        listing.Functions.Count.ShouldBe(1007);
        listing.Functions.GroupBy(f => f.Kind).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<FunctionKind, int>
            {
                [FunctionKind.List] = 132,
                [FunctionKind.Form] = 293,
                [FunctionKind.Group] = 150,
                [FunctionKind.Report] = 3,
                [FunctionKind.Validator] = 44,
                [FunctionKind.External] = 8,
                [FunctionKind.Dashboard] = 1,
                [FunctionKind.Helpboard] = 1,
                [FunctionKind.None] = 2,
                [FunctionKind.Unknown] = 373,
            },
            ignoreOrder: true);
        listing.Functions.Count(f => f is { Kind: FunctionKind.Unknown, Title: null }).ShouldBe(308);
    }
}
