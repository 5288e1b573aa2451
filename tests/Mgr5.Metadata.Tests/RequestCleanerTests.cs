using Mgr5.Metadata.Logs;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class RequestCleanerTests
{
    // The example of the panels' API guide; its address is not ours to print.
    private const string GuideLine =
        "Feb  6 08:08:07 [2346:23826] core_module INFO Request [203.0.113.33][root] 'clicked_button=ok&email_inaccess=&func=domain.edit&ip=8.8.8.8"
        + "&ip_existing=&maildomain=off&name=domain.name&ns=ns1.example.com.%20ns2.example.com.&operafake=1486357687433&owner=www%2Droot"
        + "&owner_admins=off&progressid=false&reversezone=&sfrom=ajax&sok=ok&web_inaccess=&webdomain=off&zoom-ip=&zoom-ns='";

    private static ApiRequest Clean(string query, Snapshot? snapshot = null) => RequestCleaner.Clean(Query.Parse(query), snapshot).ShouldNotBeNull();

    private static string Sent(ApiRequest request) => string.Join('&', request.Parameters.Select(static p => $"{p.Name}={p.Encoded}"));

    [Fact]
    public void The_example_of_the_guide_becomes_the_request_of_the_guide()
    {
        ApiRequest request = RequestCleaner.Clean(LogLine.Read(GuideLine)!.Query)!;

        request.Function.ShouldBe("domain.edit");
        Sent(request).ShouldBe("ip=8.8.8.8&maildomain=off&webdomain=off&name=domain.name&ns=ns1.example.com.%20ns2.example.com.&owner=www%2Droot&sok=ok");
        request.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sfrom=ajax")]
    [InlineData("operafake=1")]
    [InlineData("progressid=false")]
    [InlineData("zoom-ns=1")]
    [InlineData("ip_existing=1")]
    [InlineData("hfields=a")]
    [InlineData("tconvert=punycode")]
    [InlineData("clickstat=1")]
    [InlineData("stylesheet=form")]
    [InlineData("newbasket=1")]
    [InlineData("owner_admins=on")]
    [InlineData("clicked_button=ok")]
    [InlineData("limit=*")]
    [InlineData("comment=")]
    [InlineData("elid=")]
    [InlineData("out=xjson")]
    public void What_belongs_to_the_browser_is_dropped(string parameter)
    {
        ApiRequest request = Clean($"a=1&{parameter}&func=user.edit&sok=ok");

        Sent(request).ShouldBe("a=1&sok=ok");
        request.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Other_formats_languages_and_users_stay()
        => Sent(Clean("func=user&out=JSONdata&lang=ru&su=john&p_num=2")).ShouldBe("out=JSONdata&lang=ru&su=john&p_num=2");

    [Fact]
    public void Another_button_is_kept_and_said()
    {
        ApiRequest request = Clean("clicked_button=finish&func=user.add&sok=ok");

        Sent(request).ShouldBe("clicked_button=finish&sok=ok");
        request.Notes.ShouldHaveSingleItem().ShouldStartWith("kept: clicked_button=finish;");
    }

    [Fact]
    public void An_empty_value_that_a_change_might_clear_is_dropped_and_said()
    {
        Clean("func=user.edit&elid=john&sok=ok&comment=&fullname=&zoom-x=&plid=").Notes.ShouldHaveSingleItem()
            .ShouldStartWith("dropped because empty: comment, fullname; ");
        Clean("func=user.edit&elid=john&comment=").Notes.ShouldBeEmpty();
        Clean("func=user.edit&elid=&sok=ok&comment=").Notes.ShouldBeEmpty();
        Clean("func=user.edit&elid=john&sok=ok&comment=x").Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Secrets_are_masked_and_said()
    {
        ApiRequest request = Clean("auth=1f2e&confirm=s3cret&func=user.edit&mypin=s3cret&name=john&new_passwd2=s3cret&passwd=s3cret&sok=ok", new()
        {
            Panel = "ispmgr",
            Functions = [new() { Name = "user.edit", Parameters = [new() { Name = "mypin", Secret = true }] }],
        });

        Sent(request).ShouldBe("confirm=…&mypin=…&name=john&new_passwd2=…&passwd=…&sok=ok");
        request.Parameters.Where(static p => p.IsSecret).ShouldAllBe(static p => p.Value == "…");
        request.Notes.ShouldHaveSingleItem().ShouldBe("masked: auth, confirm, mypin, new_passwd2, passwd; the line has it in clear text");
        request.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public void Credentials_have_a_place_of_their_own()
    {
        ApiRequest request = Clean("authinfo=root%3As3cret&func=user");

        Sent(request).ShouldBe("");
        request.Notes.ShouldHaveSingleItem().ShouldStartWith("masked: authinfo;");
    }

    [Fact]
    public void A_name_is_sent_once()
    {
        ApiRequest request = Clean("func=user.edit&a=1&a=2");

        Sent(request).ShouldBe("a=2");
        request.Notes.ShouldHaveSingleItem().ShouldBe("a is there more than once; the last one counts");
    }

    [Fact]
    public void Values_that_no_address_could_hold_are_encoded_again()
    {
        ApiRequest request = Clean("func=x&a=1 2&b=#&c=я&d=%&e=a+b%2Dc&f=\u001b");

        Sent(request).ShouldBe("a=1%202&b=%23&c=%D1%8F&d=%25&e=a+b%2Dc&f=%1B");
        request.Notes.ShouldHaveSingleItem().ShouldStartWith("the query is malformed in places (RawSpace, RawHash, MalformedEscape);");
    }

    [Theory]
    [InlineData("")]
    [InlineData("func=")]
    [InlineData("name=func")]
    public void Without_a_function_there_is_no_request(string query) => RequestCleaner.Clean(Query.Parse(query)).ShouldBeNull();

    [Fact]
    public void Real_requests_are_cleaned()
    {
        string[] cleaned = [.. File.ReadLines(SharedData.Path("panel.log"))
            .Select(LogLine.Read)
            .Where(static r => r?.Kind == LogRequestKind.Request)
            .Select(static r => RequestCleaner.Clean(r!.Query)!)
            .Where(static r => r.Function != "payment.setinpay")
            .Select(static r => $"{r.Function} {Sent(r)}".TrimEnd())];

        cleaned.ShouldBe(
        [
            "check.money args=0.01%2C&funcname=payment.add.method&name=amount&value=10",
            "payment.add.method amount=10.00&clicked_button=topaysystem&payment_currency=126&paymethod=1&randomnumber=0kLdZCkqeQV8&snext=ok&sok=ok",
            "payment",
            "payment",
            "notify",
            "payment.filter",
        ]);
    }
}
