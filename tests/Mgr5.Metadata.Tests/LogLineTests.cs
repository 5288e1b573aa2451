using Mgr5.Metadata.Logs;

namespace Mgr5.Metadata.Tests;

public sealed class LogLineTests
{
    private const string Line = "Feb  6 08:08:07 [2346:23826] core_module INFO Request [203.0.113.33][root] 'func=user.edit&elid=john'";

    [Fact]
    public void A_request_is_read()
    {
        LogRequest request = LogLine.Read(Line)!;

        request.Time.ShouldBe("Feb  6 08:08:07");
        request.Kind.ShouldBe(LogRequestKind.Request);
        request.Caller.ShouldBe("203.0.113.33");
        request.Users.ShouldBe([new("root", null)]);
        request.IsCut.ShouldBeFalse();
        request.Query.Pieces.Select(static p => $"{p.Name.Text}={p.Value!.Text}").ShouldBe(["func=user.edit", "elid=john"]);
    }

    [Theory]
    [InlineData("\u001b[32mINFO\u001b[0m")]
    [InlineData("\u001b[1;32mINFO\u001b[m\u001b[K")]
    public void Colours_around_the_level_are_no_matter(string level)
        => LogLine.Read(Line.Replace("INFO", level, StringComparison.Ordinal)).ShouldNotBeNull().Query.Source.ShouldBe(Line);

    [Theory]
    [InlineData("")]
    [InlineData("var/ispmgr.log:")]
    public void What_grep_writes_before_and_a_terminal_behind_is_no_matter(string prefix)
        => LogLine.Read(prefix + Line + " \r")!.Query.Find("elid")!.Value!.Text.ShouldBe("john");

    [Theory]
    [InlineData("root", "root")]
    [InlineData("admin(1)#user(4)", "admin 1, user 4")]
    [InlineData("a(1)#b(2)#c(3)", "a 1, b 2, c 3")]
    [InlineData("4", "4")]
    [InlineData("", "")]
    public void Chains_of_users_are_read(string chain, string users)
        => string.Join(", ", LogLine.Read(Line.Replace("root", chain, StringComparison.Ordinal))!.Users.Select(static u => $"{u.Name} {u.Id}".TrimEnd())).ShouldBe(users);

    [Fact]
    public void A_line_that_was_cut_is_read_as_far_as_it_goes()
    {
        LogRequest request = LogLine.Read(Line[..^4])!;

        request.IsCut.ShouldBeTrue();
        request.Query.Find("elid")!.Value!.Text.ShouldBe("j");
        LogLine.Read(Line[..(Line.IndexOf('\'', StringComparison.Ordinal) + 1)])!.IsCut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("May  7 15:07:23 [157101:555] profiler EXTINFO ProcessRequest duration: 0.040986")]
    [InlineData("May  7 15:07:22 [157101:551] conn WARNING Ignore empty 'elid'")]
    [InlineData("May  7 15:07:22 [157101:551] core WARNING Request [a][b] is late")]
    [InlineData("func=user&out=xml")]
    public void What_says_no_call_is_none(string line) => LogLine.Read(line).ShouldBeNull();

    [Fact]
    public void A_real_log_is_read()
    {
        LogRequest[] requests = [.. File.ReadLines(SharedData.Path("panel.log")).Select(LogLine.Read).OfType<LogRequest>()];

        requests.Count(static r => r.Kind == LogRequestKind.Request).ShouldBe(7);
        requests.Count(static r => r.Kind == LogRequestKind.Internal).ShouldBe(20);
        requests.Where(static r => r.Kind == LogRequestKind.Request).Select(static r => r.Query.Find("func")!.Value!.Text).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["check.money", "notify", "payment", "payment.add.method", "payment.filter", "payment.setinpay"]);

        LogRequest module = requests.Single(static r => r.Caller == "tinkoffpayment" && r.Kind == LogRequestKind.Request);
        module.Users.ShouldBe([new("root", null)]);
        module.Query.Find("info")!.Value!.Text.ShouldContain("\"Amount\" : 1000,\n");
        requests.Single(static r => r.Query.Find("func")!.Value!.Text == "notify").Users.ShouldBe([new("admin", "1"), new("admin2", "4")]);
    }
}
