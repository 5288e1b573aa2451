using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>Settings for what is not known of real panels.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData(false, "off on on")]
    [InlineData(true, "on on on")]
    public async Task A_group_operation_is_done_in_part_or_not_at_all(bool isAtomic, string active)
    {
        await using TestPanel panel = await StartAsync(options => options.GroupOperationsAreAtomic = isAtomic);
        panel.AddSites("a", "b", "c");

        (await panel.AskAsync("func=webdomain.suspend&elid=a,%20gone,%20b")).Error().ShouldBe("missed/elid=gone");

        string.Join(' ', panel.Simulator.List("webdomain").Rows.Select(static r => r.Text("active"))).ShouldBe(active);
    }

    [Theory]
    [InlineData(false, "a b c", "asc")]
    [InlineData(true, "c b a", "desc")]
    public async Task The_parameter_p_order_is_taken_or_not(bool takes, string names, string order)
    {
        await using TestPanel panel = await StartAsync(options => options.TakesSortOrder = takes);
        panel.AddSites("b", "a", "c");

        XElement answer = await panel.AskAsync("func=webdomain&p_order=desc");

        (string.Join(' ', answer.Column("name")), answer.Text("p_order")).ShouldBe((names, order));
    }

    [Fact]
    public async Task A_page_can_have_a_largest_size()
    {
        await using TestPanel panel = await StartAsync(static options => options.LargestPageSize = 2);
        panel.AddSites("a", "b", "c");

        XElement answer = await panel.AskAsync("func=webdomain&p_cnt=50");

        (answer.Column("name").Length, answer.Text("p_cnt"), answer.Text("p_elems")).ShouldBe((2, "2", "3"));
        answer.Elements("page").Select(static p => p.Value).ShouldBe(["a - b", "c"]);
    }

    [Fact]
    public async Task A_body_can_be_too_long()
    {
        await using TestPanel panel = await StartAsync(static options => options.LongestBody = 1000);
        using StringContent body = new("note=" + new string('x', 1000), Encoding.ASCII, "application/x-www-form-urlencoded");

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "func=keepalive&out=xml&authinfo=root:se:cret", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task By_itself_a_body_may_have_any_length()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        using ByteArrayContent file = new(new byte[40_000_000]);
        using MultipartFormDataContent form = new() { { file, "upload", "a.bin" } };

        using HttpResponseMessage answer = await panel.SendAsync(HttpMethod.Post, "func=keepalive&out=xml&authinfo=root:se:cret", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        panel.Simulator.Requests.Single().Files["upload"].Content.Length.ShouldBe(40_000_000);
    }

    [Fact]
    public async Task The_page_of_a_long_call_can_be_another()
    {
        await using TestPanel panel = await StartAsync(static options => options.LongPage = "<p>{0}</p>");
        panel.Simulator.Faults.Next(SimulatedFault.Long());

        (await panel.GetAsync("func=keepalive&out=xml&authinfo=root:se:cret")).ShouldMatch("^<p>long/[0-9a-f]+/ispmgr</p>$");
    }

    private static Task<TestPanel> StartAsync(Action<PanelSimulatorOptions> setUp)
    {
        PanelSimulatorOptions options = TestPanel.Users();
        setUp(options);
        return TestPanel.StartAsync(options);
    }
}
