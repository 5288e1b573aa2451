using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class WriteValueTests
{
    [Fact]
    public async Task A_flag_is_on_or_off()
        => (await new FixRun(new WriteValue(), RuleIds.ValueByCulture).FixAsync("""await Get($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&secure={[|flag|]}");"""))
            .ShouldBe("""await Get($"/ispmgr?func=webdomain.edit&elid=1&sok=ok&secure={(flag ? "on" : "off")}");""");

    [Fact]
    public async Task Ids_have_a_comma_and_a_space_between_them()
        => (await new FixRun(new WriteValue(), RuleIds.IdsJoinedByComma).FixAsync("""await panel.CallAsync("webdomain.delete", new() { ["elid"] = string.Join([|","|], name.Split('/')) });"""))
            .ShouldBe("""await panel.CallAsync("webdomain.delete", new() { ["elid"] = string.Join(", ", name.Split('/')) });""");
}
