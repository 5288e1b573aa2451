using System.Text;

namespace Mgr5.Runtime.Tests;

public sealed class RecordTests
{
    private sealed record Item : PanelItem
    {
        public string Key => GetKey("name");

        public bool? Active => GetFlag("active");

        public long? Size => GetInteger("size");

        public decimal? Price => GetMoney("price");

        public DateOnly? Since => GetDate("since");

        public DateTime? Seen => GetDateTime("seen");
    }

    private sealed record Form : PanelForm
    {
        public long? Size => GetInteger("size");

        public bool? Active => GetFlag("active");

        public IReadOnlyList<string>? Aliases => GetList("aliases", ' ');
    }

    private sealed record Request : PanelRequest
    {
        public string? Name { get => GetText("name"); set => SetText("name", value); }

        public bool? Active { get => GetFlag("active"); set => SetFlag("active", value); }

        public decimal? Price { get => GetMoney("price"); set => SetMoney("price", value); }

        public DateOnly? Since { get => GetDate("since"); set => SetDate("since", value); }

        public DateTime? Seen { get => GetDateTime("seen"); set => SetDateTime("seen", value); }

        public IReadOnlyList<string>? Aliases { get => GetList("aliases", ' '); set => SetList("aliases", ' ', value); }

        public Mode? Mode { get => GetChoice<Mode>("mode"); set => SetChoice("mode", value); }

        protected override bool IsSecret(string name) => name is "pin" || base.IsSecret(name);
    }

    private readonly record struct Mode(string Value) : IPanelChoice<Mode>
    {
        public static Mode FromValue(string value) => new(value);
    }

    private static PanelNode Node(string xml) => PanelDocument.Parse(Encoding.UTF8.GetBytes(xml)).Root;

    private static Item Row(string cells) => new() { Node = Node($"<doc><elem>{cells}</elem></doc>").Child("elem")! };

    [Theory]
    [InlineData("<active>on</active>", true)]
    [InlineData("<active>off</active>", false)]
    [InlineData("<active/>", true)]
    [InlineData("", null)]
    [InlineData("<active orig=\"on\">Включён</active>", true)]
    [InlineData("<active>maybe</active>", null)]
    public void A_flag_of_a_row_is_a_word_or_the_mere_presence_of_its_cell(string cells, bool? expected)
        => Row(cells).Active.ShouldBe(expected);

    [Fact]
    public void Cells_have_their_types()
    {
        Item row = Row("<name>a</name><size>-5</size><price>10.50</price><since>2024-04-24</since><seen>2024-04-24 10:33:46</seen>");

        row.Key.ShouldBe("a");
        row.Size.ShouldBe(-5);
        row.Price.ShouldBe(10.50m);
        row.Since.ShouldBe(new DateOnly(2024, 4, 24));
        row.Seen.ShouldBe(new DateTime(2024, 4, 24, 10, 33, 46));
    }

    [Fact]
    public void A_cell_that_is_not_of_its_type_is_null_and_its_text_is_there()
    {
        Item row = Row("<size>many</size>");

        row.Size.ShouldBeNull();
        row["size"].ShouldBe("many");
        row["nothing"].ShouldBeNull();
    }

    [Fact]
    public void A_row_without_its_key_says_so()
        => Should.Throw<PanelFormatException>(() => Row("<size>1</size>").Key).Message.ShouldBe("The row lacks its key, the cell 'name'.");

    [Fact]
    public void The_machines_value_is_in_orig_and_the_text_beside_it()
    {
        PanelCell cell = Row("<status color=\"green\" orig=\"4\">Зачислен</status>").Cell("status")!.Value;

        (cell.Value, cell.Text, cell.Attribute("color")).ShouldBe(("4", "Зачислен", "green"));
    }

    [Fact]
    public void Used_and_limit_are_attributes()
        => Row("<disk used=\"39\" limit=\"50\"/>").Cell("disk")!.Value.Attribute("limit").ShouldBe("50");

    [Fact]
    public void Rows_are_equal_by_content()
    {
        Row("<name>a</name><disk used=\"1\"/>").ShouldBe(Row("<disk used=\"1\"/><name>a</name>"));
        Row("<name>a</name><disk used=\"1\"/>").GetHashCode().ShouldBe(Row("<disk used=\"1\"/><name>a</name>").GetHashCode());
        Row("<name>a</name><disk used=\"1\"/>").ShouldNotBe(Row("<name>a</name><disk used=\"2\"/>"));
    }

    [Fact]
    public void A_value_of_a_form_that_is_not_of_its_type_is_an_error_that_names_it()
    {
        Form form = new() { Node = Node("<doc><size>many</size><active/></doc>") };

        Should.Throw<PanelFormatException>(() => form.Size).Message.ShouldBe("The value of 'size' is not a whole number.");
        form.Active.ShouldBeNull();
    }

