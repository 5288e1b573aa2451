using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class HostingTests
{
    [Theory]
    [InlineData("/ispmgr", 200)]
    [InlineData("/manager/ispmgr", 200)]
    [InlineData("/", 200)]
    [InlineData("/billmgr", 404)]
    [InlineData("/ispmgr/x", 404)]
    public async Task The_panel_has_three_addresses(string path, int status)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, "func=whoami&out=xml", path: path);

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        panel.Simulator.BaseUri.ToString().ShouldMatch("^http://127\\.0\\.0\\.1:[0-9]+/ispmgr$");
    }

    [Theory]
    [InlineData("xml", "text/xml")]
    [InlineData("json", "application/json")]
    public async Task Answers_say_what_they_are(string format, string mediaType)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Get, $"func=whoami&out={format}");

        MediaTypeHeaderValue contentType = answer.Content.Headers.ContentType!;
        contentType.MediaType.ShouldBe(mediaType);
        contentType.CharSet.ShouldBe("UTF-8");
    }

    [Fact]
    public async Task Query_and_form_are_merged_and_the_form_counts()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        using FormUrlEncodedContent form = new([new("authinfo", "root:se:cret"), new("note", "a+b é"), new("twice", "1"), new("twice", "2")]);

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "func=restart&out=xml&note=query&authinfo=x:y", form);

        XElement echo = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Element("tparams")!;
        echo.Text("note").ShouldBe("a+b é");
        echo.Text("twice").ShouldBe("2");
        panel.Simulator.Requests[0].Method.ShouldBe("POST");
    }

    [Fact]
    public async Task Multipart_fields_are_parameters()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        using StringContent function = new("restart");
        using StringContent authinfo = new("root:se:cret");
        using MultipartFormDataContent form = new() { { function, "func" }, { authinfo, "authinfo" } };

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "out=xml", form);

        XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeOk();
    }

    [Fact]
    public async Task A_file_is_kept_and_is_a_parameter_by_its_name()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        using ByteArrayContent file = new([0, 255]);
        using MultipartFormDataContent form = new() { { file, "upload", "a.bin" } };

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "func=webdomain.edit&sok=ok&name=a&out=xml&authinfo=root:se:cret", form);

        XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeOk();
        SimulatedRequest request = panel.Simulator.Requests.Single();
        request["upload"].ShouldBe("a.bin");
        request.Files.Keys.ShouldBe(["upload"]);
        request.Files["upload"].Name.ShouldBe("a.bin");
        request.Files["upload"].Content.ToArray().ShouldBe([0, 255]);
        panel.Simulator.List("webdomain").Find("a")!.Text("upload").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_has_as_many_and_as_long_fields_as_it_likes()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        string text = new('x', 5_000_000);
        using FormUrlEncodedContent form = new([new("note", text), .. Enumerable.Range(0, 2_000).Select(static i => KeyValuePair.Create($"f{i}", "1"))]);

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "func=restart&out=xml&authinfo=root:se:cret", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        SimulatedRequest request = panel.Simulator.Requests.Single();
        (request["note"]!.Length, request["f1999"]).ShouldBe((text.Length, "1"));
    }

    [Fact]
    public async Task Two_panels_run_side_by_side()
    {
        await using TestPanel first = await TestPanel.StartAsync();
        await using TestPanel second = await TestPanel.StartAsync();
        first.AddSites("a");

        (await second.AskAsync("func=webdomain")).Text("p_elems").ShouldBe("0");
    }

    [Fact]
    public async Task Disposing_frees_the_port()
    {
        TestPanel panel = await TestPanel.StartAsync();
        await panel.AskAsync("func=whoami");
        int port = panel.Simulator.BaseUri.Port;

        await panel.DisposeAsync();

        using TcpListener listener = new(IPAddress.Loopback, port);
        Should.NotThrow(listener.Start);
    }

    [Fact]
    public async Task Many_calls_at_once_lose_nothing()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        const int count = 50;

        await Task.WhenAll(Enumerable.Range(0, count).SelectMany(i => (Task<XElement>[])
        [
            panel.AskAsync($"func=webdomain.edit&sok=ok&name=site{i}"),
            panel.AskAsync("func=webdomain.edit&sok=ok&name=same"),
            panel.AskAsync("func=webdomain"),
        ]));

        IReadOnlyList<SimulatedRow> rows = panel.Simulator.List("webdomain").Rows;
        rows.Count.ShouldBe(count + 1);
        rows.Select(static r => r.Text("id")).Distinct().Count().ShouldBe(count + 1);
        panel.Simulator.Requests.Count.ShouldBe(3 * count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Options_that_make_no_sense_are_refused(int pageSize, int hours)
        => await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => TestPanel.StartAsync(new() { PageSize = pageSize, SessionLifetime = TimeSpan.FromHours(hours) }));
}
