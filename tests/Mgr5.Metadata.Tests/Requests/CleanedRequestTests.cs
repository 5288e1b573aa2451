using Mgr5.Metadata.Logs;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;

namespace Mgr5.Metadata.Tests.Requests;

/// <summary>The order and the spelling of what is left of a request.</summary>
public sealed class CleanedRequestTests
{
    [Theory]
    [InlineData("active=on&name=x&ssl=off", "active=on&ssl=off&name=x")]
    [InlineData("name=x&ssl=off&owner=y&active=on", "name=x&ssl=off&active=on&owner=y")]
    [InlineData("name=x&owner=y", "name=x&owner=y")]
    public void Flags_stand_where_the_first_one_does(string query, string cleaned) => Sent(query).ShouldBe(cleaned);

    [Theory]
    [InlineData("name=a%2Db%20c", "name=a%2Db%20c")]
    [InlineData("name=a+b", "name=a+b")]
    [InlineData("name=a\"b", "name=a%22b")]
    [InlineData("name=a%2Db\"c", "name=a-b%22c")]
    [InlineData("name=a%zz", "name=a%25zz")]
    public void A_value_is_spelled_as_in_the_log_unless_that_is_none(string query, string cleaned) => Sent(query).ShouldBe(cleaned);

    [Fact]
    public void A_user_may_have_a_number_and_no_name()
        => LogLine.Read("Feb  6 08:08:07 [1:2] core_module INFO Request [203.0.113.33][(5)#john(7)] 'func=user'")!.Users.ShouldBe([new("", "5"), new("john", "7")]);

    private static string Sent(string query)
        => string.Join('&', RequestCleaner.Clean(Query.Parse(query + "&func=f&sok=ok"), null)!.Parameters.Where(static p => p.Name != "sok").Select(static p => $"{p.Name}={p.Encoded}"));
}
