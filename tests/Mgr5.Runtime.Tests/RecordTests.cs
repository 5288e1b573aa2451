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

        public PanelLimit? Quota => GetLimit("quota");

        public SiteEditMode? Mode => GetChoice<SiteEditMode>("mode");

        public PanelValues AddonOf => GetValues("addon_*");
    }

    private static Item Row(string cells) => Shown.Row<Item>(cells);

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
        SiteEditForm form = Shown.Form<SiteEditForm>("<count>many</count><quota>much</quota><active/>");

        Should.Throw<PanelFormatException>(() => form.Count).Message.ShouldBe("The value of 'count' is not a whole number.");
        Should.Throw<PanelFormatException>(() => form.Quota).Message.ShouldBe("The value of 'quota' is not a whole number or empty.");
        form.Active.ShouldBeNull();
    }

    [Theory]
    [InlineData("<aliases>a b  c</aliases>", new[] { "a", "b", "c" })]
    [InlineData("<aliases>a</aliases><aliases>b c</aliases>", new[] { "a", "b c" })]
    [InlineData("<aliases/>", new string[0])]
    [InlineData("", null)]
    public void Several_values_of_a_form_are_one_text_or_several_nodes(string nodes, string[]? expected)
        => Shown.Form<SiteEditForm>(nodes).Aliases.ShouldBe(expected);

    [Fact]
    public void A_request_sends_what_is_set()
    {
        SiteEditRequest request = new()
        {
            Name = "a",
            Active = false,
            Price = 1.5m,
            Since = new(2024, 4, 24),
            Seen = new(2024, 4, 24, 10, 33, 46),
            Aliases = ["x", "y"],
            Mode = "m",
            Count = -5,
            Quota = PanelLimit.Unlimited,
            ["limit_db"] = "",
        };

        request.Sent().ShouldBe(
            "active=off&aliases=x y&count=-5&limit_db=&mode=m&name=a&price=1.5&quota=&seen=2024-04-24 10:33:46&since=2024-04-24");
        request.Name = null;
        request.Names.ShouldNotContain("name");
    }

    [Fact]
    public void Typed_and_by_name_are_one()
    {
        SiteEditRequest request = new() { ["active"] = "on", ["aliases"] = "a b" };

        request.Active.ShouldBe(true);
        request.Aliases.ShouldBe(["a", "b"]);
        request.Active = null;
        request["active"].ShouldBeNull();
        Should.Throw<PanelFormatException>(() => new SiteEditRequest { ["active"] = "maybe" }.Active).Message.ShouldBe("The value of 'active' is not on or off.");
    }

    [Fact]
    public void A_value_with_the_separator_in_it_would_be_two()
    {
        Should.Throw<ArgumentException>(static () => new SiteEditRequest { Aliases = ["a b"] }).Message.ShouldNotContain("a b");
        Should.Throw<ArgumentException>(static () => new SiteEditRequest { Aliases = ["a", null!] });
    }

    [Fact]
    public void Records_of_different_types_are_not_equal_even_with_the_same_values()
        => Shown.Row("<a>1</a>").Equals(Row("<a>1</a>")).ShouldBeFalse();

    [Fact]
    public void A_secret_cell_is_not_printed_with_its_attributes_either()
        => Row("<passwd orig=\"hunter2\">hunter2</passwd>").ToString().ShouldNotContain("hunter2");

    [Fact]
    public void Pages_are_equal_by_content()
        => new PanelPage<Item>([Row("<name>a</name>")], 1, 2, 3).ShouldBe(new PanelPage<Item>([Row("<name>a</name>")], 1, 2, 3));

    [Fact]
    public void A_copy_of_a_request_is_its_own()
    {
        SiteEditRequest first = new() { Name = "a" };
        SiteEditRequest second = first with { Name = "b" };

        (first.Name, second.Name).ShouldBe(("a", "b"));
        (first with { }).ShouldBe(first);
        first.ShouldNotBe(second);
        new PanelRequest { ["name"] = "a" }.ShouldNotBe(first);
    }

    [Fact]
    public void A_request_prints_no_secret()
        => new SiteEditRequest { Name = "a", ["passwd"] = "hunter2", ["pin"] = "1234", ["confirm"] = "hunter2" }
            .ToString().ShouldBe("SiteEditRequest { name = a, passwd = ***, pin = ***, confirm = *** }");

    [Fact]
    public void Values_do_not_follow_the_language_of_the_thread()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ru-RU");

            new SiteEditRequest { Price = 1.5m }["price"].ShouldBe("1.5");
            Row("<price>10.50</price>").Price.ShouldBe(10.50m);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("<quota>5</quota>", "5")]
    [InlineData("<quota>-1</quota>", "-1")]
    [InlineData("<quota/>", "unlimited")]
    [InlineData("<quota>much</quota>", null)]
    [InlineData("", null)]
    public void A_limit_that_is_empty_is_none(string cells, string? expected) => (Row(cells).Quota?.ToString()).ShouldBe(expected);

    [Fact]
    public void A_limit_is_a_number_or_none()
    {
        PanelLimit limit = 5;

        (limit.Value, limit.IsUnlimited, limit).ShouldBe((5, false, new PanelLimit(5)));
        (PanelLimit.Unlimited.Value, PanelLimit.Unlimited.IsUnlimited, default(PanelLimit)).ShouldBe((null, true, PanelLimit.Unlimited));
        PanelLimit.FromInt64(0).ShouldNotBe(PanelLimit.Unlimited);
        new SiteEditRequest { Quota = 7 }["quota"].ShouldBe("7");
        new SiteEditRequest { ["quota"] = "" }.Quota.ShouldBe(PanelLimit.Unlimited);
        new SiteEditRequest { Quota = null }["quota"].ShouldBeNull();
    }

    [Fact]
    public void A_choice_is_any_text() => (Row("<mode>fast</mode>").Mode, Row("<mode/>").Mode?.Value, Row("").Mode).ShouldBe((SiteEditMode.Fast, "", null));

    [Fact]
    public void Values_of_a_pattern_are_read_and_set_by_their_part()
    {
        SiteEditRequest request = new() { ["addon_2"] = "b", ["addon_"] = "none", ["other_3"] = "x", AddonOf = { ["1"] = "a", [3] = "c" } };

        request.AddonOf.ShouldBe([new("2", "b"), new("1", "a"), new("3", "c")], ignoreOrder: true);
        (request.AddonOf["2"], request.AddonOf[3], request.AddonOf[4]).ShouldBe(("b", "c", null));
        request.AddonOf["2"] = "B";
        request.AddonOf[1] = null;
        request.Sent().ShouldBe("addon_2=B&addon_3=c&addon_=none&other_3=x");
        Should.Throw<ArgumentException>(() => request.AddonOf[""] = "x");
    }

    [Fact]
    public void Values_of_a_pattern_can_be_changed_while_they_are_enumerated()
    {
        SiteEditRequest request = new() { AddonOf = { [1] = "a", [2] = "b" } };

        foreach ((string part, string value) in request.AddonOf)
        {
            request.AddonOf[part + "0"] = value;
            request.AddonOf[part] = null;
        }

        request.Sent().ShouldBe("addon_10=a&addon_20=b");
    }

    [Fact]
    public void Values_of_a_row_cannot_be_set()
    {
        Item row = Row("<addon_7>a</addon_7><addon_8 orig=\"b\">B</addon_8><addon_8>twice</addon_8><name>x</name>");

        row.AddonOf.ShouldBe([new("7", "a"), new("8", "b")]);
        row.AddonOf[9].ShouldBeNull();
        Should.Throw<NotSupportedException>(() => row.AddonOf["7"] = "x");
    }

    [Theory]
    [InlineData("a_*_b", "a_1_b", "1")]
    [InlineData("*_b", "1_b", "1")]
    [InlineData("a*", "a1", "1")]
    public void A_pattern_has_its_star_anywhere(string pattern, string name, string part)
    {
        PanelRequest request = new();
        PanelValues values = new(request, pattern) { [part] = "x" };

        request[name].ShouldBe("x");
        values.ShouldBe([new(part, "x")]);
    }

    [Fact]
    public void A_pattern_without_a_star_is_none() => Should.Throw<ArgumentException>(static () => new PanelValues(new PanelRequest(), "a"));
}