    [Theory]
    [InlineData("<aliases>a b  c</aliases>", new[] { "a", "b", "c" })]
    [InlineData("<aliases>a</aliases><aliases>b c</aliases>", new[] { "a", "b c" })]
    [InlineData("<aliases/>", new string[0])]
    [InlineData("", null)]
    public void Several_values_of_a_form_are_one_text_or_several_nodes(string nodes, string[]? expected)
        => new Form { Node = Node($"<doc>{nodes}</doc>") }.Aliases.ShouldBe(expected);

    [Fact]
    public void Options_are_in_the_panels_order_and_may_lack_a_key()
    {
        PanelForm form = new() { Node = Node("<doc><slist name=\"a\"><val key=\"null\" msg=\"yes\">-- none --</val><val key=\"2\">two</val><msg>three</msg></slist></doc>") };

        form.Options("a").ShouldBe([new("null", "-- none --"), new("2", "two"), new("three", "three")]);
        form.Options("b").ShouldBeEmpty();
    }

    [Fact]
    public void A_form_prints_its_values_and_no_secret_and_no_furniture()
        => new PanelForm { Node = Node("<doc><elid>7</elid><passwd>hunter2</passwd><tparams><out>xml</out></tparams></doc>") }
            .ToString().ShouldBe("PanelForm { elid = 7, passwd = *** }");

    [Fact]
    public void A_request_sends_what_is_set()
    {
        Request request = new()
        {
            Name = "a",
            Active = false,
            Price = 1.5m,
            Since = new(2024, 4, 24),
            Seen = new(2024, 4, 24, 10, 33, 46),
            Aliases = ["x", "y"],
            Mode = new Mode("m"),
            ["limit_db"] = "",
        };

        request.Values.ShouldBe(
            new Dictionary<string, string>
            {
                ["name"] = "a", ["active"] = "off", ["price"] = "1.5", ["since"] = "2024-04-24", ["seen"] = "2024-04-24 10:33:46",
                ["aliases"] = "x y", ["mode"] = "m", ["limit_db"] = "",
            },
            ignoreOrder: true);
        request.Name = null;
        request.Names.ShouldNotContain("name");
    }

    [Fact]
    public void Typed_and_by_name_are_one()
    {
        Request request = new() { ["active"] = "on", ["aliases"] = "a b" };

        request.Active.ShouldBe(true);
        request.Aliases.ShouldBe(["a", "b"]);
        request.Active = null;
        request["active"].ShouldBeNull();
        Should.Throw<PanelFormatException>(() => new Request { ["active"] = "maybe" }.Active).Message.ShouldBe("The value of 'active' is not on or off.");
    }

    [Fact]
    public void A_value_with_the_separator_in_it_would_be_two()
    {
        Should.Throw<ArgumentException>(static () => new Request { Aliases = ["a b"] }).Message.ShouldNotContain("a b");
        Should.Throw<ArgumentException>(static () => new Request { Aliases = ["a", null!] });
    }

    [Fact]
    public void Records_of_different_types_are_not_equal_even_with_the_same_values()
        => new PanelItem { Node = Node("<doc><a>1</a></doc>") }.Equals(Row("<a>1</a>")).ShouldBeFalse();

    [Fact]
    public void A_secret_cell_is_not_printed_with_its_attributes_either()
        => Row("<passwd orig=\"hunter2\">hunter2</passwd>").ToString().ShouldNotContain("hunter2");

    [Fact]
    public void Pages_are_equal_by_content()
        => new PanelPage<Item>([Row("<name>a</name>")], 1, 2, 3).ShouldBe(new PanelPage<Item>([Row("<name>a</name>")], 1, 2, 3));

    [Fact]
    public void A_copy_of_a_request_is_its_own()
    {
        Request first = new() { Name = "a" };
        Request second = first with { Name = "b" };

        (first.Name, second.Name).ShouldBe(("a", "b"));
        (first with { }).ShouldBe(first);
        first.ShouldNotBe(second);
        new PanelRequest { ["name"] = "a" }.ShouldNotBe(first);
    }

    [Fact]
    public void A_request_prints_no_secret()
        => new Request { Name = "a", ["passwd"] = "hunter2", ["pin"] = "1234", ["confirm"] = "hunter2" }
            .ToString().ShouldBe("Request { name = a, passwd = ***, pin = ***, confirm = *** }");

    [Fact]
    public void Values_do_not_follow_the_language_of_the_thread()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ru-RU");

            new Request { Price = 1.5m }["price"].ShouldBe("1.5");
            Row("<price>10.50</price>").Price.ShouldBe(10.50m);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
