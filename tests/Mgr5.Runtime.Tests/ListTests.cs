namespace Mgr5.Runtime.Tests;

public sealed class ListTests
{
    private readonly ScriptedPanel _panel = new(FiveRows);

    // Two rows a page, or as many as are asked for.
    private static string FiveRows(IReadOnlyDictionary<string, string> sent)
    {
        int page = int.Parse(sent["p_num"], System.Globalization.CultureInfo.InvariantCulture);
        int size = sent.TryGetValue("p_cnt", out string? asked) ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) : 2;
        string rows = string.Concat(Enumerable.Range(0, 5).Skip((page - 1) * size).Take(size).Select(static i => $"<elem><name>{i}</name></elem>"));
        return $"<doc>{rows}<p_cnt>{size}</p_cnt><p_num>{page}</p_num><p_elems>5</p_elems></doc>";
    }

    [Fact]
    public async Task A_list_is_read_to_the_end_of_its_total()
    {
        IReadOnlyList<SiteItem> items = await new SiteFunction(_panel).ListAsync();

        items.Select(static i => i.Key).ShouldBe(["0", "1", "2", "3", "4"]);
        _panel.Queries.ShouldBe(["func=site&p_num=1", "func=site&p_cnt=2&p_num=2", "func=site&p_cnt=2&p_num=3"]);
    }

    [Fact]
    public async Task Filter_order_and_size_go_with_every_page()
    {
        await new SiteFunction(_panel).ListAsync(
            new() { Filter = new() { Owner = "john", ["note"] = "" }, SortBy = "name", Descending = true, PageSize = 3, Su = "root" });

        _panel.Queries.ShouldBe(
            [
                "filter=on&func=site&note=&owner=john&p_cnt=3&p_col=-name&p_num=1&su=root",
                "filter=on&func=site&note=&owner=john&p_cnt=3&p_col=-name&p_num=2&su=root",
            ]);
    }

    [Fact]
    public async Task The_size_that_was_asked_for_is_asked_for_again_where_the_panel_does_not_say_it()
    {
        ScriptedPanel panel = new(static p => $"<doc><elem><name>{p["p_num"]}</name></elem><p_num>{p["p_num"]}</p_num><p_elems>2</p_elems></doc>");

        await new SiteFunction(panel).ListAsync(new() { PageSize = 1 });

        panel.Queries.ShouldBe(["func=site&p_cnt=1&p_num=1", "func=site&p_cnt=1&p_num=2"]);
        (await new SiteFunction(panel).PageAsync(2, new() { PageSize = 1 })).Size.ShouldBeNull();
    }

    [Fact]
    public async Task A_total_that_never_comes_ends_with_an_empty_page()
    {
        ScriptedPanel panel = new(static p => p["p_num"] == "2"
            ? "<doc><p_num>2</p_num><p_elems>2147483647</p_elems></doc>"
            : "<doc><elem><name>1</name></elem><p_num>1</p_num><p_elems>2147483647</p_elems></doc>");

        (await new SiteFunction(panel).ListAsync()).Count.ShouldBe(1);
        panel.Queries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_without_a_total_is_one_page()
    {
        ScriptedPanel panel = new() { Answer = "<doc><elem/><elem/></doc>" };

        (await new SiteFunction(panel).ListAsync()).Count.ShouldBe(2);
        panel.Queries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_says_where_it_is()
    {
        PanelPage<SiteItem> page = await new SiteFunction(_panel).PageAsync(3, new() { PageSize = 2 });

        (page.Items.Count, page.Number, page.Size, page.Total).ShouldBe((1, 3, 2, 5));
        _panel.Sent.ShouldBe("func=site&p_cnt=2&p_num=3");
    }

    [Theory]
    [InlineData("name", false, "func=site&p_col=+name&p_num=1")]
    [InlineData("name", true, "func=site&p_col=-name&p_num=1")]
    [InlineData(null, true, "func=site&p_num=1")]
    public async Task Rows_are_sorted_by_a_column(string? column, bool descending, string sent)
    {
        await new SiteFunction(_panel).PageAsync(options: new() { SortBy = column, Descending = descending });

        _panel.Sent.ShouldBe(sent);
    }

    [Fact]
    public async Task A_filter_may_have_no_values()
    {
        await new SiteFunction(_panel).PageAsync(options: new() { Filter = new() });

        _panel.Sent.ShouldBe("filter=on&func=site&p_num=1");
    }

    [Fact]
    public async Task A_parent_is_sent_as_the_id_of_its_list()
    {
        await new RecordFunction(_panel).ListAsync("example.com");
        await new NodeFunction(_panel).PageAsync("a", 2);
        await new NodeFunction(_panel).PageAsync();

        _panel.Queries[0].ShouldBe("elid=example.com&func=zone.record&p_num=1");
        _panel.Queries.TakeLast(2).ShouldBe(["elid=a&func=site.node&p_num=2", "func=site.node&p_num=1"]);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_its_first_row_is()
    {
        IAsyncEnumerable<SiteItem> rows = new SiteFunction(_panel).EnumerateAsync(new() { SortBy = "name" });
        _panel.Queries.ShouldBeEmpty();

        List<(string Key, int Calls)> seen = [];
        await foreach (SiteItem row in rows)
        {
            seen.Add((row.Key, _panel.Queries.Count));
            if (row.Key == "2")
            {
                break;
            }
        }

        seen.ShouldBe([("0", 1), ("1", 1), ("2", 2)]);
        _panel.Queries.ShouldBe(["func=site&p_col=+name&p_num=1", "func=site&p_cnt=2&p_col=+name&p_num=2"]);
    }

    [Fact]
    public async Task All_rows_are_enumerated()
    {
        List<string> keys = [];
        await foreach (SiteItem row in new SiteFunction(_panel).EnumerateAsync())
        {
            keys.Add(row.Key);
        }

        keys.ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task Enumerating_ends_when_it_is_cancelled()
    {
        using CancellationTokenSource cancel = new();
        List<string> keys = [];

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (SiteItem row in new SiteFunction(_panel).EnumerateAsync().WithCancellation(cancel.Token))
            {
                keys.Add(row.Key);
                _panel.Transport.Gate = Task.Delay(Timeout.Infinite, CancellationToken.None);
                await cancel.CancelAsync();
            }
        });

        keys.ShouldBe(["0", "1"]);
    }

    [Fact]
    public void Nothing_is_sent_for_a_list_that_cannot_be()
    {
        SiteFunction sites = new(_panel);
        RecordFunction records = new(_panel);
        Action[] calls =
        [
            () => sites.PageAsync(0),
            () => sites.PageAsync(options: new() { PageSize = 0 }),
            () => sites.ListAsync(new() { PageSize = -1 }),
            () => sites.ListAsync(new() { SortBy = " " }),
            () => sites.ListAsync(new() { Filter = new() { ["elid"] = "5" } }),
            () => sites.EnumerateAsync(new() { PageSize = 0 }),
            () => records.ListAsync(null!),
            () => records.PageAsync(""),
            () => records.PageAsync("a", 0),
            () => records.EnumerateAsync(" "),
            () => new NodeFunction(_panel).ListAsync(""),
            () => new NodeFunction(_panel).PageAsync("a", 0),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _panel.Queries.ShouldBeEmpty();
    }
}
