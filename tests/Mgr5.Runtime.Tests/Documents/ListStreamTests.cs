using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Lists while they come over HTTP.</summary>
public sealed class ListStreamTests
{
    private static SiteFunction Sites(Stream answer) => new(Client(answer));

    private static TestClient Client(params Stream[] answers)
        => new(PanelConnection.Https(new Uri("https://panel.example/ispmgr"), PanelAuth.AuthInfo("u", "p"), new HttpClient(new CannedHandler(answers))));

    private static MemoryStream Text(string answer) => new(Encoding.UTF8.GetBytes(answer));

    private static async Task<List<string>> KeysAsync(SiteFunction sites, List<string> keys)
    {
        await foreach (SiteItem row in sites.EnumerateAsync())
        {
            keys.Add(row.Key);
        }

        return keys;
    }

    [Fact]
    public async Task A_row_is_there_before_the_answer_is()
    {
        GatedStream answer = new("<doc><tparams/><elem><name>a</name></elem><elem><na", "me>b</name></elem><p_elems>2</p_elems></doc>");
        await using IAsyncEnumerator<SiteItem> rows = Sites(answer).EnumerateAsync().GetAsyncEnumerator();

        (await rows.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();
        rows.Current.Key.ShouldBe("a");
        ValueTask<bool> next = rows.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();

        answer.Open();
        (await next).ShouldBeTrue();
        rows.Current.Key.ShouldBe("b");
        (await rows.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_that_breaks_off_says_so_behind_its_rows()
    {
        List<string> keys = [];
        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => KeysAsync(Sites(Text("<doc><elem><name>a</name></elem><elem><name>secret")), keys));

        keys.ShouldBe(["a"]);
        e.Message.ShouldBe("site: The answer is not well-formed XML: it breaks off before its end (line 1, byte 50).");
        e.Func.ShouldBe("site");
        (await Should.ThrowAsync<PanelFormatException>(() => Sites(Text("<doc><elem><name>a</name></elem>")).ListAsync())).Func.ShouldBe("site");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_says_so_behind_the_rows()
    {
        List<string> keys = [];
        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(
            () => KeysAsync(Sites(new GatedStream("<doc><elem><name>a</name></elem>", null)), keys));

        keys.ShouldBe(["a"]);
        e.Message.ShouldBe("site: the answer of https://panel.example/ispmgr broke off: reset");
    }

    [Fact]
    public async Task A_list_that_breaks_off_before_somebody_has_seen_a_row_is_read_again()
    {
        SwiftTime time = new();
        CannedHandler handler = new(
            new GatedStream("<doc>", null),
            new GatedStream("<doc><elem><name>a</name></elem>", null),
            Text("<doc><elem><name>b</name></elem></doc>"),
            new GatedStream("<doc>", null),
            Text("<doc><elem><name>c</name></elem></doc>"));
        SiteFunction sites = new(new TestClient(new(
            new HttpTransport(new("https://panel.example/ispmgr"), new HttpClient(handler), time), PanelAuth.AuthInfo("u", "p"), time)));

        (await sites.ListAsync()).Single().Key.ShouldBe("b");
        (await KeysAsync(sites, [])).ShouldBe(["c"]);

        time.Pauses.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_behind_rows_is_a_refusal()
    {
        const string Answer = "<doc><elem><name>a</name></elem><error type=\"limit\" object=\"x\"><msg>m</msg></error></doc>";
        List<string> keys = [];

        (await Should.ThrowAsync<PanelException>(() => KeysAsync(Sites(Text(Answer)), keys))).Type.ShouldBe("limit");
        keys.ShouldBe(["a"]);
        (await Should.ThrowAsync<PanelException>(() => Sites(Text(Answer)).ListAsync())).Type.ShouldBe("limit");
        (await Should.ThrowAsync<PanelException>(() => Sites(Text(Answer)).PageAsync())).Type.ShouldBe("limit");
    }

    [Fact]
    public async Task A_refusal_before_rows_leaves_no_answer_open()
    {
        MemoryStream refused = Text("<doc><error type=\"access\"/><elem><name>a</name></elem></doc>");

        await Should.ThrowAsync<PanelAccessException>(() => KeysAsync(new(Client(refused, Text("<doc><user/></doc>"))), []));
        refused.CanRead.ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_stops_early_leaves_no_answer_open()
    {
        MemoryStream answer = Text("<doc><elem><name>a</name></elem><elem><name>b</name></elem></doc>");
        await foreach (SiteItem row in Sites(answer).EnumerateAsync())
        {
            row.Key.ShouldBe("a");
            answer.CanRead.ShouldBeTrue();
            break;
        }

        answer.CanRead.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_rows_of_the_list_are_its_rows()
    {
        MemoryStream answer = Text(
            "<doc><tparams><elem>t</elem><func>site</func></tparams><banner id='1'/><elem><name>a</name><list name='l'><elem><name>x</name></elem></list></elem>"
            + "<banner/><list name='m'><elem><name>y</name></elem></list>\n<elem/><p_elems>2</p_elems></doc>");
        IReadOnlyList<SiteItem> rows = await Sites(answer).ListAsync();

        rows.Select(static r => r["name"]).ShouldBe(["a", null]);
        rows[0].Node.Child("list")!.Child("elem")!.Child("name")!.Text.ShouldBe("x");
        rows[1].Node.Text.ShouldBe("");
    }

    [Theory]
    [InlineData("{\"doc\":{\"elem\":{\"name\":{\"$\":\"a\"}},\"p_elems\":{\"$\":\"1\"}}}")]
    [InlineData("{\"doc\":{\"elem\":[{\"name\":{\"$\":\"a\"}}]}}")]
    public async Task A_panel_that_answers_in_JSON_has_its_rows_too(string answer)
    {
        (await KeysAsync(Sites(Text(answer)), [])).ShouldBe(["a"]);
        (await Sites(Text(answer)).PageAsync()).Items.Single().Key.ShouldBe("a");
    }

    [Fact]
    public async Task Pages_are_read_one_after_the_other()
    {
        TestClient client = Client(
            Text("<doc><elem><name>a</name></elem><p_cnt>1</p_cnt><p_num>1</p_num><p_elems>2</p_elems></doc>"),
            Text("<doc><elem><name>b</name></elem><p_cnt>1</p_cnt><p_num>2</p_num><p_elems>2</p_elems></doc>"));

        (await KeysAsync(new(client), [])).ShouldBe(["a", "b"]);
    }
}
