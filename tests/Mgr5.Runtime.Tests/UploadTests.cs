using System.Text;

namespace Mgr5.Runtime.Tests;

public sealed class UploadTests
{
    private readonly List<(string? Type, long? Length, string Body)> _sent = [];
    private Func<string, string> _answer = static _ => "<doc><ok/></doc>";

    private SiteEditFunction Edit(PanelAuth? auth = null) => new(new TestClient(
        PanelConnection.Https(new Uri("https://panel.example:1500/ispmgr"), auth ?? PanelAuth.AuthInfo("u", "p"), new HttpClient(new Handler(this)))));

    private static string Part(string boundary, string headers, string body) => $"--{boundary}\r\n{headers}\r\n\r\n{body}\r\n";

    [Fact]
    public async Task A_file_goes_in_a_form_as_browsers_write_it()
    {
        SiteEditRequest request = new() { Name = "сайт", Upload = PanelFile.FromBytes("отчёт \"1\".txt", "a\0b"u8.ToArray()) };

        await Edit().CreateAsync(request);

        (string? type, long? length, string body) = _sent.Single();
        type.ShouldStartWith("multipart/form-data; boundary=----mgr5");
        string boundary = type!.Split('=')[1];
        body.ShouldBe(
            Part(boundary, "Content-Disposition: form-data; name=\"name\"", "сайт")
            + Part(boundary, "Content-Disposition: form-data; name=\"sok\"", "ok")
            + Part(boundary, "Content-Disposition: form-data; name=\"func\"", "site.edit")
            + Part(boundary, "Content-Disposition: form-data; name=\"out\"", "xml")
            + Part(boundary, "Content-Disposition: form-data; name=\"authinfo\"", "u:p")
            + Part(boundary, "Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"отчёт %221%22.txt\"", "a\0b")
            + $"--{boundary}--\r\n");
        length.ShouldBe(Encoding.UTF8.GetByteCount(body));
    }

    [Theory]
    [InlineData("a\\", "a\\")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("a;b=\"c", "a;b=%22c")]
    public async Task A_file_has_any_name(string name, string written)
    {
        await Edit().CreateAsync(new() { Upload = PanelFile.FromBytes(name, new byte[1]) });

        _sent.Single().Body.ShouldContain($"Content-Disposition: form-data; name=\"upload\"; filename=\"{written}\"\r\n");
    }

    [Fact]
    public async Task A_file_of_this_machine_goes_under_its_own_name()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(path, "content");
        try
        {
            PanelFile file = PanelFile.FromPath(path);

            await Edit().CreateAsync(new() { Upload = file });

            _sent.Single().Body.ShouldContain($"filename=\"{Path.GetFileName(path)}\"\r\n\r\ncontent\r\n");
            file.ToString().ShouldBe(Path.GetFileName(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_and_nothing_is_sent()
    {
        PanelFile file = PanelFile.FromPath(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt"));

        await Should.ThrowAsync<FileNotFoundException>(() => Edit().CreateAsync(new() { Upload = file }));

        _sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_is_opened_anew_for_each_attempt_and_closed_after_it()
    {
        List<MemoryStream> opened = [];
        PanelFile file = PanelFile.FromStream("a.txt", () =>
        {
            opened.Add(new("content"u8.ToArray()));
            return opened[^1];
        });
        bool isRenewed = false;
        SiteEditFunction edit = Edit(PanelAuth.Session("u", "p"));
        _answer = body => body.Contains("func=auth", StringComparison.Ordinal) ? "<doc><auth id=\"s\"/></doc>"
            : body.Contains("func=whoami", StringComparison.Ordinal) && (isRenewed = true) ? "<doc><error type=\"access\"/></doc>"
            : isRenewed ? "<doc><ok/></doc>" : "<doc><error type=\"access\"/></doc>";

        await edit.CreateAsync(new() { Upload = file });

        opened.Count.ShouldBe(2);
        opened.ShouldAllBe(static s => !s.CanRead);
        _sent.Count(static s => s.Body.Contains("\r\n\r\ncontent\r\n", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task The_length_of_a_stream_that_cannot_seek_is_not_sent_ahead()
    {
        PanelFile file = PanelFile.FromStream("a.txt", static () => new JoinedStream("con"u8.ToArray(), new MemoryStream("tent"u8.ToArray())));

        await Edit().CreateAsync(new() { Upload = file });

        (_, long? length, string body) = _sent.Single();
        length.ShouldBeNull();
        body.ShouldContain("\r\n\r\ncontent\r\n");
    }

    [Fact]
    public async Task A_call_without_files_is_no_upload()
    {
        SiteEditRequest request = new() { Upload = PanelFile.FromBytes("a", new byte[1]), Name = "b" };
        request.Upload = null;

        await Edit().CreateAsync(request);

        _sent.Single().Type.ShouldBe("application/x-www-form-urlencoded");
    }

    [Fact]
    public void A_parameter_is_a_text_or_a_file()
    {
        PanelFile file = PanelFile.FromBytes("a.txt", new byte[1]);
        SiteEditRequest request = new() { Upload = file, ["name"] = "x" };

        (request.Upload, request["upload"]).ShouldBe((file, null));
        request.Names.ShouldBe(["name", "upload"]);
        request["upload"] = "text";
        (request.Upload, request["upload"]).ShouldBe((null, "text"));
        request.Upload = file;
        (request.Upload, request["upload"]).ShouldBe((file, null));
        request.ToString().ShouldBe("SiteEditRequest { name = x, upload = a.txt }");
        (Shown.Form<SiteEditForm>("<upload/><name>x</name>") with { Upload = file }).ToString().ShouldBe("SiteEditForm { upload = a.txt, name = x }");
    }

    [Fact]
    public void Requests_are_equal_only_with_the_very_same_files()
    {
        PanelFile file = PanelFile.FromBytes("a.txt", new byte[1]);

        (new SiteEditRequest { Upload = file } with { }).ShouldBe(new SiteEditRequest { Upload = file });
        new SiteEditRequest { Upload = file }.ShouldNotBe(new SiteEditRequest { Upload = PanelFile.FromBytes("a.txt", new byte[1]) });
        new SiteEditRequest { Upload = file }.ShouldNotBe(new SiteEditRequest { ["upload"] = "a.txt" });
    }

    [Fact]
    public void A_form_hands_its_files_on()
    {
        PanelFile file = PanelFile.FromBytes("a.txt", new byte[1]);

        (Shown.Form<SiteEditForm>("<name>x</name>") with { Upload = file }).ToRequest().Upload.ShouldBe(file);
    }

    [Fact]
    public void A_file_has_a_name()
    {
        Should.Throw<ArgumentException>(static () => PanelFile.FromBytes(" ", default));
        Should.Throw<ArgumentException>(static () => PanelFile.FromStream("a", null!));
        Should.Throw<ArgumentException>(static () => PanelFile.FromPath(""));
        Should.Throw<ArgumentException>(static () => PanelFile.FromPath("folder/"));
    }

    private sealed class Handler(UploadTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpContent content = request.Content!;
            long? length = content.Headers.ContentLength;
            string body = await content.ReadAsStringAsync(cancellationToken);
            test._sent.Add((content.Headers.ContentType?.ToString(), length, body));
            return new(System.Net.HttpStatusCode.OK) { Content = new StringContent(test._answer(body)) };
        }
    }
}
