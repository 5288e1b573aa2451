namespace Mgr5.Tool.Tests;

public sealed class RequestTests : CommandRun
{
    // The example of the panels' API guide; its addresses of people are not ours to print.
    private const string GuideLine =
        "Feb  6 08:08:07 [2346:23826] core_module \u001b[32mINFO\u001b[0m Request [203.0.113.33][root] 'clicked_button=ok&email_inaccess=&func=domain.edit&ip=8.8.8.8"
        + "&ip_existing=&maildomain=off&name=domain.name&ns=ns1.example.com.%20ns2.example.com.&operafake=1486357687433&owner=www%2Droot"
        + "&owner_admins=off&progressid=false&reversezone=&sfrom=ajax&sok=ok&web_inaccess=&webdomain=off&zoom-ip=&zoom-ns='";

    private const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr",
          "functions": {
            "domain": { "kind": "list" },
            "domain.edit": {
              "kind": "form",
              "parameters": [
                { "name": "name" },
                { "name": "dtype", "type": "choice", "values": { "master": null } },
                { "name": "ns", "separator": "space" },
                { "name": "webdomain", "type": "flag" },
                { "name": "pin", "secret": true }
              ]
            }
          }
        }
        """;

    private static string LineOf(string output, string name)
        => output.Split('\n').Single(l => l.StartsWith(name + " ", StringComparison.Ordinal))[8..];

    private static string[] NotesOf(string output)
        => [.. output.Split('\n').Where(static l => l.StartsWith("note ", StringComparison.Ordinal)).Select(static l => l[8..])];

    [Fact]
    public async Task The_line_of_the_guide_becomes_the_address_of_the_guide()
    {
        (int exitCode, string output, string errors) = await RunAsync("request", GuideLine, "--panel", "ispmgr");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("""
            URL     https://HOST:PORT/ispmgr?auth=…&func=domain.edit&ip=8.8.8.8&maildomain=off&webdomain=off&name=domain.name&ns=ns1.example.com.%20ns2.example.com.&owner=www%2Droot&sok=ok&out=xml
            mgrctl  mgrctl -m ispmgr -o xml domain.edit ip=8.8.8.8 maildomain=off webdomain=off name=domain.name 'ns=ns1.example.com. ns2.example.com.' owner=www-root sok=ok
            curl    curl https://HOST:PORT/ispmgr --data-urlencode func=domain.edit --data-urlencode ip=8.8.8.8 --data-urlencode maildomain=off --data-urlencode webdomain=off --data-urlencode name=domain.name --data-urlencode 'ns=ns1.example.com. ns2.example.com.' --data-urlencode owner=www-root --data-urlencode sok=ok --data-urlencode out=xml --data-urlencode auth@<(printf %s "$MGR5_AUTH")
            C#      await panel.CallAsync("domain.edit", new() { ["ip"] = "8.8.8.8", ["maildomain"] = "off", ["webdomain"] = "off", ["name"] = "domain.name", ["ns"] = "ns1.example.com. ns2.example.com.", ["owner"] = "www-root", ["sok"] = "ok" });
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task With_a_snapshot_the_call_is_typed()
        => LineOf((await RunAsync("request", GuideLine, "--snapshot", FileOf("x.mgr5.json", Snapshot))).Output, "C#").ShouldBe(
            """await panel.Domain.Edit.CreateAsync(new() { ["ip"] = "8.8.8.8", ["maildomain"] = "off", Webdomain = false, Name = "domain.name", Ns = ["ns1.example.com.", "ns2.example.com."], ["owner"] = "www-root" });""");

    [Fact]
    public async Task What_the_snapshot_lacks_is_called_by_name_and_said()
    {
        string snapshot = FileOf("x.mgr5.json", Snapshot);

        string unknown = (await RunAsync("request", "func=domain.edti", "--snapshot", snapshot)).Output;
        LineOf(unknown, "C#").ShouldBe("await panel.CallAsync(\"domain.edti\");");
        NotesOf(unknown).ShouldBe(["the snapshot has no function domain.edti; did you mean domain.edit?"]);
        NotesOf((await RunAsync("request", "func=domain&p_order=asc", "--snapshot", snapshot)).Output)
            .ShouldBe(["no method of the function sends just these parameters, so the C# calls it by name"]);
    }

    [Theory]
    [InlineData("func=user", "https://HOST:PORT/ispmgr?auth=…&func=user&out=xml")]
    [InlineData("'lang=ru&func=user'", "https://HOST:PORT/ispmgr?auth=…&func=user&lang=ru&out=xml")]
    [InlineData("https://panel.example.com:1500/billmgr?func=user&out=json#top", "https://panel.example.com:1500/billmgr?auth=…&func=user&out=json")]
    [InlineData("https://panel.example.com/?func=user", "https://panel.example.com/ispmgr?auth=…&func=user&out=xml")]
    [InlineData("https://root:s3cret@panel.example.com/dnsmgr?func=user", "https://HOST:PORT/dnsmgr?auth=…&func=user&out=xml")]
    [InlineData("/manager/vmmgr?func=user", "https://HOST:PORT/vmmgr?auth=…&func=user&out=xml")]
    [InlineData("func=auth&username=root&password=s3cret", "https://HOST:PORT/ispmgr?func=auth&username=root&password=…&out=xml")]
    public async Task Queries_and_addresses_are_requests_too(string line, string url)
        => LineOf((await RunAsync("request", line)).Output, "URL").ShouldBe(url);

    [Fact]
    public async Task Panel_and_host_can_be_given()
    {
        string output = (await RunAsync("request", "https://panel.example.com/ispmgr?func=user", "--panel", "billmgr", "--host", "203.0.113.5:1500")).Output;

        LineOf(output, "URL").ShouldStartWith("https://203.0.113.5:1500/billmgr?");
        LineOf(output, "mgrctl").ShouldStartWith("mgrctl -m billmgr ");
        LineOf(output, "curl").ShouldStartWith("curl https://203.0.113.5:1500/billmgr ");
        NotesOf(output).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_assumed_panel_is_said()
        => NotesOf((await RunAsync("request", "func=user")).Output).ShouldBe(["nothing says which panel this is; ispmgr is assumed, --panel or --snapshot says another"]);

    [Fact]
    public async Task No_secret_is_printed()
    {
        string line = "authinfo=root%3As3cret&elid=1&func=domain.edit&passwd=s3cret&pin=s3cret&sok=ok";

        string output = (await RunAsync("request", line, "--snapshot", FileOf("x.mgr5.json", Snapshot))).Output;

        output.ShouldNotContain("s3cret");
        LineOf(output, "URL").ShouldEndWith("&passwd=…&pin=…&sok=ok&out=xml");
        LineOf(output, "mgrctl").ShouldBe("mgrctl -m ispmgr -o xml domain.edit elid=1 sok=ok -e 'passwd=$MGR5_PASSWD' -e 'pin=$MGR5_PIN'");
        LineOf(output, "curl").ShouldEndWith("""--data-urlencode passwd@<(printf %s "$MGR5_PASSWD") --data-urlencode pin@<(printf %s "$MGR5_PIN") --data-urlencode auth@<(printf %s "$MGR5_AUTH")""");
        LineOf(output, "C#").ShouldBe("""await panel.Domain.Edit.UpdateAsync("1", new() { ["passwd"] = "…", Pin = "…" });""");
        NotesOf(output).ShouldBe(["masked: authinfo, passwd, pin; the line has it in clear text"]);
    }

    [Fact]
    public async Task What_the_line_says_besides_its_query_is_noted()
    {
        string chain = GuideLine.Replace("[root]", "[admin(1)#john(4)]", StringComparison.Ordinal);

        NotesOf((await RunAsync("request", chain[..^10], "--panel", "ispmgr")).Output).ShouldBe(
        [
            "the line ends before its closing quote: the last parameter may lack a part",
            "sent by admin with the rights of john: log in as john, or add su=john",
        ]);
        NotesOf((await RunAsync("request", "func=user&out=json", "--panel", "ispmgr")).Output).ShouldBe(["out=json: the client of C# asks for xml all the same"]);
        NotesOf((await RunAsync("request", chain.Replace("ip=8.8.8.8", "su=john", StringComparison.Ordinal), "--panel", "ispmgr")).Output).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_that_are_no_requests_are_passed_over()
    {
        string log = string.Join('\n',
            "May  7 15:07:16 [1:549] core_module EXTINFO Internal [203.0.113.14][4] 'func=internal&out=devel'",
            "May  7 15:07:16 [1:549] conn WARNING redirect to https://panel.example.com/ispmgr?func=told",
            "",
            GuideLine,
            "May  7 15:07:23 [1:554] core_module INFO Request [somepayment][root] 'elid=7&func=payment.print&out=xml'",
            "May  7 15:07:23 [1:555] core_module INFO Request [203.0.113.14][root] 'sfrom=ajax'");

        (int exitCode, string output, _) = await RunWithInputAsync(log, "request", "-");

        exitCode.ShouldBe(0);
        output.Split("\n\n").Select(static b => b.Split('&').First(static p => p.Contains("func=", StringComparison.Ordinal))).ShouldBe(["func=domain.edit", "func=payment.print"]);
    }

    [Fact]
    public async Task A_real_log_is_read()
    {
        string log = await File.ReadAllTextAsync(SharedData.Path("panel.log"), TestContext.Current.CancellationToken);

        (int exitCode, string output, _) = await RunWithInputAsync(log, "request", "-", "--panel", "billmgr");

        exitCode.ShouldBe(0);
        output.Split("\n\n").Length.ShouldBe(7);
        output.ShouldContain("func=payment.setinpay&elid=7&");
        output.ShouldNotContain("xjson");
    }

    [Theory]
    [InlineData("something")]
    [InlineData("May  7 15:07:22 [1:551] conn WARNING Ignore empty 'elid'")]
    [InlineData("name=x")]
    [InlineData("https://panel.example.com/ispmgr")]
    public async Task Without_any_request_there_is_one_line_and_exit_code_2(string line)
    {
        const string Message = "mgr5: there is no request: a line of a panel's log with 'Request […][…]', a query 'func=…' or an address is expected\n";

        (await RunAsync("request", line)).ShouldBe((2, "", Message));
        (await RunWithInputAsync(line, "request", "-")).ShouldBe((2, "", Message));
    }

    [Theory]
    [InlineData("--panel", "a b", "mgr5: 'a b' is no short name of a panel: letters, digits and '_', as in ispmgr\n")]
    [InlineData("--host", "https://panel.example.com/", "mgr5: --host takes a host and a port, as in panel.example.com:1500\n")]
    public async Task Options_that_fit_no_address_are_refused(string option, string value, string message)
        => (await RunAsync("request", "func=user", option, value)).ShouldBe((2, "", message));
}
