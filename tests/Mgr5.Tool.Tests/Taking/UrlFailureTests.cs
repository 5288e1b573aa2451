using Mgr5.Simulator;
using Spectre.Console.Testing;

namespace Mgr5.Tool.Tests.Taking;

public sealed class UrlFailureTests : UrlRun
{
    [Theory]
    [InlineData("http://panel.example/ispmgr", "over http everybody on the way reads the password: use https (http is for this machine only)")]
    [InlineData("https://root:planted@panel.example/ispmgr", "credentials and parameters do not belong in the address of a panel")]
    [InlineData("https://panel.example/ispmgr?authinfo=root:planted", "credentials and parameters do not belong in the address of a panel")]
    [InlineData("panel.example", "the address of a panel looks like https://panel.example:1500/ispmgr")]
    [InlineData("ftp://panel.example/planted", "the address of a panel looks like https://panel.example:1500/ispmgr")]
    public async Task An_address_that_is_none_is_one_line_that_does_not_repeat_it(string url, string message)
    {
        (int exitCode, string output, string errors) = await Mgr5Async("take", "--url", url, "--user", "root", "-o", Output);

        (exitCode, output, errors).ShouldBe((2, "", $"mgr5: {message}\n"));
    }

    [Theory]
    [InlineData("say who logs in: --user USER")]
    [InlineData("over HTTP a panel gives neither listing nor pages, so that there is one depth: devel, as without --depth", "--user", "root", "--depth", "pages")]
    [InlineData("over HTTP a panel gives neither listing nor pages, so that there is one depth: devel, as without --depth", "--user", "root", "--depth", "listing")]
    [InlineData("a SHA-256 fingerprint has 64 hexadecimal digits, with or without colons", "--user", "root", "--fingerprint", "AB:CD")]
    [InlineData("--fingerprint is of a certificate, and http has none", "--user", "root", "--fingerprint", "aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899")]
    [InlineData("say where the panel is: one of --local, --ssh TARGET and --url URL", "--user", "root", "--local")]
    [InlineData("--su takes the name of a user", "--user", "root", "--su", "")]
    [InlineData("--parallel takes 1 to 64", "--user", "root", "--parallel", "65")]
    public async Task Options_that_do_not_go_together_are_one_line(string message, params string[] args)
    {
        (int exitCode, string output, string errors) = await Mgr5Async(["take", "--url", Simulator.BaseUri.ToString(), "-o", Output, .. args]);

        (exitCode, output, errors).ShouldBe((2, "", $"mgr5: {message}\n"));
        Simulator.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_are_for_panels_without_a_listing()
    {
        (int exitCode, _, string errors) = await TakeAsync("--names", PathOf("panel.json"));

        (exitCode, errors).ShouldBe((2, "mgr5: --names is for --url: with mgrctl the panel's own listing names its functions\n"));
    }

    [Theory]
    [InlineData("--user", "root")]
    [InlineData("--fingerprint", "aabb")]
    public async Task A_login_is_for_an_address(string option, string value)
    {
        (int exitCode, _, string errors) = await TakeAsync(option, value);

        (exitCode, errors).ShouldBe((2, "mgr5: --user and --fingerprint are of a login over --url\n"));
    }

    [Fact]
    public async Task A_snapshot_of_another_panel_names_no_functions()
    {
        await File.WriteAllTextAsync(Output, """{ "format": 1, "panel": "billmgr", "functions": {} }""");

        (int exitCode, _, string errors) = await TakeUrlAsync();

        exitCode.ShouldBe(2);
        errors.ShouldEndWith("x.mgr5.json: this is a snapshot of the panel 'billmgr', not of 'ispmgr'\n");
    }

    [Fact]
    public async Task A_wrong_password_is_one_line_and_leaves_nothing()
    {
        Environment["MGR5_PASSWORD"] = "wrong-5c1e77";

        (int exitCode, string output, string errors) = await TakeUrlAsync();

        (exitCode, output, errors).ShouldBe((2, "", "mgr5: the panel does not accept the login: the user, the password, or the address that it comes from\n"));
        Directory.GetFileSystemEntries(Folder, "x.*").ShouldBeEmpty();
        Simulator.Requests.Count.ShouldBe(1, "it is tried once");
    }

    [Fact]
    public async Task Without_a_terminal_and_a_password_there_is_nobody_to_ask()
    {
        Environment["MGR5_PASSWORD"] = null;

        (int exitCode, _, string errors) = await TakeUrlAsync();

        (exitCode, errors).ShouldBe((2, "mgr5: there is no terminal to ask for the password on: put it into MGR5_PASSWORD\n"));
    }

    [Fact]
    public async Task On_a_terminal_the_password_is_asked_for_and_not_shown()
    {
        using TestConsole console = new();
        console.Interactive();
        console.Input.PushTextWithEnter(Password);
        using StringReader input = new("");
        await using StringWriter errors = new();

        int exitCode = await Mgr5Command.RunAsync(
            ["take", "--url", Simulator.BaseUri.ToString(), "--user", "[root]".Trim('[', ']'), "-o", Output, "--functions", "domain"], console, errors, input);

        (exitCode, errors.ToString()).ShouldBe((0, ""));
        console.Output.ShouldContain("Password of root:");
        console.Output.ShouldNotContain(Password);
        console.Output.ShouldNotContain("***");
        Taken().Find("domain")!.Columns.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_factor_is_said()
    {
        Simulator.Answer("whoami", static _ => SimulatedAnswer.OkText("func=totp.confirm"));

        (int exitCode, _, string errors) = await TakeUrlAsync();

        (exitCode, errors).ShouldBe((2, "mgr5: the panel wants a second factor for this login, which a take cannot give: use another login, or ssh\n"));
    }

    [Theory]
    [InlineData(502, "the panel's server cannot be reached: HTTP status 502")]
    [InlineData(404, "the panel does not answer: HTTP status 404")]
    public async Task What_stands_before_the_panel_and_answers_in_its_place_is_said(int status, string message)
    {
        Simulator.Answer("whoami", _ => SimulatedAnswer.Raw("<html>planted</html>", status: status));

        (int exitCode, _, string errors) = await TakeUrlAsync();

        (exitCode, errors).ShouldBe((2, $"mgr5: {message}\n"));
    }

    [Fact]
    public async Task A_panel_that_is_away_in_the_middle_is_gone_on_with()
    {
        bool isAway = true;
        Simulator.Answer("domain.filter", _ => isAway ? SimulatedAnswer.Raw("gone", status: 503) : SimulatedAnswer.Generic);
        string[] args = ["--functions", "domain;domain.filter", "--parallel", "1"];

        (int exitCode, _, string errors) = await TakeUrlAsync(args);
        (exitCode, errors).ShouldBe((
            2, "mgr5: the panel's server cannot be reached: HTTP status 503; what was taken is kept, and the same command goes on from there\n"));

        isAway = false;
        (exitCode, string output, _) = await TakeUrlAsync(args);

        exitCode.ShouldBe(0);
        output.ShouldContain("1 of 2 captures are there from before");
        Asked.Count(static r => r.Function == "domain").ShouldBe(1);
    }

    [Fact]
    public async Task Functions_that_fail_are_said_and_the_take_goes_on()
    {
        Simulator.Answer("domain", static _ => SimulatedAnswer.Raw("<html>planted</html>"));
        Simulator.Answer("domain.filter", static _ => SimulatedAnswer.Raw("planted", status: 500));
        Simulator.Answer("domain.edit", static _ => SimulatedAnswer.Raw("{\"doc\":{\"a planted\":{}}}", "application/json"));
        Simulator.Answer("user", static _ => Document("""<doc><metadata name="user" type="list"/></doc>"""));
        Simulator.Answer("domain.record.edit", static _ =>
        {
            Thread.Sleep(TimeSpan.FromSeconds(4));
            return SimulatedAnswer.Generic;
        });

        (int exitCode, string output, string errors) = await TakeUrlAsync("--functions", "domain*;user", "--timeout", "2");

        (exitCode, errors).ShouldBe((0, ""));
        string[] table = TableOf(output);
        table.ShouldContain("domain the answer is no document of a panel");
        table.ShouldContain("domain.filter HTTP status 500");
        table.ShouldContain("domain.edit the answer is no document of a panel");
        table.ShouldContain("domain.record.edit no answer in time");
        output.ShouldNotContain("planted");
    }

    [Fact]
    public async Task A_panel_of_which_nothing_is_known_needs_names()
    {
        (int exitCode, _, string errors) = await TakeUrlAsync("-m", "nobody");

        (exitCode, errors).ShouldBe((2, "mgr5: nothing is known of the panel 'nobody' that may be asked: --names SNAPSHOT names its functions\n"));
        Directory.GetFileSystemEntries(Folder, "x.*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("access", "this user may call none of them")]
    [InlineData("limit", "the panel refuses: limit")]
    public async Task Where_nothing_answers_an_earlier_snapshot_stays_as_it_was(string error, string reason)
    {
        await File.WriteAllTextAsync(Output, """{ "format": 1, "panel": "ispmgr", "functions": { "domain": { "kind": "list" } } }""");
        byte[] before = await File.ReadAllBytesAsync(Output);
        Simulator.Answer("domain", _ => SimulatedAnswer.Error(error, "domain"));

        (int exitCode, _, string errors) = await TakeUrlAsync("--functions", "domain");

        (exitCode, errors).ShouldBe((2, $"mgr5: no function says anything of itself (1 asked): {reason}\n"));
        (await File.ReadAllBytesAsync(Output)).ShouldBe(before);
        Directory.Exists(Output + ".take").ShouldBeFalse("the next take is to ask again");
    }

    [Fact]
    public async Task A_panel_that_is_not_there_is_one_line()
    {
        await Simulator.DisposeAsync();

        (int exitCode, _, string errors) = await TakeUrlAsync();

        exitCode.ShouldBe(2);
        errors.ShouldMatch(@"^mgr5: the panel's server cannot be reached: [^\n]+\n$");
        Directory.GetFileSystemEntries(Folder, "x.*").ShouldBeEmpty();
    }
}
