using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class EscapeValueTests
{
    private readonly FixRun _fix = new(new EscapeValue(), RuleIds.UnescapedValue);

    [Theory]
    [InlineData(
        """await http.GetAsync($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&name={[|name|]}&out=xml");""",
        """await http.GetAsync($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&name={Uri.EscapeDataString(name)}&out=xml");""")]
    [InlineData(
        """await http.GetAsync("/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name=" + [|name|]);""",
        """await http.GetAsync("/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name=" + Uri.EscapeDataString(name));""")]
    [InlineData(
        """await http.GetAsync($@"/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={[|note|]}");""",
        """await http.GetAsync($@"/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={Uri.EscapeDataString(note ?? "")}");""")]
    [InlineData(
        """await http.GetAsync(string.Format("/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={0}", [|name|]));""",
        """await http.GetAsync(string.Format("/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={0}", Uri.EscapeDataString(name)));""")]
    [InlineData(
        """await http.GetAsync($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={([|flag ? name : id|])}");""",
        """await http.GetAsync($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&out=xml&name={Uri.EscapeDataString(flag ? name : id)}");""")]
    public async Task A_text_is_escaped(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Fact]
    public async Task All_of_a_request_at_once()
        => (await _fix.FixAllAsync("""await http.GetAsync($"/ispmgr?func=webdomain.edit&elid={[|id|]}&sok=ok&out=xml&name={[|name|]}");"""))
            .ShouldBe("""await http.GetAsync($"/ispmgr?func=webdomain.edit&elid={Uri.EscapeDataString(id)}&sok=ok&out=xml&name={Uri.EscapeDataString(name)}");""");
}
