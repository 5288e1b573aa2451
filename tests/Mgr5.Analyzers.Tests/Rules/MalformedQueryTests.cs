namespace Mgr5.Analyzers.Tests.Rules;

public sealed class MalformedQueryTests
{
    private const string Rule = "MGR1007";

    [Fact]
    public async Task Pieces_that_are_no_name_and_value()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&[||]&elid=1");""", "warning: The query is malformed: nothing stands between two '&'");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&[|sok|]&elid=1");""", "warning: The query is malformed: 'sok' has no '='");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&[||]=1&elid=1");""", "warning: The query is malformed: a '=' has no name before it");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=webdomain.edit&[|sok|]&elid={id}&[||]&name=a");""", "warning: The query is malformed: 'sok' has no '='", "warning: The query is malformed: nothing stands between two '&'");
    }

    [Fact]
    public async Task A_raw_hash_ends_the_query()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&name=a[|#|]b&elid=1");""", "warning: The query is malformed: a raw '#' ends it; in a value it is written %23");
    }

    [Fact]
    public async Task A_raw_space_is_an_information()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&aliases=a[| |]b&elid=1");""", "info: The query is malformed: a raw space; in a value it is written %20");
    }

    [Fact]
    public async Task Silent_on_well_formed_queries()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain.edit&elid=1&name=&aliases=a%20b+c%23d");""",
            """await Get("/ispmgr?func=webdomain.edit&elid=1&name=a=b");""");

    [Fact]
    public async Task Silent_on_pieces_of_a_query()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get("/ispmgr?func=webdomain.edit&elid=1&");""",
            """await Get(baseUrl + "&func=webdomain.edit&elid=1");""",
            """await Get($"/ispmgr?{auth}&func=webdomain.edit&elid=1&{name}");""");

    [Fact]
    public async Task Silent_on_placeholders()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """string template = "/ispmgr?func=webdomain&{rest}";""",
            """string template = "/ispmgr?func=webdomain&%s&elid=1";""");

    [Fact]
    public async Task Silent_where_the_address_ends_before_the_text()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """Log("Call /ispmgr?func=webdomain to see the domains of a user.");""",
            """string html = "<a href='/ispmgr?func=webdomain'>#1 & more</a>";""");

    [Fact]
    public async Task Silent_on_other_software()
        => await RuleFindings.ShouldBeSilentAsync(Rule, """await Get("https://example.com/handler.ashx?func=list&&all&id=1");""");
}
