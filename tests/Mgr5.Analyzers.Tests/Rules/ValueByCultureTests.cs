namespace Mgr5.Analyzers.Tests.Rules;

public sealed class ValueByCultureTests
{
    private const string Rule = "MGR1015";

    [Fact]
    public async Task What_is_not_a_text()
    {
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=webdomain.edit&elid=1&secure={[|flag|]}&sok=ok");""", """warning: 'secure' is sent as True or False; the panel reads on and off → (flag ? "on" : "off")""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/ispmgr?func=webdomain.edit&elid=1&secure=" + ([|count > 1|]));""", """warning: 'secure' is sent as True or False; the panel reads on and off → ((count > 1) ? "on" : "off")""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=webdomain.edit&elid=1&secure={[|flag.ToString().ToLower()|]}");""", """warning: 'secure' is sent as True or False; the panel reads on and off → (flag ? "on" : "off")""");
        await RuleFindings.ShouldBeAsync(Rule, """await Get(string.Format("/billmgr?func=payment.add&amount={0}", [|price|]));""", "warning: 'amount' is sent as 1,5 in many cultures; the panel reads 1.5 → price.ToString(System.Globalization.CultureInfo.InvariantCulture)");
        await RuleFindings.ShouldBeAsync(Rule, """await Get("/billmgr?func=payment.add&amount=" + [|rate|]);""", "warning: 'amount' is sent as 1,5 in many cultures; the panel reads 1.5");
        await RuleFindings.ShouldBeAsync(Rule, """await Get($"/ispmgr?func=backup.plan.edit&elid=1&start={[|day|]}&next={[|date|]}&title={[|date|]}");""", """warning: 'start' is sent as a date of the machine's culture; the panel reads 2026-11-23 → day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)""", """warning: 'next' is sent as a date of the machine's culture; the panel reads 2026-11-23 → date.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)""", "warning: 'title' is sent as a date of the machine's culture; the panel reads 2026-11-23");
        await RuleFindings.ShouldBeAsync(Rule, """Process.Start("mgrctl", $"-m ispmgr webdomain.edit elid=1 secure={[|flag|]} sok=ok");""", """warning: 'secure' is sent as True or False; the panel reads on and off → (flag ? "on" : "off")""");
        await RuleFindings.ShouldBeAsync(Rule, """var values = new Dictionary<string, string> { ["func"] = "webdomain.edit", ["elid"] = id, ["secure"] = [|flag.ToString()|] };""", """warning: 'secure' is sent as True or False; the panel reads on and off → (flag ? "on" : "off")""");
    }

    [Fact]
    public async Task A_variable_is_told_where_it_is_sent()
        => await RuleFindings.ShouldBeAsync(
            Rule,
            "bool secure = count > 1; await Get($\"/ispmgr?func=webdomain.edit&elid=1&[|secure|]={secure}\");",
            "warning: 'secure' is sent as True or False; the panel reads on and off");

    [Fact]
    public async Task Silent_on_what_is_formatted()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=backup.plan.edit&elid=1&start={day:yyyy-MM-dd}&active={(flag ? "on" : "off")}&price={price.ToString(CultureInfo.InvariantCulture)}");""",
            """await Get(FormattableString.Invariant($"/ispmgr?func=backup.plan.edit&elid=1&price={price}"));""",
            """await Get(string.Create(CultureInfo.InvariantCulture, $"/ispmgr?func=backup.plan.edit&elid=1&price={price}"));""");

    [Fact]
    public async Task Silent_on_numbers_texts_and_sok()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Get($"/ispmgr?func=user.edit&elid={id}&limit_quota={count}&sok={flag}");""");

    [Fact]
    public async Task Silent_where_a_library_writes_it()
        => await RuleFindings.ShouldBeSilentAsync(
            Rule,
            """await Call("webdomain.edit", new { elid = id, secure = flag });""");
}
