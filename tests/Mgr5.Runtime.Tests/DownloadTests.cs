using System.Net;
using System.Text;

namespace Mgr5.Runtime.Tests;

public sealed class DownloadTests
{
    private const string Refused = "<?xml version=\"1.0\"?>\n<doc><error type=\"missed\" object=\"elid\"><msg>no such file</msg></error></doc>";

    private readonly List<string> _sent = [];
    private Func<string, HttpContent> _answer = static _ => new ByteArrayContent([]);

    private TestClient Client(PanelAuth? auth = null)
        => new(PanelConnection.Https(new Uri("https://panel.example:1500/ispmgr"), auth ?? PanelAuth.AuthInfo("u", "p"), new HttpClient(new Handler(this))));

    private DumpFunction Dump => new(Client());

    private static ByteArrayContent File(byte[] content, string? disposition = null, string mediaType = "application/octet-stream")
    {
        ByteArrayContent file = new(content);
        file.Headers.ContentType = new(mediaType);
        if (disposition is not null)
        {
            file.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        return file;
    }

    private static async Task<byte[]> BytesOf(PanelDownload download)
    {
        using MemoryStream bytes = new();
        await download.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public async Task A_file_comes_as_it_is_with_what_the_panel_says_of_it()
    {
        byte[] file = [0, 255, (byte)'<', .. Enumerable.Repeat((byte)7, 100_000)];
        _answer = _ => File(file, "attachment; filename=\"dump.sql.gz\"", "application/gzip");

        await using PanelDownload download = await Dump.OpenReadAsync(["a", "b"], new() { ["full"] = "on" }, "p");

        (download.FileName, download.ContentType, download.Length).ShouldBe(("dump.sql.gz", "application/gzip", file.Length));
        (await BytesOf(download)).ShouldBe(file);
        _sent.ShouldBe(["full=on&elid=a%2C+b&plid=p&func=db.dump&out=xml&authinfo=u%3Ap"]);
    }

    [Theory]
    [InlineData("attachment; filename=plain.pdf", "plain.pdf")]
    [InlineData("attachment; filename*=UTF-8''%D0%B0.pdf", "а.pdf")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\x\\\\y.txt\"", "y.txt")]
    [InlineData("attachment; filename=\"C:y.txt\"", "y.txt")]
    [InlineData("attachment; filename=\"12:30.txt\"", "12:30.txt")]
    [InlineData("attachment; filename*=UTF-8''a%1B%0Ab.txt", "a b.txt")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"/\"", null)]
    [InlineData("attachment", null)]
    [InlineData(null, null)]
    public async Task A_file_name_leads_nowhere(string? disposition, string? expected)
    {
        _answer = _ => File([1], disposition);

        await using PanelDownload download = await Dump.OpenReadAsync();

        download.FileName.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<doc")]
    [InlineData("<html><body>page</body></html>")]
    [InlineData("<doc><chapter>a file of somebody's</chapter></doc>")]
    [InlineData("<config><error/></config>")]
    [InlineData("{\"error\":{\"msg\":\"a file of somebody's\"}}")]
    [InlineData("{\"doc\":{\"error\":{}}}")]
    [InlineData(" \t plain text")]
    public async Task A_file_may_look_like_a_document(string content)
    {
        _answer = _ => File(Encoding.UTF8.GetBytes(content));

        await using PanelDownload download = await Dump.OpenReadAsync();

        Encoding.UTF8.GetString(await BytesOf(download)).ShouldBe(content);
    }

    [Theory]
    [InlineData(FileStart.LongestDocument - 1, true)]
    [InlineData(FileStart.LongestDocument, false)]
    [InlineData(FileStart.LongestDocument * 3, false)]
    public async Task Only_a_short_answer_can_be_a_document(int length, bool isDocument)
    {
        string content = Refused + new string(' ', length - Refused.Length);
        _answer = _ => File(Encoding.UTF8.GetBytes(content));

        if (isDocument)
        {
            await Should.ThrowAsync<PanelException>(() => Dump.OpenReadAsync());
            return;
        }

        using PanelDownload download = await Dump.OpenReadAsync();
        Encoding.UTF8.GetString(await BytesOf(download)).ShouldBe(content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\t ")]
    public async Task An_error_in_place_of_a_file_is_an_error(string before)
    {
        StreamContent? body = null;
        ClosingStream stream = new(Encoding.UTF8.GetBytes(before + Refused.Replace("<?xml version=\"1.0\"?>\n", "", StringComparison.Ordinal)));
        _answer = _ => body = new StreamContent(stream);

        PanelException e = await Should.ThrowAsync<PanelException>(() => Dump.OpenReadAsync(["a"]));

        (e.Func, e.Type, e.Message).ShouldBe(("db.dump", "missed", "db.dump: no such file (missed elid)"));
        stream.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_document_in_place_of_a_file_is_said()
    {
        ClosingStream stream = new("<doc func=\"db.dump\"><ok/></doc>"u8.ToArray());
        _answer = _ => new StreamContent(stream);

        PanelFormatException e = await Should.ThrowAsync<PanelFormatException>(() => Dump.OpenReadAsync(["a"]));

        (e.Func, e.Message).ShouldBe(("db.dump", "db.dump: the panel answered with a document of its own, and not with a file."));
        stream.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task Disposing_closes_what_is_still_to_come()
    {
        ClosingStream first = new([1, 2, 3]);
        ClosingStream second = new([1, 2, 3]);
        _answer = _ => new StreamContent(first);
        using (await Dump.OpenReadAsync())
        {
            first.IsClosed.ShouldBeFalse();
        }

        _answer = _ => new StreamContent(second);
        await using (await Dump.OpenReadAsync())
        {
            second.IsClosed.ShouldBeFalse();
        }

        (first.IsClosed, second.IsClosed).ShouldBe((true, true));
    }

    [Fact]
    public async Task A_file_is_not_waited_for_to_its_end()
    {
        _answer = static _ => new StreamContent(new EndlessStream());

        using PanelDownload download = await Dump.OpenReadAsync();

        byte[] some = new byte[200_000];
        await download.Content.ReadExactlyAsync(some);
        some.ShouldAllBe(static b => b == 7);
        download.Content.ReadByte().ShouldBe(7);
        download.Length.ShouldBeNull();
    }

    [Theory]
    [InlineData("JSONdata", "[{\"name\":\"a\"}]")]
    [InlineData("text", "name=a")]
    [InlineData("xml", "<doc func=\"web\"><elem/></doc>")]
    [InlineData("json", "{\"doc\":{\"$func\":\"web\"}}")]
    public async Task Any_format_is_read_as_it_is(string format, string answer)
    {
        _answer = _ => new StringContent(answer);

        using PanelDownload download = await Client().OpenReadAsync("web", new() { ["out"] = format, ["elid"] = "5" });

        Encoding.UTF8.GetString(await BytesOf(download)).ShouldBe(answer);
        download.Length.ShouldBe(answer.Length);
        _sent.ShouldBe([$"out={format}&elid=5&func=web&authinfo=u%3Ap"]);
    }

    [Theory]
    [InlineData("xml", Refused)]
    [InlineData("json", "{\"doc\":{\"error\":{\"$type\":\"missed\",\"$object\":\"elid\",\"msg\":{\"$\":\"no such file\"}}}}")]
    [InlineData("JSONdata", "{\"error\":{\"type\":\"missed\",\"object\":\"elid\",\"msg\":\"no such file\"}}")]
    [InlineData("bjson", "{\"error\":{\"type\":\"missed\",\"obj\":\"elid\",\"msg\":\"no such file\"}}")]
    [InlineData("csv", Refused)]
    public async Task A_refusal_in_any_format_that_has_one_is_an_error(string format, string answer)
    {
        _answer = _ => new StringContent(answer);

        PanelException e = await Should.ThrowAsync<PanelException>(() => Client().OpenReadAsync("web", new() { ["out"] = format }));

        (e.Func, e.Type, e.Object, e.Message).ShouldBe(("web", "missed", "elid", "web: no such file (missed elid)"));
    }

    [Fact]
    public async Task An_ended_session_is_renewed_for_files_too()
    {
        int logins = 0;
        _answer = body => body switch
        {
            _ when body.Contains("func=auth", StringComparison.Ordinal) => new StringContent($"<doc><auth id=\"s{++logins}\"/></doc>"),
            _ when body.Contains("auth=s1", StringComparison.Ordinal) => new StringContent("<doc><error type=\"access\"/></doc>"),
            _ => File([1, 2]),
        };

        using PanelDownload download = await new DumpFunction(Client(PanelAuth.Session("u", "p"))).OpenReadAsync(["a"]);

        (await BytesOf(download)).ShouldBe([1, 2]);
        logins.ShouldBe(2);
    }

    private const string Logon = "<html><form><input type='password'></form></html>";

    [Theory]
    [InlineData(Logon)]
    [InlineData("\uFEFF\n<!DOCTYPE html><!-- a page that is longer than the first look --><html><body><form id='logon'></form></body></html>")]
    public async Task The_logon_page_in_place_of_a_file_renews_the_session(string page)
    {
        List<ClosingStream> pages = [];
        int logins = 0;
        _answer = body =>
        {
            if (body.Contains("func=auth", StringComparison.Ordinal))
            {
                return new StringContent($"<doc><auth id=\"s{++logins}\"/></doc>");
            }

            if (!body.Contains("auth=s1", StringComparison.Ordinal))
            {
                return File([1, 2]);
            }

            pages.Add(new(Encoding.UTF8.GetBytes(page)));
            return new StreamContent(pages[^1]);
        };

        using PanelDownload download = await new DumpFunction(Client(PanelAuth.Session("u", "p"))).OpenReadAsync(["a"]);

        (await BytesOf(download)).ShouldBe([1, 2]);
        logins.ShouldBe(2);
        pages.Count.ShouldBe(2);
        pages.ShouldAllBe(static p => p.IsClosed);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("attachment; filename=logon.html", 2)]
    public async Task A_file_may_look_like_the_logon_page(string? disposition, int calls)
    {
        _answer = body => body.Contains("func=auth", StringComparison.Ordinal) ? new StringContent("<doc><auth id=\"s\"/></doc>")
            : body.Contains("func=whoami", StringComparison.Ordinal) ? new StringContent("<doc><user name=\"u\"/></doc>")
            : File(Encoding.UTF8.GetBytes(Logon), disposition);

        using PanelDownload download = await new DumpFunction(Client(PanelAuth.Session("u", "p"))).OpenReadAsync(["a"]);

        Encoding.UTF8.GetString(await BytesOf(download)).ShouldBe(Logon);
        _sent.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_given_session_that_has_ended_brings_no_file()
    {
        ClosingStream page = new(Encoding.UTF8.GetBytes(Logon));
        _answer = body => body.Contains("func=whoami", StringComparison.Ordinal) ? new StringContent(Logon) : new StreamContent(page);

        await Should.ThrowAsync<PanelAuthenticationException>(() => new DumpFunction(Client(PanelAuth.SessionId("s"))).OpenReadAsync(["a"]));

        page.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_breaks_off_at_once_is_said()
    {
        _answer = static _ => new StreamContent(new BreakingStream());

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => Dump.OpenReadAsync());

        e.Message.ShouldBe("db.dump: the answer of https://panel.example:1500/ispmgr broke off: gone");
    }

    [Fact]
    public async Task What_the_web_server_says_is_no_file()
    {
        _answer = static _ => new FailingContent();

        await Should.ThrowAsync<PanelTransportException>(() => Dump.OpenReadAsync());
    }

    [Fact]
    public void Nothing_is_sent_for_ids_that_would_mean_something_else()
    {
        Action[] calls =
        [
            () => Dump.OpenReadAsync([]),
            () => Dump.OpenReadAsync(["a,b"]),
            () => Dump.OpenReadAsync(parent: ""),
            () => Dump.OpenReadAsync(["a"], new() { ["elid"] = "b" }),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _sent.ShouldBeEmpty();
    }

    private sealed class Handler(DownloadTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = await request.Content!.ReadAsStringAsync(cancellationToken);
            test._sent.Add(body);
            HttpContent answer = test._answer(body);
            return new(answer is FailingContent ? HttpStatusCode.NotFound : HttpStatusCode.OK) { Content = answer };
        }
    }

    private sealed class FailingContent() : ByteArrayContent([1]);

    private sealed class ClosingStream(byte[] content) : MemoryStream(content)
    {
        public bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class BreakingStream : EndlessStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("gone");
    }

    private class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)7, offset, count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
